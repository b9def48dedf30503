package dev.tokenconsole.formats.credentials.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value in a PowerShell script: a string, a hashtable, or something that only PowerShell can tell. */
final class PowerShellValue {
    static final PowerShellValue UNKNOWN = new PowerShellValue("", false, List.of());

    private final String text;
    private final boolean known;
    private final List<Map.Entry<String, PowerShellValue>> entries;

    private PowerShellValue(String text, boolean known, List<Map.Entry<String, PowerShellValue>> entries) {
        this.text = text;
        this.known = known;
        this.entries = entries;
    }

    static PowerShellValue text(String text) {
        return new PowerShellValue(text, true, List.of());
    }

    static PowerShellValue table(List<Map.Entry<String, PowerShellValue>> entries) {
        return new PowerShellValue("", false, new ArrayList<>(entries));
    }

    boolean isText() {
        return known;
    }

    /** Its characters; empty if it is no string. */
    String text() {
        return text;
    }

    /** The entries of a hashtable; none of anything else. */
    List<Map.Entry<String, PowerShellValue>> entries() {
        return entries;
    }
}

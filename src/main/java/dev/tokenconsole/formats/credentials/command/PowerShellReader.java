package dev.tokenconsole.formats.credentials.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.formats.shell.PowerShellString;
import dev.tokenconsole.formats.shell.ShellCommand;

/** The values of a PowerShell script: strings, hashtables, and variables that are set once before they are used. */
final class PowerShellReader {
    private static final int DEPTH = 16;

    private final String text;
    private final Map<String, PowerShellValue> variables = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();
    /** The characters that may still be looked at to find closing brackets. */
    private long budget;
    private int at;
    private int depth;

    PowerShellReader(String text, int start) {
        this.text = text;
        this.at = start;
        this.budget = 8L * text.length() + 1000;
    }

    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    /** Remembers that the script sets {@code name}; set again, it has no certain value any more. */
    void set(String name, PowerShellValue value) {
        String key = key(name);
        if (variables.putIfAbsent(key, value) != null) {
            uncertain.add(key);
        }
    }

    /** The variables, by their names as written, in no order. */
    PowerShellValue variable(String name) {
        String key = key(name);
        return uncertain.contains(key) ? PowerShellValue.UNKNOWN : variables.getOrDefault(key, PowerShellValue.UNKNOWN);
    }

    /** Reads the value that begins here; what follows it in the expression makes it unknown, except a conversion. */
    PowerShellValue expression() {
        PowerShellValue value = primary();
        skipBlanks();
        return at < text.length() && "\n;})|#".indexOf(text.charAt(at)) < 0 ? PowerShellValue.UNKNOWN : value;
    }

    /** Reads a value without what may follow it. */
    PowerShellValue primary() {
        skipBlanks();
        if (at >= text.length() || depth > DEPTH) {
            return PowerShellValue.UNKNOWN;
        }
        if (text.startsWith("[ordered]", at) || text.startsWith("[hashtable]", at) || text.startsWith("[string]", at)) {
            at = text.indexOf(']', at) + 1;
            skipBlanks();
        }
        if (PowerShellString.isAt(text, at)) {
            StringBuilder out = new StringBuilder();
            at = PowerShellString.read(text, at, out);
            return PowerShellValue.text(resolved(out.toString()));
        }
        if (text.startsWith("@{", at)) {
            return table();
        }
        if (text.startsWith("$", at)) {
            return variableHere();
        }
        return text.startsWith("(", at) ? bracket() : PowerShellValue.UNKNOWN;
    }

    private PowerShellValue bracket() {
        int end = closing(at);
        at++;
        depth++;
        PowerShellValue value = expression();
        depth--;
        skipBlanks();
        String rest = at < end ? text.substring(at, end - 1).strip() : "";
        at = end;
        return rest.isEmpty() || rest.toLowerCase(Locale.ROOT).startsWith("| convertto-json") ? value
            : PowerShellValue.UNKNOWN;
    }

    private PowerShellValue variableHere() {
        int end = at + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_'
                || text.charAt(end) == ':')) {
            end++;
        }
        String name = text.substring(at + 1, end);
        at = end;
        PowerShellValue value = variable(name);
        return value != PowerShellValue.UNKNOWN ? value : PowerShellValue.text(
            ShellCommand.EXPANSION + name + ShellCommand.EXPANSION_END);
    }

    private PowerShellValue table() {
        List<Map.Entry<String, PowerShellValue>> entries = new ArrayList<>();
        at += 2;
        depth++;
        while (at < text.length()) {
            skipSpace();
            if (text.startsWith("}", at) || at >= text.length()) {
                at++;
                break;
            }
            String name = name();
            skipBlanks();
            if (name == null || !text.startsWith("=", at)) {
                skipEntry();
                continue;
            }
            at++;
            entries.add(Map.entry(name, expression()));
            skipEntry();
        }
        at = Math.min(at, text.length());
        depth--;
        return PowerShellValue.table(entries);
    }

    private @Nullable String name() {
        if (PowerShellString.isAt(text, at)) {
            StringBuilder out = new StringBuilder();
            at = PowerShellString.read(text, at, out);
            return out.toString();
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    /** To the end of an entry: a semicolon, a line end, or the bracket that closes the table. */
    private void skipEntry() {
        while (at < text.length() && "\n;}".indexOf(text.charAt(at)) < 0) {
            at = PowerShellString.isAt(text, at) ? PowerShellString.read(text, at, new StringBuilder())
                : text.charAt(at) == '(' || text.charAt(at) == '{' ? closing(at) : at + 1;
        }
        if (at < text.length() && text.charAt(at) != '}') {
            at++;
        }
    }

    /** The place behind the bracket that closes the one at {@code open}. */
    int closing(int open) {
        int level = 0;
        int place = open;
        while (place < text.length() && budget > 0) {
            char c = text.charAt(place);
            if (PowerShellString.isAt(text, place)) {
                int end = PowerShellString.read(text, place, new StringBuilder());
                budget -= end - place;
                place = end;
                continue;
            }
            budget--;
            level += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
            place++;
            if (level == 0) {
                return place;
            }
        }
        return text.length();
    }

    /** Blanks, and the line ends that a backtick takes away. */
    void skipBlanks() {
        while (at < text.length()) {
            if (text.startsWith("`\n", at) || text.startsWith("`\r\n", at)) {
                at = text.indexOf('\n', at) + 1;
            } else if (" \t\r".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            if (text.startsWith("#", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';') {
                at++;
            } else {
                return;
            }
        }
    }

    private String resolved(String string) {
        Map<String, String> texts = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value.isText() && !uncertain.contains(name)) {
                texts.put(name, value.text());
            }
        });
        return ShellVariables.put(lower(string), texts);
    }

    /** Names of variables are the same in both cases. */
    private static String lower(String string) {
        StringBuilder out = new StringBuilder(string.length());
        boolean inside = false;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            inside = c == ShellCommand.EXPANSION || (inside && c != ShellCommand.EXPANSION_END);
            out.append(inside ? Character.toLowerCase(c) : c);
        }
        return out.toString();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:script|global|local|private):", "");
    }
}

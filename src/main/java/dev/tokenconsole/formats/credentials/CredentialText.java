package dev.tokenconsole.formats.credentials;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.formats.credentials.client.ClientExports;
import dev.tokenconsole.formats.credentials.command.CurlCommands;
import dev.tokenconsole.formats.credentials.command.HttpRequests;
import dev.tokenconsole.formats.credentials.command.PowerShellScript;
import dev.tokenconsole.formats.credentials.found.CredentialFormat;
import dev.tokenconsole.formats.credentials.found.FieldGroup;
import dev.tokenconsole.formats.credentials.found.Findings;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.UnreadFormat;
import dev.tokenconsole.formats.credentials.line.BarePair;
import dev.tokenconsole.formats.credentials.line.BruFile;
import dev.tokenconsole.formats.credentials.line.CredentialLines;
import dev.tokenconsole.formats.credentials.line.CsvTable;
import dev.tokenconsole.formats.credentials.line.ProgramText;
import dev.tokenconsole.formats.credentials.tree.Data;
import dev.tokenconsole.formats.credentials.tree.EmbeddedJson;
import dev.tokenconsole.formats.credentials.tree.JsonData;
import dev.tokenconsole.formats.credentials.tree.ObjectSearch;
import dev.tokenconsole.formats.credentials.tree.YamlData;

/**
 * Reads the credentials in a text, whatever its format. Linear in its length, which is at most {@value #LONGEST}
 * characters; never throws because of what the text holds.
 */
public final class CredentialText {
    /** The longest text that is read, in characters. Large collections of requests are shorter. */
    public static final int LONGEST = 1024 * 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String text;
    private final Findings findings = new Findings();

    private CredentialText(String text) {
        this.text = text;
    }

    /** All that is found in {@code pasted}. The caller closes it. */
    public static FoundCredentials read(String pasted) {
        boolean marked = !pasted.isEmpty() && pasted.charAt(0) == BYTE_ORDER_MARK;
        String text = marked ? pasted.substring(1) : pasted;
        if (text.length() > LONGEST) {
            return FoundCredentials.tooLong(text.length());
        }
        CredentialText reader = new CredentialText(text);
        reader.read();
        return reader.findings.in(text);
    }

    private void read() {
        if (text.isBlank() || BarePair.read(text, findings) || json() || BruFile.read(text, findings)
                || CsvTable.read(text, findings) || yaml()) {
            return;
        }
        Optional<UnreadFormat> program = ProgramText.language(text);
        if (program.isPresent() && program.get() == UnreadFormat.XML) {
            findings.unread(UnreadFormat.XML);
            return;
        }
        CurlCommands curl = new CurlCommands(text, findings);
        curl.read();
        if (PowerShellScript.isOne(text) && !text.contains("<?php")) {
            new PowerShellScript(text, findings).read();
            if (!findings.isSilent()) {
                return;
            }
        }
        mixed(curl.rest(), program);
    }

    /** Reads {@code rest}, the text without the commands that send credentials. */
    private void mixed(String rest, Optional<UnreadFormat> program) {
        HttpRequests requests = new HttpRequests(rest, findings);
        requests.read();
        EmbeddedJson json = new EmbeddedJson(requests.rest());
        json.read(object -> search(object, CredentialFormat.JSON));
        if (program.isEmpty() || findings.isEmpty()) {
            new CredentialLines(CsvTable.embedded(json.rest(), findings), program.isPresent(), findings).read();
        }
        if (findings.isEmpty()) {
            program.or(() -> ProgramText.command(text)).ifPresent(findings::unread);
            if (json.isBroken() && program.isEmpty()) {
                findings.unread(UnreadFormat.BROKEN_JSON);
            }
        }
    }

    private boolean json() {
        String trimmed = text.strip();
        // A few members out of an object are copied without its braces.
        boolean members = trimmed.startsWith("\"");
        if (!members && !trimmed.startsWith("{") && !trimmed.startsWith("[")) {
            return false;
        }
        Data whole = JsonData.whole(members ? "{" + trimmed + "}" : trimmed);
        if (whole != null) {
            ClientExports.read(whole, CredentialFormat.JSON, findings);
        }
        return whole != null;
    }

    /** A name with a blank in it is one that people write, in lines that look like YAML and are none. */
    private boolean yaml() {
        if (text.indexOf(':') < 0 || text.stripLeading().startsWith("{")) {
            return false;
        }
        List<Data> documents = YamlData.documents(text);
        if (documents.isEmpty() || !documents.stream().allMatch(each -> each.isMap() || each.isList())
                || documents.stream().noneMatch(each -> namesCredentials(each, 0))) {
            return false;
        }
        documents.forEach(each -> ClientExports.read(each, CredentialFormat.YAML, findings));
        return true;
    }

    private static boolean namesCredentials(Data data, int depth) {
        if (depth > ObjectSearch.DEPTH) {
            return false;
        }
        for (Map.Entry<String, Data> member : data.members()) {
            if ((FieldGroup.isCredential(member.getKey()) && member.getKey().indexOf(' ') < 0)
                    || namesCredentials(member.getValue(), depth + 1)) {
                return true;
            }
        }
        return data.items().stream().anyMatch(item -> namesCredentials(item, depth + 1)
            || FieldGroup.isCredential(item.get("name").text()) || FieldGroup.isCredential(item.get("key").text())
            || FieldGroup.isCredential(item.text().replaceFirst("(?s)=.*", "")));
    }

    private void search(Data object, CredentialFormat format) {
        new ObjectSearch(format, findings).search(object, "");
    }
}

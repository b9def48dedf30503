package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.found.UnreadFormat;

/**
 * Texts of each kind that a report was about, and hostile ones, with the outcome of each: format, id, secret, host,
 * what the text around suggests, doubts, remarks.
 */
class CredentialInputsTest {
    private static final Pattern CASE = Pattern.compile("(?m)^===== ");
    private static final String OUTCOME = "\n----->\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource("inputs")
    void theOutcomeIsAsWritten(String name, String text, String outcome) {
        try (FoundCredentials found = CredentialText.read(text)) {
            assertEquals(outcome, outcome(found), name);
        }
    }

    static Stream<Arguments> inputs() throws IOException {
        List<Arguments> inputs = new ArrayList<>();
        try (InputStream file = Objects.requireNonNull(CredentialInputsTest.class.getResourceAsStream("inputs.txt"))) {
            for (String each : CASE.splitAsStream(new String(file.readAllBytes(), StandardCharsets.UTF_8)).toList()) {
                int line = each.indexOf('\n');
                int end = each.indexOf(OUTCOME);
                if (line > 0) {
                    inputs.add(Arguments.of(each.substring(0, line), each.substring(line + 1, end)
                        .replace("\\ufeff", "\ufeff"), each.substring(end + OUTCOME.length())));
                }
            }
        }
        assertTrue(inputs.size() > 100);
        return inputs.stream();
    }

    private static String outcome(FoundCredentials found) {
        StringBuilder lines = new StringBuilder();
        for (FoundCredential each : found.credentials()) {
            lines.append(each.source().format().id()).append(' ').append(each.clientId()).append(" : ")
                .append(each.secret().reveal()).append(" @ ").append(each.address().map(BaseUrl::host).orElse("-"))
                .append(each.suggestion().map(url -> " ? " + BaseUrl.host(url)).orElse(""))
                .append(each.usesBasic() ? " basic" : "");
            for (Doubt doubt : each.doubts()) {
                lines.append(' ').append(doubt.kind().id());
            }
            lines.append('\n');
        }
        for (Remark remark : found.remarks()) {
            lines.append(remark.kind().id()).append(' ').append(remark.detail()).append('\n');
        }
        for (UnreadFormat format : found.unread()) {
            lines.append("unread ").append(format.id()).append('\n');
        }
        return lines.toString();
    }
}

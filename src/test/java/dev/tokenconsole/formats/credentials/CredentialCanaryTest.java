package dev.tokenconsole.formats.credentials;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.formats.credentials.found.Doubt;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.formats.credentials.found.FoundCredentials;
import dev.tokenconsole.formats.credentials.found.Remark;
import dev.tokenconsole.formats.credentials.found.UnreadFormat;

/** A secret is in nothing that is written down: texts of objects, words for people, log records, exceptions. */
class CredentialCanaryTest {
    private static final String CANARY = "cAnArY-7c1f-Zq9";
    /** Each holds a secret or a half of one, whole, doubtful, broken or in a place that has to be named. */
    private static final List<String> TEXTS = List.of(
        "CLIENT_ID=a\nCLIENT_SECRET=" + CANARY, "CLIENT_SECRET=" + CANARY, "CLIENT_ID=a\nCLIENT_SECRET=\"" + CANARY,
        "CLIENT_ID=a\nCLIENT_SECRET=" + CANARY + "\nCLIENT_SECRET=other",
        "CLIENT_ID=a\nCLIENT_SECRET=${" + CANARY + "}",
        "CLIENT_ID=a\nCLIENT_SECRET=op://" + CANARY, "CLIENT_ID=a\nCLIENT_SECRET=" + CANARY + " and more words",
        "Client id: a\nClient secret: " + CANARY + ".", "client_secret: !vault " + CANARY + "\nclient_id: a",
        "{\"client_id\":\"a\",\"client_secret\":\"" + CANARY + "\"}",
        "{\"client_id\":\"a\",\"client_secret\":\"" + CANARY,
        "{\"client_id\":\"a\",\"client_secret\":{\"" + CANARY + "\":1}}", "curl -u a:" + CANARY + " https://a.example",
        "curl https://a:" + CANARY + "@a.example", "curl -d client_secret=" + CANARY + " -d client_id=a $URL",
        "curl -d 'client_secret=" + CANARY + "+%&client_id=a' ftp://a.example/" + CANARY,
        "BASE_URL=https://a:" + CANARY + "@a.example\nCLIENT_ID=a\nCLIENT_SECRET=" + CANARY,
        "$clientSecret = '" + CANARY + "'", "client_id;client_secret;x\na;" + CANARY + "\n",
        "vars {\n  client_id: a\n  client_secret: " + CANARY + "\n}", "Authorization: Basic " + CANARY,
        "kind: Secret\ndata:\n  client_id: YQ==\n  client_secret: " + CANARY, "client_id: [a\nclient_secret: " + CANARY,
        "<client_secret>" + CANARY + "</client_secret>", "client_secret = vault(" + CANARY + ")");

    @Test
    void nothingThatIsWrittenDownHoldsTheSecret() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage() + Arrays.toString(entry.getParameters()) + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try {
            for (String text : TEXTS) {
                assertFalse(words(text).contains(CANARY), () -> "input " + TEXTS.indexOf(text));
            }
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }
        assertFalse(logged.toString().contains(CANARY));
    }

    /** Mutations break a text at any place; an exception of a parser below would quote what stands there. */
    @Test
    void norDoesAnExceptionOfABrokenText() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder(TEXTS.get(random.nextInt(TEXTS.size())));
            text.insert(random.nextInt(text.length()), "\"'\\{}[]\n:=$`^&%#\u0000\t".charAt(random.nextInt(18)));
            try {
                words(text.toString());
            } catch (RuntimeException broken) {
                throw new AssertionError("round " + round + ": " + broken.getClass());
            }
        }
    }

    @Test
    void theSecretsAreWipedWhenTheResultIsClosed() {
        int found = 0;
        for (String text : TEXTS) {
            FoundCredentials credentials = CredentialText.read(text);
            credentials.close();
            assertTrue(credentials.credentials().stream().allMatch(each -> each.secret().isClosed()));
            found += credentials.credentials().size();
        }
        assertTrue(found > 5);
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        try (FoundCredentials found = CredentialText.read(text)) {
            words.append(found.credentials()).append(found.remarks()).append(found.unread());
            for (FoundCredential each : found.credentials()) {
                words.append(each).append(each.source()).append(each.source().format().words()).append(each.address())
                    .append(each.suggestion()).append(each.secret());
                each.doubts().stream().map(Doubt::words).forEach(words::append);
            }
            found.remarks().stream().map(Remark::words).forEach(words::append);
            found.unread().stream().map(UnreadFormat::words).forEach(words::append);
        }
        return words.toString();
    }
}

package dev.tokenconsole.vault.contents;

import static dev.tokenconsole.vault.testing.VaultText.assertKept;
import static dev.tokenconsole.vault.testing.VaultText.ofSchema;
import static dev.tokenconsole.vault.testing.VaultText.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The third and the fourth schema, which have more than the second. */
class LaterSchemasTest {
    @Test
    void theThirdSchemaIsWrittenForTheHistoryOfASecret() throws Exception {
        String history = ",\"secretEntered\":\"2026-11-24T03:02:01Z\",\"secretWorked\":\"2026-11-25T00:00:00Z\","
            + "\"secretRefused\":\"2026-11-26T23:59:59Z\",\"refusedBy\":\"wrong-secret\"}]}";
        String third = ofSchema(3).replaceAll("\\}\\]\\}$", history);
        assertKept(third);
        for (String earlier : new String[] {"1", "2"}) {
            refused("/profiles/0", third.replace("\"schema\":3", "\"schema\":" + earlier));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
        "/profiles/0/secretEntered|\"secretEntered\":\"\"",
        "/profiles/0/secretEntered|\"secretEntered\":null",
        "/profiles/0/secretEntered|\"secretEntered\":1764000000",
        "/profiles/0/secretEntered|\"secretEntered\":\"2026-11-24\"",
        "/profiles/0/secretEntered|\"secretEntered\":\"2026-11-24T03:02:01.5Z\"",
        "/profiles/0/secretEntered|\"secretEntered\":\"2026-11-24T03:02:01.000Z\"",
        "/profiles/0/secretEntered|\"secretEntered\":\"2026-11-24T04:02:01+01:00\"",
        "/profiles/0/secretWorked|\"secretWorked\":\"+12026-11-24T03:02:01Z\"",
        "/profiles/0/refusedBy|\"refusedBy\":\"wrong-secret\"",
        "/profiles/0/refusedBy|\"secretRefused\":\"2026-11-24T03:02:01Z\"",
        "/profiles/0/refusedBy|\"secretRefused\":\"2026-11-24T03:02:01Z\",\"refusedBy\":\"Wrong secret\""})
    void aHistoryThatIsWrongIsRefusedByItsPlace(String place, String member) {
        refused(place, ofSchema(3).replaceAll("\\}\\]\\}$", "," + member + "}]}"));
    }

    @Test
    void theFourthSchemaIsWrittenForTheProbeOfAnEnvironment() throws Exception {
        String fourth = own(4, "https://api.example/v1/ping?x=y");
        assertKept(fourth);
        for (int earlier = 1; earlier < 4; earlier++) {
            refused("/environments/0", fourth.replace("\"schema\":4", "\"schema\":" + earlier));
        }
        refused("/environments/0/probeUrl", ofSchema(4).replace("\"recipe\":\"stonex-payments\"",
            "\"recipe\":\"stonex-payments\",\"probeUrl\":\"http://127.0.0.1:0/ping\""));
    }

    /** A token would go to a server that nobody could have entered. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ping", "http://api.example/ping", "https://other.example/ping",
        "https://api.example:8443/ping", "https://api.example/gr\u00fcn", "https://u@api.example/ping"})
    void aProbeThatIsWrongIsRefusedByItsPlace(String probe) {
        refused("/environments/0/probeUrl", own(4, probe));
    }

    private static String own(int schema, String probe) {
        return ofSchema(schema).replace("\"demo\"", "\"own\"").replace("DEMO", "OTHER")
            .replace("http://127.0.0.1:0", "https://api.example").replace("\"recipe\":\"stonex-payments\"",
                "\"recipe\":\"stonex-payments\",\"probeUrl\":\"" + probe + "\"");
    }
}

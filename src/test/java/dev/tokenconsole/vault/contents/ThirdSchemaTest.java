package dev.tokenconsole.vault.contents;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

class ThirdSchemaTest {
    private static final VaultErrors FAULTS = new VaultErrors(Path.of("vault.tcv"));
    private static final String ENVIRONMENT = "{\"id\":\"demo\",\"name\":\"Demo\",\"kind\":\"DEMO\","
        + "\"baseUrl\":\"http://127.0.0.1:0\",\"version\":\"1\",\"recipe\":\"stonex-payments\"}";
    private static final String PROFILE = "{\"id\":\"0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10\",\"name\":\"One\","
        + "\"environment\":\"demo\",\"clientId\":\"client-1\",\"clientSecret\":\"canary-secret\",\"note\":\"\"}";
    private static final String WHOLE =
        "{\"schema\":1,\"environments\":[" + ENVIRONMENT + "],\"profiles\":[" + PROFILE + "]}";

    @Test
    void theThirdSchemaIsWrittenForTheHistoryOfASecret() throws Exception {
        String history = ",\"secretEntered\":\"2026-11-24T03:02:01Z\",\"secretWorked\":\"2026-11-25T00:00:00Z\","
            + "\"secretRefused\":\"2026-11-26T23:59:59Z\",\"refusedBy\":\"wrong-secret\"}]}";
        String third = WHOLE.replace("\"schema\":1", "\"schema\":3").replaceAll("\\}\\]\\}$", history);
        assertEquals(third, new String(VaultJson.write(read(third)), StandardCharsets.UTF_8));
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
        refused(place, WHOLE.replace("\"schema\":1", "\"schema\":3").replaceAll("\\}\\]\\}$", "," + member + "}]}"));
    }

    private static void refused(String place, String json) {
        VaultException e = assertProblem(Problem.ALTERED, () -> read(json));
        assertEquals("The vault opened, but this version cannot read its contents at " + place
            + ". Update the program, or open a backup of "
            + Path.of("vault.tcv").toAbsolutePath() + ".", e.getMessage());
        assertFalse(e.toString().contains("canary"), e.toString());
        assertEquals(null, e.getCause(), "a parser's exception quotes what it reads");
    }

    private static VaultContents read(String json) throws VaultException {
        return VaultJson.read(json.getBytes(StandardCharsets.UTF_8), FAULTS);
    }
}

package dev.tokenconsole.vault.testing;

import static dev.tokenconsole.vault.testing.VaultAssert.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.error.VaultException.Problem;

/** The contents of a small vault as JSON of the first schema, and how the reader takes its like. */
public final class VaultText {
    public static final VaultErrors FAULTS = new VaultErrors(Path.of("vault.tcv"));
    public static final String ENVIRONMENT = "{\"id\":\"demo\",\"name\":\"Demo\",\"kind\":\"DEMO\","
        + "\"baseUrl\":\"http://127.0.0.1:0\",\"version\":\"1\",\"recipe\":\"stonex-payments\"}";
    public static final String PROFILE = "{\"id\":\"0c3a5f5e-8f0d-4c7e-9b1a-6d2f4e8a7b10\",\"name\":\"One\","
        + "\"environment\":\"demo\",\"clientId\":\"client-1\",\"clientSecret\":\"canary-secret\",\"note\":\"\"}";
    public static final String WHOLE =
        "{\"schema\":1,\"environments\":[" + ENVIRONMENT + "],\"profiles\":[" + PROFILE + "]}";

    private VaultText() {}

    /** The same of {@code schema}. */
    public static String ofSchema(int schema) {
        return WHOLE.replace("\"schema\":1", "\"schema\":" + schema);
    }

    public static VaultContents read(String json) throws VaultException {
        return VaultJson.read(json.getBytes(StandardCharsets.UTF_8), FAULTS);
    }

    /** {@code json} is written again as it is. */
    public static void assertKept(String json) throws VaultException {
        assertEquals(json, new String(VaultJson.write(read(json)), StandardCharsets.UTF_8));
    }

    /** It is refused by {@code place}, and nothing of it is repeated. */
    public static void refused(String place, String json) {
        VaultException e = assertProblem(Problem.ALTERED, () -> read(json));
        assertEquals("The vault opened, but this version cannot read its contents at " + place
            + ". Update the program, or open a backup of "
            + Path.of("vault.tcv").toAbsolutePath() + ".", e.getMessage());
        assertFalse(e.toString().contains("canary"), e.toString());
        assertEquals(null, e.getCause(), "a parser's exception quotes what it reads");
    }
}

package dev.tokenconsole.cli.token;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;

/** The page that a newcomer sees first. */
class DemoCommandTest {
    private final CliRunner.Result result = new CliRunner().run("demo");

    @Test
    void showsEveryStepInItsOrder() {
        assertEquals(0, result.exitCode(), result.err());
        assertEquals("", result.err());
        assertThat(result.out(), matchesPattern("(?s)A token server .* now runs at http://127\\.0\\.0\\.1:\\d+, "
            + ".*\nREQUEST\n  POST http://127\\.0\\.0\\.1:\\d+/api/v1/authentication\n.*\nRESPONSE\n  200 in \\d+ ms · "
            + "bearer token for 3600 s\n\nHEADER\n  kid .*  alg  RS256 .*\nCLAIMS\n  ver  1 .*  exp  \\d+ "
            + ".*\nSIGNATURE\n  .+\n\nBEARER HEADER\n  Authorization: Bearer "
            + "eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]{342}\n\nCOUNTDOWN\n  [█░]{48}  (60:00|59:\\d\\d)  expires "
            + "20[\\d-]{8}T[\\d:]{8}Z\n\nThe server stops now\\. .*\n"));
    }

    @Test
    void masksTheSecretOfTheRequest() {
        assertThat(result.out(), containsString("\"client_id\":\"demo-client\""));
        assertThat(result.out(), not(containsString(SandboxClient.DEMO.secret())));
    }

    @Test
    void fitsTheColumnsOfAWideTerminal() {
        assertTrue(result.out().lines()
            .filter(line -> !line.contains("eyJ") && !line.startsWith("  Decoded, not verified"))
            .allMatch(line -> line.length() <= 112 && line.equals(line.stripTrailing())), result.out());
    }
}

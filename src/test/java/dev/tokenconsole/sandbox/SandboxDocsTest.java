package dev.tokenconsole.sandbox;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.catalogue.SandboxGroup;

/** The documentation of the built-in server is true to it. */
class SandboxDocsTest {
    private static final Path PAGE = Path.of("docs", "sandbox.md");

    @Test
    void thePageListsTheClientsAsTheProgramDoes() throws IOException {
        List<String> expected = new ArrayList<>();
        for (SandboxGroup group : SandboxGroup.values()) {
            expected.add("### " + group.title());
            for (SandboxClient client : SandboxClient.of(group)) {
                expected.add("| `" + client.clientId() + "` | " + client.description() + " |");
            }
        }
        assertEquals(expected, Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("### ") || line.startsWith("| `demo-")).toList());
    }

    @Test
    void thePageNamesTheAddressesAndTheSecret() throws IOException {
        String page = Files.readString(PAGE);
        try (SandboxServer server = SandboxServer.start(0, TokenClock.SYSTEM)) {
            assertThat(page, containsString("`POST " + server.paymentsTokenUrl().getPath() + "`"));
            assertThat(page, containsString("`POST " + server.clearingTokenUrl().getPath() + "`"));
            assertThat(page, containsString("`POST " + server.oauthTokenUrl().getPath() + "`"));
            assertThat(page, containsString("`POST " + server.keyWithdrawalUrl().getPath() + "`"));
            assertThat(page, containsString("`http://127.0.0.1:PORT" + server.issuer().getPath() + "`"));
        }
        assertThat(page, containsString("`" + SandboxClient.DEMO.secret() + "`"));
    }
}

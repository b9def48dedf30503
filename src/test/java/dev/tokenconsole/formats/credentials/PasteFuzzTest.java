package dev.tokenconsole.formats.credentials;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.testing.Mutations;

/** Texts that are pasted. */
class PasteFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static void run(int count) {
        String secret = TestFetcher.CANARY;
        List<byte[]> seeds = Mutations.texts(
            "curl -X POST https://a.test/token -d '{\"client_id\":\"me\",\"client_secret\":\"" + secret + "\"}'",
            "export CLIENT_ID=me\nCLIENT_SECRET=\"" + secret + "\"\n",
            "{\"client_id\":\"me\",\"client_secret\":\"" + secret
                + "\",\"url\":\"https://a.test\"}", "Client id: me\nClient secret: " + secret + "\n",
            "{\"name\":\"e\",\"values\":[{\"key\":\"client_id\",\"value\":\"me\",\"enabled\":true},"
                + "{\"key\":\"client_secret\",\"value\":\"" + secret + "\",\"enabled\":true}]}");
        Mutations.run(count, "", seeds, input -> {
            Optional<PastedCredentials> found = PastedCredentials.recognise(new String(input, StandardCharsets.UTF_8));
            found.ifPresent(PastedCredentials::close);
            return "";
        });
    }
}

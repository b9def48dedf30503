package dev.tokenconsole.jwt;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.Mutations;

/** Tokens, and texts around them. */
class DecodeFuzzTest {
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

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2EudGVzdCIsImV4cCI6MTc3"
        + "MjYwMDAwMCwiYXVkIjpbImEiLCJiIl19.c2lnbmF0dXJl";

    private static void run(int count) {
        List<byte[]> seeds = Mutations.texts(TOKEN, "Authorization: Bearer " + TOKEN,
            "{\"access_token\":\"" + TOKEN + "\"}",
            "curl -H 'Authorization: Bearer " + TOKEN + "' https://a.test/",
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Y3Q.dGFn",
            "eyJhbGciOiJub25lIn0.e30.", "v4.public.eyJ4IjoxfQ", "opaque-token-7f3a");
        Mutations.run(count, "", seeds, input ->
            JwtDecoder.decode(new String(input, StandardCharsets.UTF_8)).toString()
                + ExpClaim.of(JwtDecoder.decode(new String(input, StandardCharsets.ISO_8859_1))));
    }
}

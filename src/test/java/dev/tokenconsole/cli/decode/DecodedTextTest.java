package dev.tokenconsole.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.text.json.Member;

/** Claims in columns, also those without an explanation and those that could not be read. */
class DecodedTextTest {
    private static final Instant NOW = Instant.parse("2024-08-30T14:00:00Z");

    @Test
    void explainsWhatIsKnown() {
        assertEquals("""
              exp   1725026700  2024-08-30T14:05:00Z, in 5 min · When it ends
              when  1725026400  2024-08-30T14:00:00Z, now
              role  admin
            """, part(null, claim("exp", "1725026700", "When it ends", NOW.plusSeconds(300)),
                claim("when", "1725026400", "", NOW), claim("role", "admin", "", null)));
    }

    @Test
    void saysWhereReadingEnded() {
        assertEquals("  iss  me\n  Not JSON from character 12 on.\n",
            part("Not JSON from character 12 on.", claim("iss", "me", "", null)));
        assertEquals("  Not JSON.\\u001b\n", part("Not JSON.\u001b"));
    }

    @Test
    void putsHeaderClaimsAndSignatureIntoSections() {
        DecodeResult.Part header = new DecodeResult.Part(List.of(claim("alg", "RS256", "", null)), "{}", null);
        DecodeResult.Part payload = new DecodeResult.Part(List.of(), "{}", null);
        assertEquals("HEADER\n  alg  RS256\n\nCLAIMS\n\nSIGNATURE\n  Cut short.\n", DecodedText.of(
            new DecodeResult.Jwt(header, payload, new DecodeResult.SignatureNote(false, "Cut short."), List.of()),
                NOW));
    }

    private static String part(@Nullable String problem, Claim... claims) {
        return DecodedText.part(new DecodeResult.Part(List.of(claims), "", problem), NOW);
    }

    private static Claim claim(String name, String value, String meaning, @Nullable Instant time) {
        return new Claim(name, Member.Kind.STRING, value, value, meaning, time);
    }
}

package dev.tokenconsole.jwt.form;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words on a prefix are true of what begins so. */
class TokenPrefixesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "whsec_ | It is a secret that permits nothing as a token.",
        "gloas- | It is a secret that permits nothing as a token.",
        "shpss_ | It is a secret that permits nothing as a token.",
        "pk_live_ | It names a key or an account, and permits nothing as a token.",
        "AKIA | It names a key or an account, and permits nothing as a token.",
        "glpat- | It is opaque: only its server can tell what it permits.",
        "sk_live_ | It is opaque: only its server can tell what it permits."})
    void theUseIsThatOfTheKind(String prefix, String words) {
        assertThat(TokenPrefixes.of(prefix + "A1B2C3D4E5F6G7H8").orElseThrow().toString(), containsString(words));
    }
}

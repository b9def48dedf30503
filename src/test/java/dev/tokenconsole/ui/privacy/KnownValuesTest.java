package dev.tokenconsole.ui.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;

/** The values of an environment are masked wherever they stand: in its addresses, too. */
class KnownValuesTest {
    private static final Environment FIRST = BuiltInEnvironments.builtIn().getFirst();
    private static final String ID = "ausflt4njrc9VdO6i1d7";
    private static final String TENANT = "3f8a2c1e-77aa-4b0e-9d53-0c2f1e6b7a90";

    @ParameterizedTest
    @CsvSource({
        "https://login.example.com/oauth2/" + ID + ", POST login.example.com/oauth2/" + ID + "/v1/token, POST #/v1/token",
        "https://login.example.com/oauth2/" + ID + ", POST other.example.com/" + ID + "/x, POST other.example.com/#/x",
        "https://login.example.com/" + TENANT + "/v2.0, POST login.example.com/" + TENANT + "/oauth2/v2.0/token,"
            + " POST login.example.com/#/oauth2/v2.0/token",
        "https://acme.example.com, POST acme.example.com/oauth/token, POST acme.example.com/oauth/token",
        "https://acme.example.com/, POST acme.example.com/oauth/token, POST acme.example.com/oauth/token",
        "https://acme.example.com/, issued by https://acme.example.com/, issued by #",
        "payments, the payments of payments, the # of #"})
    void anIssuer(String issuer, String words, String masked) {
        assertEquals(masked.replace("#", PrivacyMode.MASK), masked(FIRST.options().expecting(issuer, ""), words));
    }

    @Test
    void anAudienceAndAParameterThatAreAddresses() {
        EnvironmentOptions options = new EnvironmentOptions(null, null, "read", "", "api", null,
            FIRST.options().transport(), Map.of("audience", "https://api.example.com/", "realm", "usual"), null);
        assertEquals("read the api of " + PrivacyMode.MASK + " as usual, audience=" + PrivacyMode.MASK,
            masked(options, "read the api of https://api.example.com/ as usual, audience=https%3A%2F%2Fapi.example.com%2F"));
    }

    @Test
    void aKeySetUrl() {
        EnvironmentOptions options = FIRST.options().publishing(URI.create("https://keys.example.com/" + ID + "/keys"));
        assertEquals("keys of " + PrivacyMode.MASK, masked(options, "keys of https://keys.example.com/" + ID + "/keys"));
    }

    private static String masked(EnvironmentOptions options, String words) {
        List<String> values = KnownValues.of(FIRST.with(options)).toList();
        return Masking.of(values).masked(words);
    }
}

package dev.tokenconsole.cli.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.cli.CliRunner;

/** A client secret with something around it is sent as it is, with one hint (field-27). */
class SecretHintTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {"\"my-secret\" | quotes", "'my-secret' | quotes",
        "`my-secret` | quotes", "\u201cmy-secret\u201d | quotes", "CLIENT_SECRET=my-secret | name",
        "export CLIENT_SECRET=\"my-secret\" | name", "client_secret: my-secret | name",
        "{\"client_secret\":\"my-secret\"} | json", "[\"my-secret\"] | json", "Bearer my-secret | scheme",
        "basic bXktc2VjcmV0 | scheme", "$CLIENT_SECRET | reference", "${CLIENT_SECRET} | reference",
        "%CLIENT_SECRET% | reference", "{{client_secret}} | reference", "<your-secret> | reference",
        "op://Payments/uat/client_secret | reference"})
    void namesWhatIsAroundIt(String secret, String hint) {
        assertEquals(Optional.ofNullable(hint).map(name -> "cli.secret.hint." + name),
            SecretHint.of(secret.toCharArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-secret", "a=b", "c2VjcmV0=", "\"", "'a", "a\"b\"c", "\"a\"b\"", "{a}", "%41", "$1$x$y",
        "Bearer", "a<b>c", "1+1"})
    void saysNothingOfAnOrdinaryOne(String secret) {
        assertEquals(Optional.empty(), SecretHint.of(secret.toCharArray()));
    }

    @Test
    void saysItOnceAndNeverTheSecret() {
        CliRunner.Result result = new CliRunner().stdin("\"canary-5Jf2\"\n").run("token", "--client-id", "me",
            "--base-url", "http://127.0.0.1:1", "--client-secret-file", "-");
        assertThat(result.err(), containsString("The client secret begins and ends with quotes."));
        assertThat(result.everything(), not(containsString("canary-5Jf2")));
    }
}

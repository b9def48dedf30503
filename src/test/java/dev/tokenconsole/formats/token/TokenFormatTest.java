package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.secret.Secret;

/** The formats that both faces share, to the character. */
class TokenFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "HEADER | Authorization: Bearer abc.def",
        "VALUE  | Bearer abc.def",
        "TOKEN  | abc.def",
        "ENV    | ACCESS_TOKEN=abc.def",
        "CURL   | curl --header @- 'https://api.sandbox.payments.stonex.com/api/v1/' "
            + "<<< 'Authorization: Bearer abc.def'"})
    void everyFormatIsExact(TokenFormat format, String text) {
        try (Secret token = Secret.of("abc.def")) {
            assertEquals(text, format.text(BuiltInEnvironments.builtIn().getFirst(), token));
        }
    }
}

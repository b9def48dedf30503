package dev.tokenconsole.auth.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both parts of Basic are form-urlencoded first (RFC 6749 section 2.3.1); field-29. */
class BasicCredentialsTest {
    @ParameterizedTest
    @CsvSource({"client, 1+1, client:1%2B1", "client, a b, client:a+b", "a:b, c:d, a%3Ab:c%3Ad",
        "client, 100%, client:100%25", "client, é, client:%C3%A9", "client, a-b_c.d*e, client:a-b_c.d*e"})
    void eachPartIsEncoded(String id, String secret, String pair) throws CharacterCodingException {
        assertEquals("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)),
            BasicCredentials.header(id, secret));
    }
}

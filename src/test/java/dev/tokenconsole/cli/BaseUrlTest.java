package dev.tokenconsole.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a secret may be sent to. */
class BaseUrlTest {
    @ParameterizedTest
    @CsvSource({"https://api.example.com,https://api.example.com", "https://api.example.com/,https://api.example.com",
        "https://api.example.com:8443/base//,https://api.example.com:8443/base", "HTTPS://a.b,HTTPS://a.b",
        "http://localhost:8080,http://localhost:8080", "http://127.0.0.1:1/,http://127.0.0.1:1",
        "http://[::1]:80,http://[::1]:80", "http://localhost.:9/,http://localhost.:9"})
    void takesHttpsAndThisComputer(String text, String url) throws CommandFailure {
        assertEquals(url, BaseUrl.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.invalid", "http://127.0.0.1.example.invalid", "http://localhost.invalid",
        "http://10.0.0.1", "HTTP://example.invalid:443"})
    void refusesPlainHttpToOthers(String text) {
        assertThat(refusal(text), startsWith("Secrets are sent over HTTPS only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h:99999", "https://h:0", "http://127.0.0.1:65536"})
    void refusesPortsThatNobodyCanListenOn(String text) {
        assertThat(refusal(text), startsWith("The port in the value of --base-url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "//example.com", "https://", "https:///path", "ftp://example.com",
        "file:///etc/passwd", "https://u:p@example.com", "https://example.com?x=1", "https://example.com#x",
        "https://exa mple.com", "javascript:alert(1)"})
    void refusesWhatIsNoAddress(String text) {
        assertThat(refusal(text), startsWith("The value of --base-url is not an address"));
    }

    private static String refusal(String text) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> BaseUrl.parse(text));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        return String.valueOf(failure.getMessage());
    }
}

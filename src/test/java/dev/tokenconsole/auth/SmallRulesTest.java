package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.jwt.ExpClaim;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.verdict.CalledEndpoint;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;

/** The rules that fit in a few lines each. */
class SmallRulesTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.sandbox.payments.stonex.com, SANDBOX, StoneX",
        "https://api.payments.stonex.com, PRODUCTION, StoneX",
        "https://stonex.com, SANDBOX, StoneX",
        "https://api.payments.stonex.com, OTHER, api.payments.stonex.com",
        "https://api.payments.stonex.com, DEMO, api.payments.stonex.com",
        "https://stonex.com.evil.example, PRODUCTION, stonex.com.evil.example",
        "https://notstonex.com, PRODUCTION, notstonex.com",
        "https://127.0.0.1:8443, SANDBOX, 127.0.0.1:8443"})
    void onlyStoneXIsCalledStoneX(String url, EnvironmentKind kind, String who) {
        URI base = URI.create(url);
        assertEquals(who, new CalledEndpoint(TestFetcher.environment(base, kind), base).displayName());
    }

    @ParameterizedTest
    @CsvSource({"https://a.example, 443", "http://a.example, 80", "https://a.example:8443, 8443"})
    void everyAddressHasAPort(String url, int port) {
        URI base = URI.create(url);
        assertEquals(port, new CalledEndpoint(TestFetcher.environment(base), base).port());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"exp\":1725027565} | 2024-08-30T14:19:25Z", "{\"exp\":1725027565.9} | 2024-08-30T14:19:25Z",
        "{\"exp\":0} | 1970-01-01T00:00:00Z", "{\"exp\":253402300799} | 9999-12-31T23:59:59Z",
        "{\"exp\":253402300800} |", "{\"exp\":-1} |", "{\"exp\":\"1725027565\"} |", "{\"exp\":1e999999999} |",
        "{\"exp\":1e99999999999} |", "{\"exp\":1e-99999999999} |", "{\"exp\":null} |", "{} |", "[] |", "no json |"})
    void theEndIsReadFromThePayload(String payload, @Nullable Instant end) {
        String part = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        assertEquals(end, ExpClaim.of("e30." + part + ".c2ln"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b", "a.!.c", "..", "a.e30.c.d.e"})
    void whatIsNoJsonWebTokenHasNoEnd(String token) {
        assertNull(ExpClaim.of(token));
    }

    @Test
    void theSampleTokenHasItsEnd() throws Exception {
        try (InputStream in = SmallRulesTest.class.getResourceAsStream("sample-token.txt")) {
            String sample = new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
            assertEquals(Instant.ofEpochSecond(1_725_027_565), ExpClaim.of(sample));
        }
    }

    @Test
    void limitsHaveRanges() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(Duration.ZERO, second, 1));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(second, second.negated(), 1));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(second, second, 0));
        assertThrows(IllegalArgumentException.class, () -> new ExchangeLimits(second, second, 65_537));
        assertEquals(Duration.ofSeconds(15), ExchangeLimits.DEFAULT.whole());
        assertEquals(Duration.ofSeconds(5), ExchangeLimits.DEFAULT.connect());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(ErrorReason reason) {
        URI base = URI.create("https://a.example");
        FailureVerdict verdict = new VerdictWording(new CalledEndpoint(TestFetcher.environment(base), base))
            .verdict(reason.key(), reason.remedy(), 400);
        assertEquals(-1, (verdict.title() + verdict.cause() + verdict.nextStep()).indexOf('{'));
        assertEquals('.', verdict.cause().charAt(verdict.cause().length() - 1));
    }
}

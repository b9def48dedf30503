package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.jwt.rule.NumericDate;
import dev.tokenconsole.text.json.Member;

class NumericDateTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z", "1725027565, 2024-08-30T14:19:25Z", "1725027565.0, 2024-08-30T14:19:25Z",
        "1.725027565e9, 2024-08-30T14:19:25Z", "1725027565.5, 2024-08-30T14:19:25.5Z",
        "1725027565.1234567899, 2024-08-30T14:19:25.123456789Z", "4102444800, 2100-01-01T00:00:00Z",
        "1e-39, 1970-01-01T00:00:00Z", "-0, 1970-01-01T00:00:00Z", "99999999999, 5138-11-16T09:46:39Z"})
    void secondsAreRead(String number, Instant time) {
        NumericDate date = of(number);
        assertEquals(time, date.time());
        assertNull(date.note());
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000, 1973-03-03T09:46:40Z, 5138", "1725027565000, 2024-08-30T14:19:25Z, 56633",
        "1725027565123, 2024-08-30T14:19:25.123Z, 56633", "253402300799999, 9999-12-31T23:59:59.999Z, 8031969"})
    void millisecondsAreRecognised(String number, Instant time, String year) {
        NumericDate date = of(number);
        assertEquals(time, date.time());
        assertEquals("exp is in milliseconds where seconds belong. It is shown as it was meant; a server reads the "
            + "year " + year + ".", date.note());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-1", "-0.5", "1e30", "253402300800000", "1725027565000000", "9223372036854775807", "9223372036854775808",
        "1e999999999", "1e999999999999", "1e-999999999", "-1e999999999",
        "11111111111111111111111111111111111111111111111111"})
    void absurdValuesStayRaw(String number) {
        NumericDate date = of(number);
        assertNull(date.time());
        assertEquals("exp is " + number + ", which is no time between the years 1970 and 9999.", date.note());
    }

    @Test
    void otherKindsAreNoTimes() {
        DecodeResult.Jwt jwt = Tokens.jwt(Tokens.token(Tokens.RS256,
            "{\"exp\":\"1725027565\",\"nbf\":null,\"iat\":[1],\"auth_time\":{},\"updated_at\":true}"));
        assertEquals(List.of("exp", "nbf", "iat", "auth_time", "updated_at"),
            jwt.payload().members().stream().map(Claim::name).toList());
        jwt.payload().members().forEach(claim -> assertNull(claim.time()));
        assertEquals(5, jwt.notes().size());
        assertEquals("exp is not a number; RFC 7519 asks for seconds since 1970. Servers may refuse the token.",
            jwt.notes().getFirst());
        assertEquals("1725027565", jwt.claim("exp").orElseThrow().display());
    }

    @Test
    void aNumberThatIsNoTimeClaimIsNoTime() {
        assertNull(Tokens.payload("{\"ver\":1725027565}").members().getFirst().time());
    }

    @Test
    void anAbsentTimeIsNothingToSay() {
        assertEquals(List.of(), Tokens.jwt(Tokens.token(Tokens.RS256, "{\"sub\":\"me\"}")).notes());
    }

    private static NumericDate of(String number) {
        return NumericDate.of(new Member("exp", Member.Kind.NUMBER, number));
    }
}

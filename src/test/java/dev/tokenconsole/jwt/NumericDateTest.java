package dev.tokenconsole.jwt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
        "1e-39, 1970-01-01T00:00:00Z", "-0, 1970-01-01T00:00:00Z", "99999999998, 5138-11-16T09:46:38Z",
        "100000000000, 5138-11-16T09:46:40Z",
        "250000000000, 9892-03-08T12:26:40Z"})
    void secondsAreRead(String number, Instant time) {
        NumericDate date = of(number);
        assertEquals(time, date.time());
        assertNull(date.note());
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000, 2001-09-09T01:46:40Z, 33658", "1725027565000, 2024-08-30T14:19:25Z, 56633",
        "1725027565123, 2024-08-30T14:19:25.123Z, 56633", "253402300799999, 9999-12-31T23:59:59.999Z, 8031969"})
    void millisecondsAreRecognised(String number, Instant time, String year) {
        NumericDate date = of(number);
        assertEquals(time, date.time());
        assertEquals("exp is in milliseconds instead of seconds. It is shown as intended; a server reads the year "
            + year + ".", date.note());
    }

    /** A fraction that nobody needs makes no other second of it. */
    @ParameterizedTest
    @CsvSource({"1e-999999999, 1970-01-01T00:00:00Z", "0e999999999, 1970-01-01T00:00:00Z",
        "1700000000.00000000000000000000000000000000000000001, 2023-11-14T22:13:20Z",
        "0.0000000000000000000000000000000000000000017e51, 2023-11-14T22:13:20Z"})
    void howeverTheNumberIsWritten(String number, Instant time) {
        assertEquals(time, of(number).time());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "-1", "-0.5", "1e30", "253402300800000", "1725027565000000", "9223372036854775806", "253402300800",
        "900000000000", "1e999999999", "1e999999999999", "-1e999999999",
        "11111111111111111111111111111111111111111111111111"})
    void absurdValuesStayRaw(String number) {
        NumericDate date = of(number);
        assertNull(date.time());
        assertEquals("exp is " + number + ", which is not a time between the years 1970 and 9999.", date.note());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2147483647 | 2038-01-19T03:14:07Z | the largest number of its kind (2^31 - 1)",
        "4294967295 | 2106-02-07T06:28:15Z | the largest number of its kind (2^32 - 1)",
        "9999999999 | 2286-11-20T17:46:39Z | the largest number of its kind (9999999999)",
        "253402300799 | 9999-12-31T23:59:59Z | the last day of the year 9999",
        "253402214400 | 9999-12-31T00:00:00Z | the last day of the year 9999",
        "9223372036854775807 || the largest number of its kind (2^63 - 1)",
        "9.223372036854775807E+18 || the largest number of its kind (2^63 - 1)",
        "9223372036854775808 || the largest number of its kind (2^63 - 1)",
        "9007199254740991 || the largest number of its kind (2^53 - 1)",
        "-62135596800 || the first second of the year 1"})
    void datesThatStandForNeverAreShownAsWhatTheyAre(String number, @Nullable Instant time, String words) {
        NumericDate date = of(number);
        assertEquals(time, date.time());
        assertTrue(String.valueOf(date.note()).contains(words), date.note());
    }

    @Test
    void otherKindsAreNoTimes() {
        DecodeResult.Jwt jwt = TestTokens.jwt(TestTokens.token(TestTokens.RS256,
            "{\"exp\":\"1725027565\",\"nbf\":null,\"iat\":[1],\"auth_time\":{},\"updated_at\":true}"));
        assertEquals(List.of("exp", "nbf", "iat", "auth_time", "updated_at"),
            jwt.payload().members().stream().map(Claim::name).toList());
        jwt.payload().members().forEach(claim -> assertNull(claim.time()));
        assertEquals(5, jwt.notes().size());
        assertEquals("exp is not a number; RFC 7519 requires seconds since 1970. Servers may reject the token.",
            jwt.notes().getFirst());
        assertEquals("1725027565", jwt.claim("exp").orElseThrow().display());
    }

    @Test
    void aNumberThatIsNoTimeClaimIsNoTime() {
        assertNull(TestTokens.payload("{\"ver\":1725027565}").members().getFirst().time());
    }

    @Test
    void anAbsentTimeIsNothingToSay() {
        assertEquals(List.of(), TestTokens.jwt(TestTokens.token(TestTokens.RS256, "{\"sub\":\"me\"}")).notes());
    }

    private static NumericDate of(String number) {
        return NumericDate.of(new Member("exp", Member.Kind.NUMBER, number));
    }
}

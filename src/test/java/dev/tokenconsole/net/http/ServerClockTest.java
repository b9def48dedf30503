package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.net.route.Route;

/** The exchange takes 4 s and ends at 12:00:10 by this computer's clock. */
class ServerClockTest {
    private static final Instant END = Instant.parse("2026-03-04T12:00:10Z");
    private static final Timing PLAIN = new Timing(null, null, Duration.ofSeconds(4));

    @ParameterizedTest
    @CsvSource({
        // The server's 12:00:00 is 12:00:00.5 on average; the middle of the exchange is 12:00:08.
        "'Wed, 04 Mar 2026 12:00:00 GMT', PT7.5S", "'Wed, 04 Mar 2026 11:58:34 GMT', PT93.5S",
        "'Wed, 04 Mar 2026 12:01:42 GMT', PT-94.5S", "' Wed, 04 Mar 2026 12:00:08 GMT ', PT-0.5S",
        "'Fri, 04 Mar 2016 12:00:08 GMT', PT87647H59M59.5S", "'Thu, 01 Jan 1970 00:00:00 GMT', PT492396H7.5S"})
    void dateIsComparedWithTheMiddleOfTheExchange(String date, Duration ahead) {
        assertEquals(new ClockSkew(ahead, Duration.ofSeconds(2).plusMillis(500)), skew(PLAIN, Map.of("Date", date)));
    }

    @Test
    void theHandshakeAndTheBodyAreNoPartOfTheDoubt() {
        Timing timing = new Timing(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertEquals(new ClockSkew(Duration.ofSeconds(7), Duration.ofSeconds(1)),
            skew(timing, Map.of("Date", "Wed, 04 Mar 2026 12:00:00 GMT")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "Thu, 04 Mar 2026 12:00:00 GMT", "Wed, 04 Mar 2026 12:00:60 GMT",
        "Fri, 31 Dec 9999 23:59:59 GMT", "Sun, 01 Jan 1800 00:00:00 GMT", "2026-03-04T12:00:00Z", "1772625600",
        "Wed, 04 Mar 99999 12:00:00 GMT"})
    void whatIsNoTimeOfAClockIsIgnored(String date) {
        assertNull(skew(PLAIN, Map.of("Date", date)));
    }

    @Test
    void noDateIsNoSkew() {
        assertNull(skew(PLAIN, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "30", "86400", "-1", "x"})
    void theDateOfACacheIsIgnored(String age) {
        assertNull(skew(PLAIN, Map.of("Date", "Wed, 04 Mar 2026 12:00:00 GMT", "Age", age)));
    }

    @Test
    void anAgeOfZeroIsFresh() {
        assertNotNull(skew(PLAIN, Map.of("Date", "Wed, 04 Mar 2026 12:00:00 GMT", "Age", " 0 ")));
    }

    private static @Nullable ClockSkew skew(Timing timing, Map<String, String> headers) {
        Map<String, List<String>> lists = new TreeMap<>();
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        Exchange exchange = new Exchange(URI.create("https://a.example"), "", END.minusSeconds(4), timing,
            new Route(null, ""), null, null, 1);
        try (RawResponse answer =
                new RawResponse(200, HttpHeaders.of(lists, (_, _) -> true), new byte[0], 0, false)) {
            return ServerClock.skew(answer, END, exchange);
        }
    }
}

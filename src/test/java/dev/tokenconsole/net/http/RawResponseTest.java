package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.SteppingClock;
import dev.tokenconsole.net.route.Route;

class RawResponseTest {
    @ParameterizedTest
    @CsvSource({"application/json, application/json", "Application/JSON; charset=UTF-8, application/json",
        "' text/html ;x', text/html", "'', ''", "';', ''"})
    void theMediaTypeHasNoParameters(String header, String type) {
        assertEquals(type, answer("Content-Type", header, "").mediaType());
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "br, true", "GZIP, true", "'identity', false", "' Identity ', false", "'', false",
        "'identity, gzip', true"})
    void onlyIdentityIsUnpacked(String encoding, boolean encoded) {
        assertEquals(encoded, answer("Content-Encoding", encoding, "").isEncoded());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "application/json | <html> | true", "application/json | '\n <!DOCTYPE HTML PUBLIC' | true",
        "text/plain | <html lang=\"en\"> | true", "'' | '\uFEFF<!doctype html>' | true",
        "application/xhtml+xml | '<?xml version=\"1.0\"?>\n<!-- a --><!-- b -->\n<html>' | true",
        "text/html | ' <h1>Forbidden</h1>' | true", "text/html | <!-- a --> | true",
        "text/html | '' | false", "text/html | ' \n' | false", "text/html | {} | false",
        "text/html | Forbidden | false",
        "text/html | <?xml version=\"1.0\"?><Error/> | false", "application/xml | <Error/> | false",
        "application/json | ' <' | false", "application/json | <htmlx> | false", "application/json | {} | false",
        "text/plain | '' | false", "text/plain | a <html> | false"})
    void aWebPageIsToldByItsBeginning(String type, String body, boolean html) {
        assertEquals(html, answer("Content-Type", type, body).isHtml());
    }

    @Test
    void aLongBeginningOfAPageIsNoLongWork() {
        assertTimeoutPreemptively(Duration.ofSeconds(10),
            () -> answer("Content-Type", "", "<!--".repeat(16_000)).isHtml());
    }

    @ParameterizedTest
    @CsvSource({"301, true", "302, true", "303, true", "307, true", "308, true", "300, false", "304, false",
        "200, false", "400, false"})
    void redirectsAreFiveStatuses(int status, boolean redirect) {
        assertEquals(redirect, RawResponse.isRedirect(status));
    }

    @Test
    void afterItsEndTheBodyIsGone() {
        byte[] bytes = "a token".getBytes(StandardCharsets.UTF_8);
        RawResponse answer = new RawResponse(200, HttpHeaders.of(Map.of(), (_, _) -> true), bytes, bytes.length, false);
        answer.close();
        assertArrayEquals(new byte[7], bytes);
    }

    @Test
    void anAbsentHeaderIsEmpty() {
        assertEquals("", answer("Content-Type", "x", "").header("Location"));
    }

    @Test
    void anAttemptIsMeasuredWithTheMonotonicClock() {
        SteppingClock clock = new SteppingClock();
        Attempt attempt = Attempt.startingNow(URI.create("https://a.example"), "POST …", clock)
            .via(new Route("proxy.example:1", "because"));
        clock.step(Duration.ofHours(-1), Duration.ofMillis(1500));
        Exchange exchange = attempt.ended();
        assertEquals(Duration.ofMillis(1500), exchange.elapsed());
        assertEquals(Instant.EPOCH, exchange.startedAt());
        assertNull(exchange.status());
        assertEquals(0, exchange.tries());
        assertEquals("because", exchange.route().why());
    }

    private static RawResponse answer(String header, String value, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new RawResponse(
            200, HttpHeaders.of(Map.of(header, List.of(value)), (_, _) -> true), bytes, bytes.length, false);
    }
}

package dev.tokenconsole.auth.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.testing.ClassifiedResponse;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Web pages where a token was expected. */
class PageTest {
    private static final String WHO = ClassifiedResponse.HOST;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403 | squid | A proxy responded instead of % (HTML page, 403, Server: squid)",
        "403 | | A web page refused the request to % (HTML page, 403)",
        "401 | | A web page refused the request to % (HTML page, 401)",
        "404 | BlueCoat | A proxy responded instead of % (HTML page, 404, Server: BlueCoat)",
        "502 | nginx/1.25 | A gateway responded instead of % (HTML page, 502, Server: nginx/1.25)",
        "503 | squid | A proxy could not reach % (HTML page, 503, Server: squid)",
        "200 | | A web page instead of a response from % (HTML page, 200)",
        "200 | Zscaler/6.2 | A proxy responded instead of % (HTML page, 200, Server: Zscaler/6.2)"})
    void ofAStrangerIsRecognised(int status, @Nullable String server, String title) {
        ClassifiedResponse page = page(status);
        ClassifiedResponse named = server == null ? page : page.with("Server", server);
        assertEquals(title.replace("%", WHO), named.unreachable().title());
    }

    @ParameterizedTest
    @CsvSource({"404, % has no token endpoint at this address (404)",
        "405, % does not accept POST at this address (405)",
        "429, Rate limited by % (429)", "500, Server error at % (500)", "503, % is unavailable (503)"})
    void ofTheServerItselfIsJudgedByItsStatus(int status, String title) {
        assertEquals(title.replace("%", WHO), page(status).with("Server", "nginx").unreachable().title());
    }

    @Test
    void ofTheServerItselfMaySayWhenToComeBack() {
        assertEquals("Rate limited: try again in 12 s (429)",
            page(429).with("Retry-After", "12").unreachable().title());
        assertEquals(WHO + " is unavailable: try again in 12 s (503)",
            page(503).with("Retry-After", "12").unreachable().title());
    }

    @Test
    void ofAProxyMaySayWhenToComeBack() {
        ClassifiedResponse squid = page(503).with("Server", "squid");
        assertNull(squid.unreachable().pause());
        FailureVerdict verdict = squid.with("Retry-After", "12").unreachable();
        assertEquals(Duration.ofSeconds(12), verdict.pause());
        assertEquals("A proxy could not reach " + WHO + " (HTML page, 503, Server: squid)", verdict.title());
    }

    @Test
    void besideAnErrorOfTheServerInItsHeaderIsNoStranger() {
        String challenge = "Bearer error=\"invalid_client\", error_description=\"No such client.\"";
        for (ClassifiedResponse answer : List.of(ClassifiedResponse.bare(401).typed("text/html"), page(401))) {
            FailureVerdict verdict = answer.with("WWW-Authenticate", challenge).rejected();
            assertEquals(WHO + " rejected the client id or client secret (401)", verdict.title());
            assertEquals("invalid_client: No such client.", verdict.serverMessage());
        }
        assertEquals(WHO + " asks for authentication by Negotiate (401)",
            page(401).with("WWW-Authenticate", "Negotiate").rejected().title());
    }

    @Test
    void isNoneWhereNothingButTheLabelSaysSo() {
        assertEquals(WHO + " rejected the request without an error code (401)",
            ClassifiedResponse.bare(401).typed("text/html").rejected().title());
        assertEquals(WHO + " does not allow this request (403)",
            ClassifiedResponse.json(403, "<?xml version=\"1.0\"?><Error/>")
                .typed("application/xml").rejected().title());
        assertEquals(WHO + " sent an empty response (200)",
            ClassifiedResponse.bare(200).typed("text/html").malformed().title());
        assertEquals("The response from " + WHO + " is not JSON",
            ClassifiedResponse.json(200, "<Envelope/>").typed("text/xml").malformed().title());
    }

    @Test
    void isNotNeededToRecogniseAProxyByItsMarks() {
        assertEquals("A proxy responded instead of " + WHO + " (403, Server: squid)",
            ClassifiedResponse.bare(403).with("Server", "squid").unreachable().title());
        assertEquals("A proxy responded instead of " + WHO + " (403)",
            ClassifiedResponse.bare(403).with("X-Squid-Error", "ERR_ACCESS_DENIED 0").unreachable().title());
    }

    @Test
    void thatIsATokenIsTakenWhateverItsLabelAndServer() {
        assertInstanceOf(TokenOutcome.Issued.class, ClassifiedResponse.json(200, "{\"access_token\":\"t\"}")
            .typed("text/html").with("Server", "squid").outcome());
    }

    @Test
    void isRecognisedByItsFirstByteToo() {
        ClassifiedResponse page = ClassifiedResponse.json(200, "\n  <html>");
        assertTrue(page.unreachable().title().startsWith("A web page instead of "), "calls itself JSON");
    }

    @Test
    void neverLeaksIntoTheVerdict() {
        FailureVerdict verdict = ClassifiedResponse.json(403, "<html>" + TestFetcher.CANARY)
            .with("Server", "x " + TestFetcher.CANARY).unreachable();
        assertEquals("A web page refused the request to " + WHO + " (HTML page, 403, Server: x ••••)", verdict.title());
    }

    private static ClassifiedResponse page(int status) {
        return ClassifiedResponse.json(status, "<!doctype html><title>x</title>").typed("text/html");
    }
}

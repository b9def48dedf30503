package dev.tokenconsole.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web pages where a token was expected. */
class PageTest {
    private static final String WHO = Classifying.HOST;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "403 | squid | A proxy answered instead of % (HTML, 403, Server: squid)",
        "403 | | A proxy answered instead of % (HTML, 403)",
        "502 | nginx/1.25 | A gateway answered instead of % (HTML, 502, Server: nginx/1.25)",
        "503 | | A gateway answered instead of % (HTML, 503)",
        "200 | | A web page came instead of an answer of % (HTML, 200)",
        "404 | nginx | A web page came instead of an answer of % (HTML, 404, Server: nginx)",
        "200 | Zscaler/6.2 | A proxy answered instead of % (HTML, 200, Server: Zscaler/6.2)"})
    void isRecognised(int status, @Nullable String server, String title) {
        Classifying page = Classifying.json(status, "<!doctype html><title>x</title>").typed("text/html");
        Classifying named = server == null ? page : page.with("Server", server);
        assertEquals(title.replace("%", WHO), named.unreachable().title());
    }

    @Test
    void isRecognisedByItsFirstByteToo() {
        Classifying page = Classifying.json(200, "\n  <html>");
        assertTrue(page.unreachable().title().startsWith("A web page came"), "calls itself JSON");
    }

    @Test
    void neverLeaksIntoTheVerdict() {
        FailureVerdict verdict = Classifying.json(403, "<html>" + Fetching.CANARY)
            .with("Server", "x " + Fetching.CANARY).unreachable();
        assertEquals("A proxy answered instead of " + WHO + " (HTML, 403, Server: x ••••)", verdict.title());
    }
}

package dev.tokenconsole.verify.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cache-Control, from five minutes to a day. */
class DocumentFreshnessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | '' | 300", "max-age=3600 | '' | 3600", "max-age=0 | '' | 300",
        "max-age=299 | '' | 300", "max-age=301 | '' | 301", "max-age=86400 | '' | 86400", "max-age=86401 | '' | 86400",
        "max-age=9999999999 | '' | 86400", "max-age=99999999999999999999 | '' | 300", "max-age=-1 | '' | 300",
        "public, Max-Age = 600, must-revalidate | '' | 600", "max-age=\"600\" | '' | 600",
        "max-age=3600, no-store | '' | 300", "no-cache, max-age=3600 | '' | 300", "s-maxage=3600 | '' | 300",
        "max-age=3600 | 600 | 3000", "max-age=3600 | 7200 | 300", "max-age=3600 | x | 3600",
        "max-age=3600 | -5 | 3600"})
    void isClamped(String cacheControl, String age, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), Freshness.of(List.of(cacheControl), age));
    }
}

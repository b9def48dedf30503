package dev.tokenconsole.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownClientIdTest {
    @ParameterizedTest
    @CsvSource({"0oa1b2c3d4e5f6g7h8i9, 0oa1… (20)", "abcdef, abc… (6)", "ab, a… (2)", "a, … (1)", "'', ''",
        "abc😀efgh, abc… (9)"})
    void theStartAndTheLengthAreShown(String clientId, String shown) {
        assertEquals(shown, ShownClientId.SHORT.of(clientId));
        assertEquals(clientId, ShownClientId.WHOLE.of(clientId));
    }
}

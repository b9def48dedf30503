package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.secret.Secret;

class BearerHeaderTest {
    @Test
    void theLineIsExact() {
        assertEquals("Authorization: Bearer abc.def-_.~+/=", BearerHeader.line(Secret.of("abc.def-_.~+/=")));
    }

    @Test
    void theValueHasNoName() {
        assertEquals("Bearer abc", BearerHeader.value(Secret.of("abc")));
    }

    @Test
    void aWipedTokenIsNotCopied() {
        Secret token = Secret.of("abc");
        token.close();
        assertThrows(IllegalStateException.class, () -> BearerHeader.line(token));
    }
}

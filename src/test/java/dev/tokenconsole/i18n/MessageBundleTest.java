package dev.tokenconsole.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collections;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundleTest {
    @Test
    void filesAreReadAsOne() throws IOException {
        MessageBundle bundle = bundle("a.one=1\n", "b.two=2\n");
        assertEquals("1", bundle.getString("a.one"));
        assertEquals("2", bundle.getString("b.two"));
        assertEquals(Set.of("a.one", "b.two"), bundle.keySet());
        assertEquals(Set.of("a.one", "b.two"), Set.copyOf(Collections.list(bundle.getKeys())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.one=1\n", "a.one=2\n", "b.two=2\nb.two=3\n"})
    void aKeyBelongsToOneFileAndStandsThereOnce(String second) {
        assertThrows(IllegalArgumentException.class, () -> bundle("a.one=1\n", second));
    }

    private static MessageBundle bundle(String... files) throws IOException {
        MessageBundle bundle = new MessageBundle();
        for (String file : files) {
            bundle.add(new StringReader(file));
        }
        return bundle;
    }
}

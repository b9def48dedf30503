package dev.tokenconsole.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundleTest {
    private final List<String> opened = new ArrayList<>();

    @Test
    void filesAreReadAsOne() {
        MessageBundle bundle = bundle("a.one=1\n", "b.two=2\n");
        assertEquals("1", bundle.getString("a.one"));
        assertEquals("2", bundle.getString("b.two"));
        assertEquals(Set.of("a.one", "b.two"), bundle.keySet());
        assertEquals(Set.of("a.one", "b.two"), Set.copyOf(Collections.list(bundle.getKeys())));
    }

    @Test
    void aFileIsReadOnceAndOnlyForAKeyOfItsOwn() {
        MessageBundle bundle = bundle("a.one=1\n", "b.two=2\n");
        assertTrue(bundle.containsKey("b.two"));
        assertEquals("2", bundle.getString("b.two"));
        assertFalse(bundle.containsKey("c.three"));
        assertEquals(List.of("second"), opened);
    }

    @Test
    void familiesMayShareAFile() {
        MessageBundle bundle = new MessageBundle(
            Map.of("a", List.of("first", "second"), "b", List.of("second")),
            file -> open(file, "a.one=1\n", "b.two=2\n"));
        assertEquals("1", bundle.getString("a.one"));
        assertEquals("2", bundle.getString("b.two"));
        assertThrows(MissingResourceException.class, () -> bundle.getString("a.two"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.one=1\n", "a.one=2\n", "b.two=2\nb.two=3\n"})
    void aKeyBelongsToOneFileAndStandsThereOnce(String second) {
        MessageBundle bundle = bundle("a.one=1\n", second);
        assertThrows(IllegalArgumentException.class, bundle::keySet);
    }

    @Test
    void aFileThatCannotBeReadIsAFault() {
        MessageBundle bundle = new MessageBundle(Map.of("a", List.of("first")), file -> {
            throw new FileNotFoundException(file);
        });
        assertThrows(IllegalStateException.class, () -> bundle.containsKey("a.one"));
    }

    private MessageBundle bundle(String first, String second) {
        return new MessageBundle(
            Map.of("a", List.of("first"), "b", List.of("second")), file -> open(file, first, second));
    }

    private StringReader open(String file, String first, String second) throws IOException {
        opened.add(file);
        return new StringReader(file.equals("first") ? first : second);
    }
}

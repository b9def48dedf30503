package dev.tokenconsole.formats.credentials.found;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of thing that is found has a message, whose key is made of its name. */
class FoundWordsTest {
    @ParameterizedTest
    @EnumSource(Doubt.Kind.class)
    void aDoubtHasWords(Doubt.Kind kind) {
        assertFalse(new Doubt(kind, "X").words().isBlank());
    }

    @ParameterizedTest
    @EnumSource(Remark.Kind.class)
    void aRemarkHasWords(Remark.Kind kind) {
        assertFalse(new Remark(kind, "X").words().isBlank());
    }

    @ParameterizedTest
    @EnumSource(CredentialFormat.class)
    void aFormatHasWords(CredentialFormat format) {
        assertFalse(format.words().isBlank());
    }

    @ParameterizedTest
    @EnumSource(UnreadFormat.class)
    void anUnreadFormatHasWords(UnreadFormat format) {
        assertFalse(format.words().isBlank());
    }
}

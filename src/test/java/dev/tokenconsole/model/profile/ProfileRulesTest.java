package dev.tokenconsole.model.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.model.profile.ProfileRules.Field;
import dev.tokenconsole.model.secret.Secret;

/** Characters that nobody sees and that no server takes, in the two fields that are mostly pasted. */
class ProfileRulesTest {
    @ParameterizedTest
    @ValueSource(ints = {' ', 0xa0, 0x1680, 0x2003, 0x2007, 0x2028, 0x202f, 0x205f, 0x3000})
    void whiteSpaceOfAnyKindAtTheEndsIsRefused(int codePoint) {
        assertRefusedAtTheEnds(codePoint, " starts or ends with white space. Remove it.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xad, 0x34f, 0x180e, 0x200b, 0x200d, 0x200e, 0x2060, 0x2066, 0x2800, 0x3164, 0xfe0f, 0xfeff,
        0xe0020})
    void whatCannotBeSeenAtTheEndsIsRefused(int codePoint) {
        assertRefusedAtTheEnds(codePoint, " starts or ends with an invisible character (U+"
            + "%04X). Copy it again without it.".formatted(codePoint));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "a\ud83d", "\ude00a", "a\ud83db", "\ude00\ud83d"})
    void halfACharacterIsRefused(String value) {
        String problem = " contains half a character, which happens when text is cut while it is copied. Copy it "
            + "again completely.";
        assertEquals(both(problem), problems(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0oa1b2", "a b", "a\u00a0b", "\ud83d\ude00", "\u00e9"})
    void whatCanBeSeenIsTaken(String value) {
        assertEquals(Map.of(), problems(value));
    }

    private static void assertRefusedAtTheEnds(int codePoint, String problem) {
        String odd = Character.toString(codePoint);
        assertEquals(both(problem), problems(odd + "value"));
        assertEquals(both(problem), problems("value" + odd));
        assertEquals(both(problem), problems(odd));
    }

    private static Map<Field, String> both(String problem) {
        return Map.of(Field.CLIENT_ID, "The client id" + problem, Field.SECRET, "The client secret" + problem);
    }

    private static Map<Field, String> problems(String value) {
        try (Profile profile = new Profile(UUID.randomUUID(), "name", "demo", value, Secret.of(value), "")) {
            return ProfileRules.problems(profile, List.of());
        }
    }
}

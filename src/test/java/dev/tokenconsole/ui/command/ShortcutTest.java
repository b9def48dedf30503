package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of keys, for the keyboards of all three systems. */
class ShortcutTest {
    private static final List<String> MODIFIERS = List.of("", "Shift+", "Ctrl+", "Shift+Ctrl+", "Meta+", "Shift+Meta+",
        "Ctrl+Meta+", "Shift+Ctrl+Meta+");
    /** In the order of the keys of JavaFX; a key without a part of the window means the same in all of them. */
    private static final String TABLE = """
        COPY_HEADER ENTER[PROFILES]; Command+C[PROFILES]; Shift+Command+C
        FETCH F5[TEXT, PROFILES, CLAIMS, OTHER]
        RUN_CHECK F5[CHECK]
        CANCEL ESCAPE
        COPY Command+C[CLAIMS]
        PASTE Command+V[PROFILES, CLAIMS, CHECK, OTHER]
        NEW_PROFILE Command+N
        DUPLICATE Command+D
        EDIT_PROFILE Command+E; F2
        DELETE DELETE[PROFILES]
        UNDO Command+Z[PROFILES, CLAIMS, CHECK, OTHER]
        SAVE Command+S
        FILTER Command+F
        PALETTE Command+K
        VIEW_1 Command+DIGIT1
        VIEW_2 Command+DIGIT2
        VIEW_3 Command+DIGIT3
        VIEW_4 Command+COMMA; Command+DIGIT4
        VIEW_5 Command+DIGIT5; F1
        PRIVACY Shift+Command+P
        TEXT_LARGER Command+EQUALS; Shift+Command+EQUALS; Command+ADD; Command+PLUS; Shift+Command+PLUS
        TEXT_SMALLER Command+MINUS; Command+SUBTRACT
        TEXT_RESET Command+DIGIT0; Command+NUMPAD0
        LOCK Command+L
        QUIT Command+Q; Command+W
        """;

    @ParameterizedTest
    @CsvSource({
        "COPY_HEADER, Ctrl+Shift+C, ⇧⌘C", "FETCH, F5, F5", "CANCEL, Esc, Esc", "COPY, Ctrl+C, ⌘C", "PASTE, Ctrl+V, ⌘V",
        "NEW_PROFILE, Ctrl+N, ⌘N", "DUPLICATE, Ctrl+D, ⌘D", "EDIT_PROFILE, Ctrl+E, ⌘E", "DELETE, Del, ⌫",
        "UNDO, Ctrl+Z, ⌘Z", "SAVE, Ctrl+S, ⌘S", "FILTER, Ctrl+F, ⌘F", "PALETTE, Ctrl+K, ⌘K", "VIEW_1, Ctrl+1, ⌘1",
        "VIEW_2, Ctrl+2, ⌘2", "VIEW_3, Ctrl+3, ⌘3", "VIEW_4, Ctrl+4, ⌘4", "VIEW_5, Ctrl+5, ⌘5",
        "RUN_CHECK, F5, F5", "PRIVACY, Ctrl+Shift+P, ⇧⌘P",
        "TEXT_LARGER, Ctrl++, ⌘+", "TEXT_SMALLER, Ctrl+−, ⌘−", "TEXT_RESET, Ctrl+0, ⌘0", "LOCK, Ctrl+L, ⌘L",
        "QUIT, Ctrl+Q, ⌘Q"})
    void isWrittenAsTheSystemWritesIt(Shortcut shortcut, String pc, String mac) {
        assertEquals(pc, shortcut.words(Keyboard.of("Linux")));
        assertEquals(pc, shortcut.words(Keyboard.of("Windows 11")));
        assertEquals(mac, shortcut.words(Keyboard.of("Mac OS X")));
    }

    @ParameterizedTest
    @CsvSource({"ENTER, PROFILES, COPY_HEADER", "F2, OTHER, EDIT_PROFILE", "F1, TEXT, VIEW_5", "F5, TEXT, FETCH",
        "F5, CHECK, RUN_CHECK",
        "DELETE, PROFILES, DELETE", "ESCAPE, TEXT, CANCEL"})
    void plainKeysAreTheSameOnEveryKeyboard(KeyCode code, KeyFocus part, Shortcut expected) {
        for (Keyboard keyboard : Keyboard.values()) {
            assertEquals(List.of(expected), matching(event(code, false, false, false), keyboard, part));
        }
    }

    @ParameterizedTest
    @CsvSource({"Q, QUIT", "W, QUIT", "COMMA, VIEW_4", "EQUALS, TEXT_LARGER", "ADD, TEXT_LARGER",
        "SUBTRACT, TEXT_SMALLER", "NUMPAD0, TEXT_RESET", "C, COPY", "V, PASTE"})
    void theKeyOfCommandsIsTheOneOfTheSystem(KeyCode code, Shortcut expected) {
        KeyEvent control = event(code, false, true, false);
        KeyEvent meta = event(code, false, false, true);
        assertEquals(List.of(expected), matching(control, Keyboard.PC, KeyFocus.CLAIMS));
        assertEquals(List.of(), matching(meta, Keyboard.PC, KeyFocus.CLAIMS));
        assertEquals(List.of(expected), matching(meta, Keyboard.MAC, KeyFocus.CLAIMS));
        assertEquals(List.of(), matching(control, Keyboard.MAC, KeyFocus.CLAIMS));
    }

    /** Texts keep their own keys: what is selected is copied, a paste goes where the caret is, Enter and Del edit. */
    @ParameterizedTest
    @CsvSource({"C, true", "V, true", "Z, true", "A, true", "X, true", "ENTER, false", "DELETE, false",
        "BACK_SPACE, false", "LEFT, true"})
    void aTextKeepsItsKeys(KeyCode code, boolean command) {
        assertEquals(List.of(), matching(event(code, false, command, false), Keyboard.PC, KeyFocus.TEXT));
        assertEquals(List.of(), matching(event(code, false, false, command), Keyboard.MAC, KeyFocus.TEXT));
    }

    /** Also none that is not in the table: a letter with Shift or with the other key of commands, say. */
    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void eachKeyHasTheOneMeaningOfTheTable(Keyboard keyboard) {
        Map<Shortcut, List<String>> keys = new EnumMap<>(Shortcut.class);
        for (KeyCode code : KeyCode.values()) {
            for (int modifiers = 0; modifiers < 8; modifiers++) {
                KeyEvent event = event(code, (modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0);
                String key = MODIFIERS.get(modifiers) + code;
                Map<Shortcut, List<KeyFocus>> parts = new EnumMap<>(Shortcut.class);
                for (KeyFocus part : KeyFocus.values()) {
                    List<Shortcut> found = matching(event, keyboard, part);
                    assertTrue(found.size() < 2, () -> key + " in " + part + ": " + found);
                    found.forEach(each -> parts.computeIfAbsent(each, _ -> new ArrayList<>()).add(part));
                }
                parts.forEach((shortcut, where) -> keys.computeIfAbsent(shortcut, _ -> new ArrayList<>())
                    .add(key + (where.size() == KeyFocus.values().length ? "" : where.toString())));
            }
        }
        String table = keys.entrySet().stream()
            .map(each -> each.getKey() + " " + String.join("; ", each.getValue()) + "\n").collect(Collectors.joining());
        assertEquals(keyboard == Keyboard.PC ? TABLE.replace("Command", "Ctrl") : TABLE.replace("Command", "Meta")
            .replace("DELETE DELETE[PROFILES]", "DELETE BACK_SPACE[PROFILES]; DELETE[PROFILES]"), table);
    }

    /** The right Alt key of many keyboards is Ctrl and Alt at once, and types a character. */
    @Test
    void altTypesACharacter() {
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Q, false, true, true, false);
        assertFalse(Shortcut.QUIT.matches(event, Keyboard.PC, KeyFocus.OTHER));
    }

    private static List<Shortcut> matching(KeyEvent event, Keyboard keyboard, KeyFocus part) {
        return Arrays.stream(Shortcut.values()).filter(each -> each.matches(event, keyboard, part)).toList();
    }

    private static KeyEvent event(KeyCode code, boolean shift, boolean control, boolean meta) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, meta);
    }
}

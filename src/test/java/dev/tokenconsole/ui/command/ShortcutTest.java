package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of keys, for the keyboards of all three systems. */
class ShortcutTest {
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

    @ParameterizedTest
    @EnumSource(Keyboard.class)
    void noKeyHasTwoMeanings(Keyboard keyboard) {
        for (KeyFocus part : KeyFocus.values()) {
            for (KeyCode code : KeyCode.values()) {
                for (int modifiers = 0; modifiers < 8; modifiers++) {
                    KeyEvent event = event(code, (modifiers & 1) != 0, (modifiers & 2) != 0, (modifiers & 4) != 0);
                    List<Shortcut> found = matching(event, keyboard, part);
                    assertTrue(found.size() < 2, () -> code + " in " + part + ": " + found);
                }
            }
        }
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

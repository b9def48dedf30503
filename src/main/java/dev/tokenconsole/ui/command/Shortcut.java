package dev.tokenconsole.ui.command;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/** The keys of the program, each of them of one {@link Command}. The first key of each is the one that is shown. */
public enum Shortcut {
    /** Copies the bearer header, after a request for a token where one is needed. */
    COPY_HEADER(command(KeyCode.C).shifted(), plain(KeyCode.ENTER).in(KeyFocus.PROFILES),
        command(KeyCode.C).in(KeyFocus.PROFILES)),
    /** Fetches a token. */
    FETCH(plain(KeyCode.F5).in(KeyFocus.TEXT, KeyFocus.PROFILES, KeyFocus.CLAIMS, KeyFocus.OTHER)),
    /** Runs the check. */
    RUN_CHECK(plain(KeyCode.F5).in(KeyFocus.CHECK)),
    /** Cancels a request or a question, closes an editor, clears the filter. */
    CANCEL(plain(KeyCode.ESCAPE)),
    /** Copies what is selected of the focused claim, or its value. */
    COPY(command(KeyCode.C).in(KeyFocus.CLAIMS)),
    /** Reads the clipboard: a token, or credentials. */
    PASTE(command(KeyCode.V).in(KeyFocus.PROFILES, KeyFocus.CLAIMS, KeyFocus.CHECK, KeyFocus.OTHER)),
    /** Begins a profile. */
    NEW_PROFILE(command(KeyCode.N)),
    /** Duplicates the selected profile. */
    DUPLICATE(command(KeyCode.D)),
    /** Edits the selected profile. */
    EDIT_PROFILE(command(KeyCode.E), plain(KeyCode.F2)),
    /** Deletes the selected profiles. */
    DELETE(plain(KeyCode.DELETE).in(KeyFocus.PROFILES)) {
        @Override
        List<Key> keysOn(Keyboard keyboard) {
            return keyboard == Keyboard.MAC
                ? List.of(plain(KeyCode.BACK_SPACE).in(KeyFocus.PROFILES), plain(KeyCode.DELETE).in(KeyFocus.PROFILES))
                : super.keysOn(keyboard);
        }
    },
    /** Brings back what was deleted last. */
    UNDO(command(KeyCode.Z).in(KeyFocus.PROFILES, KeyFocus.CLAIMS, KeyFocus.CHECK, KeyFocus.OTHER)),
    /** Saves what is edited. */
    SAVE(command(KeyCode.S)),
    /** Goes to the filter. */
    FILTER(command(KeyCode.F)),
    /** Opens the command palette. */
    PALETTE(command(KeyCode.K)),
    /** Goes to the first view. */
    VIEW_1(command(KeyCode.DIGIT1)),
    /** Goes to the second view. */
    VIEW_2(command(KeyCode.DIGIT2)),
    /** Goes to the third view. */
    VIEW_3(command(KeyCode.DIGIT3)),
    /** Goes to the fourth view. */
    VIEW_4(command(KeyCode.DIGIT4), command(KeyCode.COMMA)),
    /** Goes to the fifth view. */
    VIEW_5(command(KeyCode.DIGIT5), plain(KeyCode.F1)),
    /** Masks ids, tokens and claims, or shows them again. */
    PRIVACY(command(KeyCode.P).shifted()),
    /** Makes texts larger; the key of + needs Shift on some keyboards. */
    TEXT_LARGER(command(KeyCode.PLUS), command(KeyCode.PLUS).shifted(), command(KeyCode.EQUALS),
        command(KeyCode.EQUALS).shifted(), command(KeyCode.ADD)),
    /** Makes texts smaller. */
    TEXT_SMALLER(command(KeyCode.MINUS), command(KeyCode.SUBTRACT)),
    /** Gives texts their usual size. */
    TEXT_RESET(command(KeyCode.DIGIT0), command(KeyCode.NUMPAD0)),
    /** Locks the vault. */
    LOCK(command(KeyCode.L)),
    /** Closes the window, which ends the program. */
    QUIT(command(KeyCode.Q), command(KeyCode.W));

    @SuppressWarnings("ImmutableEnumChecker") // A list of List.of never changes.
    private final List<Key> keys;

    Shortcut(Key... keys) {
        this.keys = List.of(keys);
    }

    /**
     * One key.
     *
     * @param command true with the key of commands, Ctrl or ⌘
     * @param where the parts of the window in which it has this meaning
     */
    private record Key(KeyCode code, boolean command, boolean shift, Set<KeyFocus> where) {
        Key shifted() {
            return new Key(code, command, true, where);
        }

        Key in(KeyFocus... parts) {
            return new Key(code, command, shift, Set.copyOf(Arrays.asList(parts)));
        }

        boolean matches(KeyEvent event, Keyboard keyboard) {
            boolean control = event.isControlDown();
            boolean meta = event.isMetaDown();
            boolean commandDown = keyboard == Keyboard.MAC ? meta && !control : control && !meta;
            return event.getCode() == code && event.isShiftDown() == shift && !event.isAltDown()
                && (command ? commandDown : !control && !meta);
        }

        KeyCombination combination(Keyboard keyboard) {
            ModifierValue down = ModifierValue.DOWN;
            ModifierValue up = ModifierValue.UP;
            return new KeyCodeCombination(code, shift ? down : up,
                command && keyboard == Keyboard.PC ? down : up, up,
                command && keyboard == Keyboard.MAC ? down : up, up);
        }
    }

    List<Key> keysOn(Keyboard keyboard) {
        return keys;
    }

    /** True if {@code event} is a press of one of the keys on {@code keyboard}, with the focus in {@code part}. */
    public boolean matches(KeyEvent event, Keyboard keyboard, KeyFocus part) {
        return keysOn(keyboard).stream().anyMatch(key -> key.where().contains(part) && key.matches(event, keyboard));
    }

    /** The first key as this computer's keyboard names it. */
    public String words() {
        return words(Keyboard.current());
    }

    /** The first key as {@code keyboard} names it. */
    public String words(Keyboard keyboard) {
        Key first = keysOn(keyboard).getFirst();
        return keyboard.words(first.code(), first.command(), first.shift());
    }

    /** The first key as the accelerator of a menu item, which shows it. */
    KeyCombination shown() {
        return keysOn(Keyboard.current()).getFirst().combination(Keyboard.current());
    }

    private static Key command(KeyCode code) {
        return new Key(code, true, false, EnumSet.allOf(KeyFocus.class));
    }

    private static Key plain(KeyCode code) {
        return new Key(code, false, false, EnumSet.allOf(KeyFocus.class));
    }
}

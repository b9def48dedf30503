package dev.tokenconsole.ui.command;

import javafx.scene.input.KeyCode;

/** The kinds of keyboards, which differ in the key of commands and in how keys are written. */
public enum Keyboard {
    /** Linux and Windows: Ctrl is the key of commands. */
    PC,
    /** macOS: ⌘ is the key of commands, and ⌫ deletes. */
    MAC;

    /** The keyboard of an operating system of that name, as {@code os.name} gives it. */
    public static Keyboard of(String osName) {
        return osName.startsWith("Mac") ? MAC : PC;
    }

    /** The keyboard of this computer. */
    public static Keyboard current() {
        return of(System.getProperty("os.name", ""));
    }

    /** The words of a key with its modifiers, as menus of this system write them. */
    String words(KeyCode code, boolean command, boolean shift) {
        return switch (this) {
            case PC -> (command ? "Ctrl+" : "") + (shift ? "Shift+" : "") + name(code);
            case MAC -> (shift ? "⇧" : "") + (command ? "⌘" : "") + name(code);
        };
    }

    private String name(KeyCode code) {
        return switch (code) {
            case ESCAPE -> "Esc";
            case DELETE -> "Del";
            case BACK_SPACE -> this == MAC ? "⌫" : "Backspace";
            case COMMA -> ",";
            case PLUS -> "+";
            case MINUS -> "−";
            default -> code.getName();
        };
    }
}

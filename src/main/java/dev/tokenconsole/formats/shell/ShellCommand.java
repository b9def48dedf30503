package dev.tokenconsole.formats.shell;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One command as its shell would start it. Not a record: a word may be a secret. What the shell would put in from
 * elsewhere stands in a word between {@link #EXPANSION} and {@link #EXPANSION_END}: the name of a variable, or nothing
 * where it is more than that.
 */
public final class ShellCommand {
    /** A character that no text has (a Unicode noncharacter): here the shell puts in what is not in the text. */
    public static final char EXPANSION = '\ufdd0';
    /** The end of it. */
    public static final char EXPANSION_END = '\ufdd1';

    private final List<String> words;
    private final @Nullable String input;
    private final int start;
    private final int end;

    ShellCommand(List<String> words, @Nullable String input, int start, int end) {
        this.words = List.copyOf(words);
        this.input = input;
        this.start = start;
        this.end = end;
    }

    /** The name of the program and its arguments. */
    public List<String> words() {
        return words;
    }

    /** The text that is redirected to its standard input; null if the command itself holds none. */
    @Nullable public String input() {
        return input;
    }

    /** The place where it begins, in characters from the start of the text. */
    public int start() {
        return start;
    }

    /** The place behind the command, in characters from the start of the text. */
    public int end() {
        return end;
    }

    /** The mark of a variable called {@code name}, or of any other expansion if that is empty. */
    static String expansion(String name) {
        return EXPANSION + name + EXPANSION_END;
    }
}

package dev.tokenconsole.ui.command;

import java.util.Comparator;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.SearchText;

/** Finds commands by the words of their names, in any order. */
final class CommandSearch {
    private CommandSearch() {}

    /**
     * The commands whose names, of now and of the help, or other words for the same contain each word of
     * {@code text}. First those that are enabled; of these first those that are found by their names alone, and of
     * these those of which a word begins with the first word of {@code text}; else in their own order.
     */
    static List<Command> find(String text, List<Command> commands) {
        List<String> words = SearchText.words(text);
        return commands.stream().filter(command -> words.stream().allMatch((name(command) + also(command))::contains))
            .sorted(Comparator.comparing((Command command) -> !command.isEnabled())
                .thenComparing(command -> !words.stream().allMatch(name(command)::contains))
                .thenComparing(command -> !words.isEmpty() && !begins(name(command), words.getFirst())))
            .toList();
    }

    private static String name(Command command) {
        return SearchText.key(command.named().get() + " " + command.words());
    }

    /** Other words for the same, with a space in front; empty if there are none. */
    private static String also(Command command) {
        String key = "ui.command." + command.id() + ".also";
        return Messages.bundle().containsKey(key) ? " " + Messages.text(key) : "";
    }

    private static boolean begins(String name, String word) {
        return name.startsWith(word) || name.contains(" " + word);
    }
}

package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Commands are found by their words. */
class CommandSearchTest {
    private final List<Command> commands = List.of(
        command("Copy header"), command("Copy as curl for bash"), command("Recopy"), command("Fetch token"));

    @Test
    void withoutATextAllAreFoundInTheirOrder() {
        assertEquals(List.of("Copy header", "Copy as curl for bash", "Recopy", "Fetch token"), find("  "));
    }

    @Test
    void eachWordCountsInAnyOrderAndCase() {
        assertEquals(List.of("Copy as curl for bash"), find("BASH copy"));
        assertEquals(List.of(), find("bash header"));
    }

    @Test
    void theBeginningOfAWordComesFirst() {
        assertEquals(List.of("Copy header", "Copy as curl for bash", "Recopy"), find("copy"));
        assertEquals(List.of("Fetch token"), find("tok"));
    }

    @Test
    void whatIsNotEnabledComesLast() {
        List<Command> off = List.of(command("Copy header").when(() -> false), command("Recopy"));
        assertEquals(List.of("Recopy", "Copy header"),
            CommandSearch.find("copy", off).stream().map(Command::words).toList());
    }

    private List<String> find(String text) {
        return CommandSearch.find(text, commands).stream().map(Command::words).toList();
    }

    private static Command command(String words) {
        return Command.choice(words, words, Subject.WINDOW, () -> {});
    }
}

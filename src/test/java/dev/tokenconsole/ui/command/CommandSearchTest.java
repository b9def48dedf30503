package dev.tokenconsole.ui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals(List.of("Copy as curl for bash"), find("bash\u00a0copy\u200b"));
        assertEquals(List.of(), find("bash header"));
    }

    @Test
    void theBeginningOfAWordComesFirst() {
        assertEquals(List.of("Copy header", "Copy as curl for bash", "Recopy"), find("copy"));
        assertEquals(List.of("Fetch token"), find("tok"));
    }

    /** A word that a newcomer types, and the command that it should lead to. */
    @ParameterizedTest
    @CsvSource({"font size, view-4", "zoom, view-4", "proxy, view-4", "password, view-4",
        "lock, lock", "export, view-2", "paste, paste", "csv, import", "search, filter"})
    void commonWordsFindTheirCommand(String typed, String id) {
        List<Command> all = Stream.of("paste", "import", "filter", "lock", "view-2", "view-4", "text-larger", "copy-as")
            .map(each -> Command.of(each, Subject.WINDOW, () -> {})).toList();
        assertTrue(CommandSearch.find(typed, all).stream().anyMatch(command -> command.id().equals(id)), typed);
    }

    /** The command comes before the settings, where the same can be done. */
    @ParameterizedTest
    @CsvSource({"dark, appearance-dark", "light, appearance-light", "theme, appearance-system",
        "dark mode, appearance-dark", "black, appearance-dark", "appearance, appearance-system"})
    void aWordForTheColoursLeadsToThem(String typed, String id) {
        List<Command> all = Stream.of("view-4", "appearance-system", "appearance-light", "appearance-dark")
            .map(each -> Command.of(each, Subject.WINDOW, () -> {})).toList();
        assertEquals(id, CommandSearch.find(typed, all).getFirst().id());
    }

    @Test
    void aNameCountsMoreThanAnotherWord() {
        List<Command> all = Stream.of("view-2", "copy-as", "check-all", "lock", "view-4")
            .map(each -> Command.of(each, Subject.WINDOW, () -> {})).toList();
        assertEquals("lock", CommandSearch.find("lock", all).getFirst().id());
        assertEquals("view-2", CommandSearch.find("check", all).getFirst().id());
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

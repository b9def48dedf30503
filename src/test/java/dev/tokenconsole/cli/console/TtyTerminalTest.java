package dev.tokenconsole.cli.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking on a terminal, with a file in the place of the device: what is typed stands in it already. */
class TtyTerminalTest {
    private static final String OTHER_WAY = "Use --password-file FILE.";
    private final List<Boolean> shown = new ArrayList<>();
    private Path device = Path.of("");

    @BeforeEach
    void type(@TempDir Path folder) throws IOException {
        device = Files.writeString(folder.resolve("tty"), "pässwörd \nmore\n");
    }

    @Test
    void hidesWhatIsTypedAndShowsItAgain() throws Exception {
        char[] secret = new TtyTerminal(device, shown::add).readSecret("Password: ", OTHER_WAY);
        assertArrayEquals("pässwörd ".toCharArray(), secret);
        assertEquals(List.of(false, true), shown);
        assertEquals("pässwörd \nmore\nPassword: \n", Files.readString(device));
    }

    @Test
    void asksNothingWhereTypingWouldBeShown() throws IOException {
        TtyTerminal terminal = new TtyTerminal(device, typed -> {
            shown.add(typed);
            throw new IOException("no stty");
        });
        assertRefused("Input on this terminal cannot be hidden, so there was no prompt. " + OTHER_WAY, terminal);
        assertEquals(List.of(false, true), shown);
        assertEquals("pässwörd \nmore\n", Files.readString(device));
    }

    @Test
    void showsAgainWhereReadingFails() throws IOException {
        Files.delete(device);
        assertRefused("The terminal could not be read. " + OTHER_WAY, new TtyTerminal(device, shown::add));
        assertEquals(List.of(false, true), shown);
    }

    @Test
    void takesNothingThatIsNotUtf8() throws IOException {
        Files.write(device, new byte[] {'p', (byte) 0xE4, 's', 's', '\n'});
        assertRefused("The input is not UTF-8 text. " + OTHER_WAY, new TtyTerminal(device, shown::add));
        assertEquals(List.of(false, true), shown);
    }

    private static void assertRefused(String sentence, TtyTerminal terminal) {
        CommandFailure failure = assertThrows(CommandFailure.class, () -> terminal.readSecret("Password: ", OTHER_WAY));
        assertEquals(ExitCode.USAGE, failure.exitCode());
        assertEquals(sentence, failure.getMessage());
    }

    @Test
    void readsALineWithoutHidingIt() {
        assertEquals("pässwörd ", new TtyTerminal(device, shown::add).readLine("Yes? "));
        assertEquals(List.of(), shown);
    }

    @Test
    void knowsWhetherThereIsATerminal() throws IOException {
        assertTrue(new TtyTerminal(device, shown::add).present());
        Files.delete(device);
        assertFalse(new TtyTerminal(device, shown::add).present());
    }
}

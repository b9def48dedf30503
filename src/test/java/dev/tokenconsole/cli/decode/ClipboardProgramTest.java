package dev.tokenconsole.cli.decode;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.cli.CliRunner;

/** The clipboard through a program that the test puts on the PATH. */
@DisabledOnOs(OS.WINDOWS)
class ClipboardProgramTest {
    private final Path folder;

    ClipboardProgramTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsWithTheProgramOfTheRunningDisplay() throws IOException {
        program("xclip", "echo wrong");
        program("wl-paste", "printf '%s' 'Bearer " + SampleToken.TEXT + "'");
        CliRunner.Result result = cli().env("WAYLAND_DISPLAY", "wayland-0").run("decode", "--clipboard");
        assertThat(result.out(), containsString("2024-08-30T14:19:25Z"));
        assertEquals("Bearer in front of the token was ignored.\n", result.err());
    }

    @Test
    void readsWithTheNextOneThatIsThere() throws IOException {
        program("xsel", "printf '%s' '" + SampleToken.TEXT + "'");
        assertThat(cli().env("DISPLAY", ":0").run("decode", "--clipboard", "--json").out(),
            containsString("\"kind\": \"jwt\""));
    }

    @Test
    void namesTheProgramsWhereThereIsNone() {
        CliRunner.Result result = cli().env("DISPLAY", ":0").run("decode", "--clipboard");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("--clipboard needs one of these programs on the PATH: xclip, xsel."));
        assertEquals("", result.out());
    }

    @Test
    void saysWhereTheClipboardHoldsNothing() throws IOException {
        program("xclip", "echo 'Error: target STRING not available' >&2; exit 1");
        CliRunner.Result result = cli().env("DISPLAY", ":0").run("decode", "--clipboard");
        assertEquals(1, result.exitCode());
        assertThat(result.err(), containsString("The clipboard holds no text, or xclip could not read it."));
    }

    @Test
    void doesNotTakeMoreThanAMebibyte() throws IOException {
        program("xclip", "head -c 1100000 /dev/zero | tr '\\\\0' a");
        CliRunner.Result result = cli().env("DISPLAY", ":0").run("decode", "--clipboard");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("longer than 1048576 characters"));
    }

    @Test
    void takesNoProgramFromARelativeFolder() throws IOException {
        Files.createDirectories(Path.of("target", "relative"));
        Path program = Path.of("target", "relative", "xclip");
        Files.writeString(program, "#!/bin/sh\necho x\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        CliRunner.Result result = new CliRunner().env("PATH", "target/relative:.").env("DISPLAY", ":0").run("decode",
            "--clipboard");
        assertEquals(2, result.exitCode());
    }

    @Test
    void isNotBesideAnArgument() {
        assertEquals(2, cli().run("decode", "--clipboard", "a.b.c").exitCode());
    }

    private CliRunner cli() {
        return new CliRunner().env("PATH", folder.toString());
    }

    private void program(String name, String script) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }
}

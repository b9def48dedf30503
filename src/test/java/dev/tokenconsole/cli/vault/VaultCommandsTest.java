package dev.tokenconsole.cli.vault;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.VaultFixture;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** {@code vault info}, {@code vault backups} and {@code vault change-password}. */
@Execution(ExecutionMode.CONCURRENT)
class VaultCommandsTest {
    private static final String NEXT = "seven grey herons by a weir";

    @TempDir
    Path folder;
    private VaultFixture vault;

    @BeforeEach
    void prepare() throws IOException, VaultException {
        vault = new VaultFixture(folder).profile(VaultFixture.SANDBOX, "Acme", "id", "secret-canary").written();
    }

    @Test
    void infoNeedsNoPassword() {
        CliRunner.Result result = new CliRunner().run("vault", "info", "--vault", vault.file().toString());
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.out(), matchesPattern("(?s)File +" + vault.file() + "\nId +[0-9a-f-]{36}\nSaves +2\n"
            + "Size +4362 bytes\nPassword +Argon2id, 19 MiB, 1 passes, 1 lanes\nBackups +1, the newest of "
            + "2[0-9-]+T[0-9:]+Z\n"));
        assertThat(result.err(), containsString("Guessing its password takes less work than today's standard"));
    }

    @Test
    void infoTellsDamage() throws IOException {
        byte[] bytes = Files.readAllBytes(vault.file());
        bytes[300] ^= 1;
        Files.write(vault.file(), bytes);
        CliRunner.Result result = new CliRunner().run("vault", "info", "--vault", vault.file().toString());
        assertEquals(4, result.exitCode());
        assertThat(result.err(), containsString("your password is not the problem"));
    }

    @Test
    void goesBackToABackupThoughTheVaultIsDamaged() throws IOException {
        assertEquals(0, vault.cli().run("profile", "remove", "Acme", "--yes").exitCode());
        byte[] damaged = Files.readAllBytes(vault.file());
        damaged[300] ^= 1;
        Files.write(vault.file(), damaged);
        CliRunner.Result list = vault.cli().run("vault", "backups");
        assertEquals(0, list.exitCode(), list.err());
        assertEquals(List.of("SAVE", "2", "1"),
            list.out().lines().map(line -> line.substring(0, line.indexOf(' '))).toList());
        CliRunner.Result back = vault.cli().run("vault", "backups", "--restore", "2");
        assertEquals(0, back.exitCode(), back.err());
        assertThat(back.err(), containsString(" was restored to save 2. The previous"));
        assertThat(vault.cli().run("profile", "list").out(), containsString("Acme"));
        try (var files = Files.list(folder.resolve("backups"))) {
            Path aside = files.filter(file -> file.toString().contains("unreadable")).findFirst().orElseThrow();
            assertArrayEquals(damaged, Files.readAllBytes(aside));
        }
    }

    @Test
    void aMissingVaultIsSaidToHaveBackupsAndGoesBackToOne() throws IOException {
        Files.delete(vault.file());
        CliRunner.Result list = vault.cli().run("profile", "list");
        assertEquals(4, list.exitCode());
        assertThat(list.err(), containsString("There is no vault at " + vault.file() + ", but there are backups of it: "
            + "1."));
        CliRunner.Result back = vault.cli().run("vault", "backups", "--restore", "1");
        assertEquals(0, back.exitCode(), back.err());
        assertEquals(0, vault.cli().run("profile", "list").exitCode());
    }

    @Test
    void aBackupIsReadAndNotChanged() throws IOException {
        Path backup = vault.location().backups().getFirst().file();
        byte[] before = Files.readAllBytes(backup);
        CliRunner.Result list = vault.cli().run("profile", "list", "--vault", backup.toString());
        assertEquals(0, list.exitCode(), list.err());
        CliRunner.Result add = vault.cli().env("TOKEN_CONSOLE_CLIENT_SECRET", "s").run("profile", "add", "Other",
            "--environment", VaultFixture.SANDBOX, "--client-id", "id", "--vault", backup.toString());
        assertEquals(4, add.exitCode());
        assertThat(add.err(), containsString(vault.file() + " cannot be changed through a backup."));
        assertArrayEquals(before, Files.readAllBytes(backup));
    }

    /** Finding F5: the name of the file says save 2, its authenticated header says save 1. */
    @Test
    void refusesABackupUnderTheNumberOfAnother() throws IOException {
        assertEquals(0, vault.cli().run("profile", "remove", "Acme", "--yes").exitCode());
        byte[] before = Files.readAllBytes(vault.file());
        Path first = vault.location().backup(1).orElseThrow().file();
        Path second = vault.location().backup(2).orElseThrow().file();
        Files.move(first, second, StandardCopyOption.REPLACE_EXISTING);
        CliRunner.Result back = vault.cli().run("vault", "backups", "--restore", "2");
        assertEquals(4, back.exitCode(), back.everything());
        assertThat(back.err(), containsString("The backup " + second + " was modified after it was saved."));
        assertArrayEquals(before, Files.readAllBytes(vault.file()));
    }

    @Test
    void refusesABackupThatIsNotThere() {
        CliRunner.Result result = vault.cli().run("vault", "backups", "--restore", "77");
        assertEquals(2, result.exitCode());
        assertThat(result.err(), containsString("There is no backup of save 77. token-console vault backups lists"));
    }

    @Test
    void changesThePassword() throws IOException {
        Path next = Files.writeString(folder.resolve("next"), NEXT + "\n");
        CliRunner.Result result = vault.cli().run("vault", "change-password", "--new-password-file", next.toString());
        assertEquals(0, result.exitCode(), result.err());
        assertThat(result.err(), containsString("The master password of " + vault.file() + " was changed."));
        assertThat(result.err(), containsString("2 backups still open with the old password."));
        assertEquals(4, vault.cli().run("profile", "list").exitCode());
        Files.copy(next, vault.passwordFile(), StandardCopyOption.REPLACE_EXISTING);
        CliRunner.Result list = vault.cli().run("profile", "list");
        assertThat(list.out(), containsString("Acme"));
        assertThat(result.everything() + list.everything(), not(containsString("canary")));
        CliRunner.Result again = vault.cli().run("vault", "change-password", "--new-password-file", next.toString(),
            "--delete-old-backups");
        assertEquals(0, again.exitCode(), again.err());
        assertThat(again.err(), containsString("3 backups that opened with an earlier password were deleted."));
        assertThat(vault.cli().run("vault", "backups").err(), containsString("has no backups yet"));
    }

    @Test
    void asksForTheNewPasswordTwice() {
        ScriptedTerminal terminal = ScriptedTerminal.typing(VaultFixture.PASSWORD, NEXT, NEXT);
        CliRunner.Result result = new CliRunner().terminal(terminal)
            .run("vault", "change-password", "--vault", vault.file().toString());
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(List.of("Password of " + vault.file() + ": ", "New password for " + vault.file() + ": ",
            "Repeat password: "), terminal.prompts);
    }

    @Test
    void changesNothingWhileTheVaultIsOpenElsewhere() throws VaultException {
        char[] password = VaultFixture.PASSWORD.toCharArray();
        try (Vault open = vault.location().open(password)) {
            CliRunner.Result result = vault.cli().run("profile", "remove", "Acme", "--yes");
            assertEquals(4, result.exitCode(), open.place());
            assertThat(result.err(), containsString("is open in another window or command of this program"));
            assertThat(vault.cli().run("profile", "list").out(), containsString("Acme"));
        }
    }
}

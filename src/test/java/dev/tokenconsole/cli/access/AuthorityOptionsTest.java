package dev.tokenconsole.cli.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.cli.ScriptedTerminal;
import dev.tokenconsole.cli.TestAuthority;
import dev.tokenconsole.cli.TlsTokenServer;
import dev.tokenconsole.cli.VaultFixture;

/** Whom to trust, and which TLS, as options say it: over real certificates and a real TLS server. */
@Execution(ExecutionMode.CONCURRENT)
class AuthorityOptionsTest {
    @TempDir
    private static Path folder;
    private static TlsTokenServer modern;
    private static TlsTokenServer old;

    @BeforeAll
    static void start() throws Exception {
        TestAuthority authority = TestAuthority.make(folder);
        modern = TlsTokenServer.start(authority, "TLSv1.3");
        old = TlsTokenServer.start(authority, "TLSv1.2");
    }

    @AfterAll
    static void stop() throws Exception {
        modern.close();
        old.close();
    }

    @Test
    void trustsNobodyUnknown() {
        CliRunner.Result result = ask(modern);
        assertEquals(3, result.exitCode());
        assertThat(result.err(), containsString(" is signed by Example Corp Inspection CA, "));
        assertThat(result.err(), endsWith("\nThe option for it: --ca-file FILE\n"));
        assertEquals("", result.out());
    }

    @Test
    void trustsTheAuthorityOfAFile() {
        CliRunner.Result result = ask(modern, "--ca-file", file("authority.pem"), "-v");
        assertEquals(0, result.exitCode(), result.err());
        assertEquals(TlsTokenServer.TOKEN + "\n", result.out());
        assertThat(result.err(), containsString("\n200 in "));
        assertThat(result.err(), containsString(" · TLSv1.3\n"));
        assertThat(result.err(), containsString("  Certificate  CN=here\n"));
        assertThat(result.err(), containsString("             signed by CN=Example Corp Inspection CA,O=Example\n"));
        assertThat(result.err(), containsString("             SHA-256 "));
    }

    @Test
    void allowsTheOlderVersionWhereItIsTold() {
        CliRunner.Result refused = ask(old, "--ca-file", file("authority.pem"));
        assertEquals(3, refused.exitCode());
        assertThat(refused.err(), containsString(" does not offer TLS 1.3.\n"));
        assertThat(refused.err(), endsWith("\nThe option for it: --allow-tls12\n"));
        CliRunner.Result allowed = ask(old, "--ca-file", file("authority.pem"), "--allow-tls12", "-v");
        assertEquals(0, allowed.exitCode(), allowed.err());
        assertThat(allowed.err(), containsString(" · TLSv1.2\n"));
    }

    /** A setting that a profile's environment has is no option of the command. */
    @Test
    void namesTheOptionOfAProxyInDirectModeAlone() throws Exception {
        CliRunner.Result direct = ask(modern, "--proxy", "127.0.0.1:1");
        assertEquals(3, direct.exitCode());
        assertThat(direct.err(), endsWith("\nThe option for it: --proxy HOST:PORT, --proxy none\n"));
        VaultFixture vault = new VaultFixture(Files.createDirectory(folder.resolve("vault")))
            .profile(VaultFixture.SANDBOX, "p", "c", "canary").written(URI.create("https://127.0.0.1:" + modern.port()));
        CliRunner.Result stored = vault.cli().run("token", "p");
        assertEquals(3, stored.exitCode());
        assertThat(stored.err(), not(containsString("The option for it")));
    }

    @Test
    void opensAStoreWithThePasswordOfAFileOrOfTheKeyboard() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), TestAuthority.PASSWORD + "\n");
        CliRunner.Result fromFile = ask(modern, "--ca-file", file("authority.p12"),
            "--ca-password-file", password.toString());
        assertEquals(0, fromFile.exitCode(), fromFile.err());

        ScriptedTerminal terminal = ScriptedTerminal.typing(TestAuthority.PASSWORD);
        CliRunner.Result typed = ask(new CliRunner().terminal(terminal), modern, "--ca-file", file("authority.p12"));
        assertEquals(0, typed.exitCode(), typed.err());
        assertEquals(List.of("Password of " + file("authority.p12") + ": "), terminal.prompts);
    }

    @Test
    void saysHowToGiveThePasswordWhereNobodyIsThere() {
        CliRunner.Result result = ask(modern, "--ca-file", file("authority.p12"));
        assertUsage(result, file("authority.p12") + " is encrypted. Enter its password. Put its password in a file and "
            + "name it with --ca-password-file FILE.");
    }

    @Test
    void saysThatThePasswordIsWrongWithoutSayingIt() throws Exception {
        Path password = Files.writeString(folder.resolve("wrong"), "canary-not-the-password");
        CliRunner.Result result =
            ask(modern, "--ca-file", file("authority.p12"), "--ca-password-file", password.toString());
        assertUsage(result, "--ca-file: Wrong password for " + file("authority.p12") + ", or the file is damaged. Try "
            + "again.");
        assertThat(result.err(), not(containsString("canary")));
        ScriptedTerminal terminal = ScriptedTerminal.typing("canary-not-the-password");
        assertUsage(ask(new CliRunner().terminal(terminal), modern, "--ca-file", file("authority.p12")),
            "--ca-file: Wrong password for " + file("authority.p12") + ", or the file is damaged. Try again.");
    }

    @Test
    void saysWhatIsTheMatterWithAFile() throws Exception {
        assertUsage(ask(modern, "--ca-file", file("nothing.pem")),
            "--ca-file: " + file("nothing.pem") + " does not exist. Choose the file again.");
        Path text = Files.writeString(folder.resolve("note.txt"), "no certificate");
        assertThat(ask(modern, "--ca-file", text.toString()).err(),
            startsWith("--ca-file: " + text + " contains no certificate. "));
        assertUsage(ask(modern, "--ca-password-file", text.toString()),
            "--ca-password-file needs --ca-file as well.");
        assertUsage(ask(modern, "--ca-file", file("authority.p12"), "--ca-password-file", file("nothing")),
            "The file named by --ca-password-file does not exist.");
    }

    /** A server's own certificate beside the authority is left out, and that is said. */
    @Test
    void saysWhatIsLeftOut() throws Exception {
        Path both = Files.writeString(folder.resolve("both.pem"),
            Files.readString(folder.resolve("authority.pem")) + Files.readString(folder.resolve("server.pem")));
        CliRunner.Result loud = ask(modern, "--ca-file", both.toString());
        assertEquals(0, loud.exitCode(), loud.err());
        assertThat(loud.err(), containsString("is not an authority but a certificate that "));
        assertEquals("", ask(modern, "--ca-file", both.toString(), "--quiet").err());
    }

    private static void assertUsage(CliRunner.Result result, String sentence) {
        assertEquals(2, result.exitCode());
        assertEquals("", result.out());
        assertEquals(sentence + "\nSee token-console token --help.\n", result.err());
    }

    private static String file(String name) {
        return folder.resolve(name).toString();
    }

    private static CliRunner.Result ask(TlsTokenServer server, String... options) {
        return ask(new CliRunner(), server, options);
    }

    private static CliRunner.Result ask(CliRunner cli, TlsTokenServer server, String... options) {
        List<String> args = new ArrayList<>(List.of("token", "--client-id", "somebody", "--client-secret-file", "-",
            "--base-url", "https://127.0.0.1:" + server.port()));
        args.addAll(List.of(options));
        return cli.stdin("canary-Rt55-secret").run(args.toArray(String[]::new));
    }
}

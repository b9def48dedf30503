package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.shell.Bash;
import dev.tokenconsole.formats.shell.PowerShellString;
import dev.tokenconsole.formats.shell.PowerShellWords;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;

/** Tokens and addresses of any characters in the commands of each shell: by its rules, and for bash by bash itself. */
class ShellCommandsTest {
    private static final String PIPE = "| curl --header @- \"http://127.0.0.1:8080/o'hara/$(id)/!/;&/\"";
    private final Environment odd = new Environment("odd", "Odd", EnvironmentKind.OTHER,
        URI.create("http://127.0.0.1:8080/o'hara/$(id)/!/;&"), "1", TokenRecipe.STONEX_CLEARING);

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "''", "\"$HOME\" `id` $(id) !! \\", "#;|&<>(){}[]*?~", "\u2018\u201b",
        "%PATH%", "^%PATH^%", "a%b", "\u20ac\ud83d\ude00"})
    void powerShellReadsEveryToken(String token) {
        String command = CurlCommand.powerShell(odd, Secret.of(token));
        StringBuilder header = new StringBuilder();
        int end = PowerShellString.read(command, 0, header);
        assertEquals("Authorization: Bearer " + token, header.toString());
        assertTrue(command.startsWith(" | curl.exe ", end), command);
        List<String> words = PowerShellWords.command(command, end + 3).words();
        assertEquals(List.of("curl.exe", "--header", "@-", "http://127.0.0.1:8080/o'hara/$(id)/!/;&/"), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "''", "\"$HOME\" `id` $(id) !! \\", "#;|&<>(){}[]*?~", "%PATH%",
        "^%PATH^%", "%%PATH%%", "a%b", "\"%PATH%\"", "\u20ac\ud83d\ude00"})
    void cmdReadsEveryTokenTwice(String token) {
        String command = CurlCommand.cmd(odd, Secret.of(token));
        assertTrue(command.endsWith(PIPE), command);
        String echo = command.substring(0, command.length() - PIPE.length());
        assertEquals("echo Authorization: Bearer " + token, parsed(parsed(echo)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "\"$HOME\" `id` $(id) !! \\", "#;|&<>(){}[]*?~",
        "%s%n", "-n", "\u20ac\ud83d\ude00"})
    void bashHandsEveryTokenToHttpie(String token) throws IOException, InterruptedException {
        List<String> words = Bash.argumentsAndHeaderFile(HttpieCommand.bash(odd, Secret.of(token)));
        assertEquals(List.of("--ignore-stdin", "GET", "http://127.0.0.1:8080/o'hara/$(id)/!/;&/"), words.subList(0, 3));
        assertTrue(words.get(3).startsWith("Authorization:@/dev/fd/"), words.get(3));
        assertEquals("Bearer " + token, words.getLast());
        assertFalse(token.length() > 3 && words.get(3).contains(token));
    }

    /** One reading by cmd at its prompt, with PATH set: variables first, then carets; none of its signs may be left. */
    private static String parsed(String line) {
        String expanded = line.replace("%PATH%", "EXPANDED");
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < expanded.length(); i++) {
            char c = expanded.charAt(i);
            if (c == '^') {
                c = expanded.charAt(++i);
            } else {
                assertFalse("&|<>\"".indexOf(c) >= 0, () -> "cmd would take a sign of " + line);
            }
            read.append(c);
        }
        return read.toString();
    }
}

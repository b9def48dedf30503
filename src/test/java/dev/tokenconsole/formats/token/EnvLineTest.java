package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.shell.Bash;
import dev.tokenconsole.model.secret.Secret;

class EnvLineTest {
    @Test
    void aTokenOfTheUsualCharactersStandsAsItIs() {
        assertEquals("ACCESS_TOKEN=abc.DEF-_.+/0123==", EnvLine.bash(Secret.of("abc.DEF-_.+/0123==")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "plain", "x;id", "$(id)", "`id`", "a b", "it's", "'", "a'\\''b", "\"$HOME\" !! \\", "#;|&<>(){}[]*?~", "-n",
        "~", "~root", "a=b:~", "%x^,@"})
    void bashSetsTheVariableToTheTokenAndRunsNothing(String token) throws IOException, InterruptedException {
        String script = EnvLine.bash(Secret.of(token)) + "\ncurl \"$ACCESS_TOKEN\"";
        assertEquals(List.of(token), Bash.arguments(script));
    }
}

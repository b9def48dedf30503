package dev.tokenconsole.formats.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.formats.shell.Bash;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;

class CurlCommandTest {
    @Test
    void theCommandIsExact() {
        assertEquals("curl --header @- 'https://api.sandbox.payments.stonex.com/api/v1/' "
            + "<<< 'Authorization: Bearer abc.def-_.~+/='",
            CurlCommand.bash(BuiltInEnvironments.builtIn().getFirst(), Secret.of("abc.def-_.~+/=")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "plain", "it's", "'", "''", "a'\\''b", "\"$HOME\" `id` $(id) !! \\", "#;|&<>(){}[]*?~", "-n",
        "\u20ac\ud83d\ude00"})
    void bashHandsEveryTokenOverAsItIs(String token) throws IOException, InterruptedException {
        String command = CurlCommand.bash(BuiltInEnvironments.builtIn().getFirst(), Secret.of(token));
        assertEquals(List.of("--header", "@-", "https://api.sandbox.payments.stonex.com/api/v1/",
            "Authorization: Bearer " + token + "\n"), Bash.argumentsAndInput(command));
    }

    @Test
    void bashHandsEveryAddressOverAsItIs() throws IOException, InterruptedException {
        Environment odd = new Environment("odd", "Odd", EnvironmentKind.OTHER,
            URI.create("http://127.0.0.1:8080/o'hara/$(id)/!/;&"), "1", TokenRecipe.STONEX_CLEARING);
        assertEquals("http://127.0.0.1:8080/o'hara/$(id)/!/;&/",
            Bash.argumentsAndInput(CurlCommand.bash(odd, Secret.of("t"))).get(2));
    }

    @ParameterizedTest
    @CsvSource({"stonex-payments, https://api.test/a/api/v1.1/", "stonex-clearing, https://api.test/a/",
        "oauth2-post, https://api.test/a/", "oauth2-basic, https://api.test/a/"})
    void theTokenGoesToTheApiAndNeverToWhoHandedItOut(String recipe, String api)
            throws IOException, InterruptedException {
        for (URI tokenUrl : Arrays.asList(null, URI.create("https://login.test/tenant/token"))) {
            EnvironmentOptions options = new EnvironmentOptions(null, tokenUrl, "", "", "", null, Transport.DEFAULT);
            Environment environment = new Environment("a", "A", EnvironmentKind.OTHER, URI.create("https://api.test/a"),
                "1.1", TokenRecipe.byId(recipe).orElseThrow(), options);
            assertEquals(api, Bash.argumentsAndInput(CurlCommand.bash(environment, Secret.of("t"))).get(2));
        }
    }

    @Test
    void theTokenIsNoArgument() throws IOException, InterruptedException {
        String command = CurlCommand.bash(BuiltInEnvironments.builtIn().getFirst(), Secret.of("top-secret"));
        assertEquals(0, Bash.arguments(command).stream().filter(word -> word.contains("top-secret")).count());
    }
}

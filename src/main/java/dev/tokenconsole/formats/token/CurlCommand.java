package dev.tokenconsole.formats.token;

import java.net.URI;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;

/** A call of an environment's API with a token, as a command for a shell. */
public final class CurlCommand {
    private CurlCommand() {}

    /**
     * One line for bash: {@code curl} with the folder of the API below the base URL, that of its version where it has
     * versions, to be completed with a path. Never the token URL, whose server may have no API. The header goes in by
     * standard input ({@code --header @-}, curl 7.55 and later): other users of the computer see the arguments of
     * a running command.
     */
    public static String bash(Environment environment, Secret token) {
        URI api = folder(environment);
        return "curl --header @- " + BashWords.quote(api.toString())
            + " <<< " + BashWords.quote(BearerHeader.line(token));
    }

    private static URI folder(Environment environment) {
        TokenRecipe recipe = environment.recipe();
        return recipe.isVersioned()
            ? URI.create(environment.baseUrl() + recipe.path().replace("{version}", environment.version())).resolve(".")
            : URI.create(environment.baseUrl() + "/");
    }
}

package dev.tokenconsole.exchange;

import java.net.URI;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.Secret;

/** A call of an environment's API with a token, as a command for a shell. */
public final class CurlCommand {
    private CurlCommand() {}

    /**
     * One line for bash: {@code curl} with the folder of the API that the token was asked for at, to be completed
     * with a path. The header goes in by standard input ({@code --header @-}, curl 7.55 and later): other users of
     * the computer see the arguments of a running command.
     */
    public static String bash(Environment environment, Secret token) {
        URI api = environment.tokenUrl().resolve(".");
        return "curl --header @- " + BashWords.quote(api.toString())
            + " <<< " + BashWords.quote(BearerHeader.line(token));
    }
}

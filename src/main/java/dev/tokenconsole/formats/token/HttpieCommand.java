package dev.tokenconsole.formats.token;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.secret.Secret;

/** A call of an environment's API with a token, by HTTPie 3. */
public final class HttpieCommand {
    private HttpieCommand() {}

    /**
     * One line for bash. The header's value comes from a file that bash makes, the address is that of
     * {@link CurlCommand}: no argument of the running command holds the token.
     */
    public static String bash(Environment environment, Secret token) {
        return "http --ignore-stdin GET " + BashWords.quote(CurlCommand.folder(environment).toString())
            + " Authorization:@<(printf %s " + BashWords.quote(BearerHeader.value(token)) + ")";
    }
}

package dev.tokenconsole.formats.token;

import java.net.URI;

import dev.tokenconsole.formats.shell.BashWords;
import dev.tokenconsole.formats.shell.CmdEscape;
import dev.tokenconsole.formats.shell.PowerShellString;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;

/**
 * A call of an environment's API with a token, as a command for a shell: the folder of the API below the base URL, that
 * of its version where it has versions, to be completed with a path. Never the token URL, which may belong to another
 * server. The header is passed by standard input ({@code --header @-}, curl 7.55 and later): other users of the
 * computer see the arguments of a running command.
 */
public final class CurlCommand {
    private CurlCommand() {}

    /** One line for bash. */
    public static String bash(Environment environment, Secret token) {
        return "curl --header @- " + BashWords.quote(folder(environment).toString())
            + " <<< " + BashWords.quote(BearerHeader.line(token));
    }

    /** One line for PowerShell 5.1 and later: {@code curl} alone is another command there. */
    public static String powerShell(Environment environment, Secret token) {
        return PowerShellString.quote(BearerHeader.line(token)) + " | curl.exe --header '@-' "
            + PowerShellString.quote(folder(environment).toString());
    }

    /** One line for the prompt of cmd.exe. No space in front of the pipe: it would become part of the header. */
    public static String cmd(Environment environment, Secret token) {
        return "echo " + CmdEscape.echoed(BearerHeader.line(token)) + "| curl --header @- \""
            + folder(environment) + '"';
    }

    /** The address that is called, with a slash at its end. */
    static URI folder(Environment environment) {
        TokenRecipe recipe = environment.recipe();
        return recipe.isVersioned()
            ? URI.create(environment.baseUrl() + recipe.path().replace("{version}", environment.version())).resolve(".")
            : URI.create(environment.baseUrl() + "/");
    }
}

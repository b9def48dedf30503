package dev.tokenconsole.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

import picocli.CommandLine;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.SystemTerminal;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenClock;

/** The entry point of the terminal. */
public final class Main {
    private Main() {}

    /**
     * Runs the command that {@code args} name, with this computer's clocks and keyboard.
     *
     * @param out for results, flushed before this returns
     * @param err for everything else, flushed before this returns
     * @param in read only if {@code -} or a missing argument names it
     * @param env the environment variables
     * @return the exit code: 0 done and valid, 1 refused, 2 wrong usage, 3 unreachable, 4 vault, 5 unexpected
     */
    public static int run(
            String[] args, PrintWriter out, PrintWriter err, InputStream in, Map<String, String> env) {
        return run(args, new CliContext(out, err, in, env, TokenClock.SYSTEM, new SystemTerminal()));
    }

    /** All commands, for what is generated from them: manual pages and completions. */
    public static CommandLine commands(CliContext context) {
        return HelpText.addTo(new CommandTree(context).whole());
    }

    /** The same with other streams, clocks and another keyboard. */
    public static int run(String[] args, CliContext context) {
        int exitCode = new Commands(context).run(args);
        if (context.out().checkError()) {
            context.err().print(Messages.text("cli.output-lost") + "\n");
            exitCode = exitCode == ExitCode.OK ? ExitCode.UNEXPECTED : exitCode;
        }
        context.err().flush();
        return exitCode;
    }
}

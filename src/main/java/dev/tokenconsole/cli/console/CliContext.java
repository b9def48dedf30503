package dev.tokenconsole.cli.console;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.text.DisplayText;

/** The streams, variables, clocks and terminal of the commands. Not a record: a variable may hold a secret. */
public final class CliContext {
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter screen;
    private final InputStream in;
    private final Map<String, String> env;
    private final TokenClock clock;
    private final Terminal terminal;

    public CliContext(PrintWriter out, PrintWriter err, InputStream in, Map<String, String> env,
            TokenClock clock, Terminal terminal) {
        this.out = out;
        this.err = SafeWriter.around(err);
        screen = err;
        this.in = in;
        this.env = Map.copyOf(env);
        this.clock = clock;
        this.terminal = new SafeTerminal(terminal);
    }

    /** For results alone. Lines end with {@code \n} on every system, so that scripts see the same bytes. */
    public PrintWriter out() {
        return out;
    }

    /** For everything else. What could steer a terminal is escaped here, for every command. */
    public PrintWriter err() {
        return err;
    }

    /** Writes {@code line} on standard error in place of the line that stands there; only on a screen. */
    public void overwriteLine(String line) {
        err.flush();
        screen.print("\r" + DisplayText.escape(line) + "\u001b[K");
        screen.flush();
    }

    /** Standard input. */
    public InputStream in() {
        return in;
    }

    /** The environment variables. */
    public Map<String, String> env() {
        return env;
    }

    /** Both clocks. */
    public TokenClock clock() {
        return clock;
    }

    /** The person at the keyboard; prompts are escaped as {@link #err()} is. */
    public Terminal terminal() {
        return terminal;
    }
}

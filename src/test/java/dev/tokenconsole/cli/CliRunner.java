package dev.tokenconsole.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.Terminal;
import dev.tokenconsole.model.token.TokenClock;

/** The program as a test runs it: in this process, with everything around it given. */
public final class CliRunner {
    /** The state of vaults on the computer of the tests. */
    static final Path STATE = Path.of("target", "test-state").toAbsolutePath();

    private final Map<String, String> env = new HashMap<>(Map.of("TOKEN_CONSOLE_STATE", STATE.toString()));
    private InputStream in = new ByteArrayInputStream(new byte[0]);
    private Terminal terminal = ScriptedTerminal.absent();
    private TokenClock clock = TokenClock.SYSTEM;

    /** The result of a command. */
    public record Result(int exitCode, String out, String err) {
        /** Both streams together. */
        public String everything() {
            return out + err;
        }
    }

    public CliRunner env(String name, String value) {
        env.put(name, value);
        return this;
    }

    public CliRunner stdin(String text) {
        return stdin(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in any encoding. */
    public CliRunner stdin(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    public CliRunner terminal(Terminal newTerminal) {
        terminal = newTerminal;
        return this;
    }

    /** Stops the wall clock. */
    public CliRunner at(String instant) {
        clock = new TokenClock() {
            @Override
            public Instant now() {
                return Instant.parse(instant);
            }

            @Override
            public long nanos() {
                return 0;
            }
        };
        return this;
    }

    /** Around a part of the program that says nothing. */
    public static CliContext context() {
        return new CliContext(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()),
            InputStream.nullInputStream(), Map.of(), TokenClock.SYSTEM, ScriptedTerminal.absent());
    }

    public Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(args, new CliContext(new PrintWriter(out), new PrintWriter(err), in, env, clock,
            terminal));
        return new Result(exitCode, out.toString(), err.toString());
    }
}

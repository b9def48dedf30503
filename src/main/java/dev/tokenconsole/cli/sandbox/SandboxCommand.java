package dev.tokenconsole.cli.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.sandbox.SandboxServer;

/** {@code sandbox}: the built-in server alone, until it is interrupted. */
@Command(name = "sandbox", header = "${bundle:cli.sandbox.header}",
    description = "${bundle:cli.sandbox.description}")
public final class SandboxCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;
    private static final long MAX_LIFE = Duration.ofDays(365).toSeconds();

    private final CliContext context;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.port")
    private int port;

    @Option(names = "--lifetime", paramLabel = "SECONDS", defaultValue = "3600",
        descriptionKey = "cli.option.lifetime")
    private long lifetime;

    @Option(names = "--rotate-keys", paramLabel = "SECONDS", descriptionKey = "cli.option.rotate-keys")
    private @Nullable Long rotation;

    @Option(names = "--list", descriptionKey = "cli.option.list")
    private boolean list;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    public SandboxCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        SandboxServer.Options options = options();
        if (list) {
            context.out().print(json ? SandboxJson.clients() : SandboxText.clients());
            return ExitCode.OK;
        }
        try (SandboxServer server = SandboxServer.start(port, context.clock(), options)) {
            print(server);
            new CountDownLatch(1).await();
        } catch (BindException _) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port-taken", port));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private SandboxServer.Options options() throws CommandFailure {
        if (port < 0 || port > MAX_PORT) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port", MAX_PORT));
        }
        Duration keyLife = rotation == null ? null : seconds("--rotate-keys", rotation);
        return new SandboxServer.Options(
            seconds("--lifetime", lifetime), SandboxServer.Options.DEFAULT.slowDelay(), keyLife);
    }

    private static Duration seconds(String option, long value) throws CommandFailure {
        if (value < 1 || value > MAX_LIFE) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.seconds", option, MAX_LIFE));
        }
        return Duration.ofSeconds(value);
    }

    private void print(SandboxServer server) {
        context.out().print(json ? SandboxJson.of(server) : SandboxText.of(server));
        context.out().flush();
        context.err().print("\n" + Messages.text("cli.sandbox.stop") + "\n");
        context.err().flush();
    }
}

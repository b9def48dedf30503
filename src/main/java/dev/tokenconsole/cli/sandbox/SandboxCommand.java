package dev.tokenconsole.cli.sandbox;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.sandbox.SandboxServer;

/** {@code sandbox}: the built-in server alone, until it is interrupted. */
public final class SandboxCommand implements CliCommand {
    private static final int MAX_PORT = 65_535;
    private static final long MAX_LIFE = Duration.ofDays(365).toSeconds();

    private final CliContext context;

    private final Value<Integer> port = Value.of(Integer.class,
        OptionSpec.builder("--port").paramLabel("N").defaultValue("0").descriptionKey("cli.option.port"));
    private final Value<Long> lifetime = Value.of(Long.class,
        OptionSpec.builder("--lifetime").paramLabel("SECONDS").defaultValue("3600")
            .descriptionKey("cli.option.lifetime"));
    private final Value<Long> rotation = Value.of(Long.class,
        OptionSpec.builder("--rotate-keys").paramLabel("SECONDS").descriptionKey("cli.option.rotate-keys"));
    private final Flag list = new Flag("cli.option.list", "--list");
    private final Flag json = new Flag("cli.option.json", "--json");

    public SandboxCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "sandbox", "cli.sandbox.header", "cli.sandbox.description",
            port, lifetime, rotation, list, json);
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        SandboxServer.Options options = options();
        if (list.isOn()) {
            context.out().print(json.isOn() ? SandboxJson.clients() : SandboxText.clients());
            return ExitCode.OK;
        }
        try (SandboxServer server = SandboxServer.start(port.get(), context.clock(), options)) {
            print(server);
            new CountDownLatch(1).await();
        } catch (BindException _) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port-taken", port.get()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private SandboxServer.Options options() throws CommandFailure {
        if (port.get() < 0 || port.get() > MAX_PORT) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port", MAX_PORT));
        }
        Long given = rotation.orNull();
        Duration keyLife = given == null ? null : seconds("--rotate-keys", given);
        return new SandboxServer.Options(
            seconds("--lifetime", lifetime.get()), SandboxServer.Options.DEFAULT.slowDelay(), keyLife);
    }

    private static Duration seconds(String option, long value) throws CommandFailure {
        if (value < 1 || value > MAX_LIFE) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.seconds", option, MAX_LIFE));
        }
        return Duration.ofSeconds(value);
    }

    private void print(SandboxServer server) {
        context.out().print(json.isOn() ? SandboxJson.of(server) : SandboxText.of(server));
        context.out().flush();
        context.err().print("\n" + Messages.text("cli.sandbox.stop") + "\n");
        context.err().flush();
    }
}

package dev.tokenconsole.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.sandbox.SandboxClient;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.token.TimeWords;

/** {@code sandbox}: the built-in server alone, until it is interrupted. */
@Command(name = "sandbox", header = "${bundle:cli.sandbox.header}",
    description = "${bundle:cli.sandbox.description}")
final class SandboxCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;
    private static final long LONGEST_LIFETIME = Duration.ofDays(365).toSeconds();

    private final CliContext context;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.port")
    private int port;

    @Option(names = "--lifetime", paramLabel = "SECONDS", defaultValue = "3600",
        descriptionKey = "cli.option.lifetime")
    private long lifetime;

    SandboxCommand(CliContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port", HIGHEST_PORT));
        }
        if (lifetime < 1 || lifetime > LONGEST_LIFETIME) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.lifetime", LONGEST_LIFETIME));
        }
        SandboxServer.Options options =
            new SandboxServer.Options(Duration.ofSeconds(lifetime), SandboxServer.Options.DEFAULT.slowDelay());
        try (SandboxServer server = SandboxServer.start(port, context.clock(), options)) {
            introduce(server);
            new CountDownLatch(1).await();
        } catch (BindException _) {
            throw CommandFailure.usage(Messages.text("cli.sandbox.port-taken", port));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    private void introduce(SandboxServer server) {
        PrintWriter out = context.out();
        Table places = new Table("")
            .row(Messages.text("cli.sandbox.base-url"), server.baseUrl().toString())
            .row(Messages.text("cli.sandbox.token-url"), "POST " + tokenUrl(server))
            .row(Messages.text("cli.sandbox.issuer"), server.issuer().toString())
            .row(Messages.text("cli.sandbox.keys"), server.keySetUrl().toString())
            .row(Messages.text("cli.sandbox.token-lifetime"), TimeWords.length(server.lifetime()))
            .row(Messages.text("cli.sandbox.client-id"), SandboxClient.DEMO.clientId())
            .row(Messages.text("cli.sandbox.client-secret"), SandboxClient.DEMO.secret());
        Table clients = new Table("  ");
        for (SandboxClient client : SandboxClient.values()) {
            clients.row(client.clientId(), client.description());
        }
        out.print(places.text() + "\n");
        out.print(Messages.text("cli.sandbox.clients") + "\n" + clients.text());
        out.flush();
        context.err().print("\n" + Messages.text("cli.sandbox.stop") + "\n");
        context.err().flush();
    }

    private static String tokenUrl(SandboxServer server) {
        return DemoProfiles.environment().at(server.baseUrl()).tokenUrl().toString();
    }
}

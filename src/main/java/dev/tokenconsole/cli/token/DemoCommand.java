package dev.tokenconsole.cli.token;
import java.io.IOException;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.sandbox.DemoProfiles;

/** {@code demo}: all steps from credentials to a bearer header, on this computer alone. */
public final class DemoCommand implements CliCommand {
    private final CliContext context;
    private final TokenFetch fetch;

    public DemoCommand(CliContext context, TokenFetch fetch) {
        this.context = context;
        this.fetch = fetch;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "demo", "cli.demo.header", "cli.demo.description");
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        Environment demo = DemoProfiles.environment();
        Profile profile = DemoProfiles.all().getFirst();
        try (profile; TokenFetch.Fetched fetched = fetch.fetch(demo, List.of(), profile, null)) {
            context.out().print(DemoText.of(fetched, profile.clientId(), context.clock()));
        }
        return ExitCode.OK;
    }
}

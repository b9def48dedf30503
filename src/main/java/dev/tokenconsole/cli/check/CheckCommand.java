package dev.tokenconsole.cli.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRun;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.probe.ApiProbe;
import dev.tokenconsole.check.probe.ProbeTargets;
import dev.tokenconsole.check.record.LastChecks;
import dev.tokenconsole.check.run.Checker;
import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.access.NameResolver;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.NamedFile;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.environment.EnvironmentArguments;
import dev.tokenconsole.cli.signature.TerminalSignatures;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.sandbox.DemoFetcher;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.error.VaultException;

/** {@code check}: asks for a token with each of many credentials, and says which of them work. */
public final class CheckCommand implements CliCommand {
    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;
    private final AuthoritySource authorities;

    private final Value<List<String>> profiles = Value.parameters("PROFILE", "cli.param.check-profiles");
    private final Value<List<String>> environments = Value.texts(
        OptionSpec.builder("--environment").paramLabel("NAME").descriptionKey("cli.option.check-environment"));
    private final Flag all = new Flag("cli.option.check-all", "--all");
    private final Flag failed = new Flag("cli.option.check-failed", "--failed");
    private final Value<Path> from = Value.of(Path.class,
        OptionSpec.builder("--from").paramLabel("FILE").descriptionKey("cli.option.check-from"));
    private final ProbeOption probe = new ProbeOption();
    private final RunOptions runOptions = new RunOptions();
    private final SignatureOptions verifying = new SignatureOptions();
    private final EnvironmentArguments direct = new EnvironmentArguments();

    public CheckCommand(CliContext context, GlobalOptions options, CliVault vaults, AuthoritySource authorities) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
        this.authorities = authorities;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "check", "cli.check.header", "cli.check.description",
            profiles, environments, all, failed, from, probe, runOptions, verifying, direct);
    }

    @Override
    public Integer call() throws CommandFailure, VaultException, InterruptedException {
        List<ReportFile> reports = runOptions.reports(context.env());
        Duration limit = runOptions.limit();
        LastChecks last = new LastChecks(vaults.location().state());
        verifying.requireSense(from.orNull() != null && direct.hasAddress());
        try (Selected selected = selected(last)) {
            verifying.requireSources(selected.entries(), context, options.quiet());
            if (selected.entries().isEmpty()) {
                context.err().print(Messages.text("cli.check.nothing") + "\n");
            }
            return run(selected, limit, reports, last);
        }
    }

    private int run(Selected selected, @Nullable Duration limit, List<ReportFile> reports, LastChecks last)
            throws CommandFailure, InterruptedException {
        ExchangeLimits limits = limit == null ? ExchangeLimits.DEFAULT : ExchangeLimits.within(limit);
        SystemTrust trust = SystemTrust.ofThisComputer();
        RouteSelector routes = direct.areGiven()
            ? RouteSelector.ofThisComputer().ofOptions() : RouteSelector.ofThisComputer();
        ProgressLine progress = new ProgressLine(context, isScreen());
        try (TokenClient client = new TokenClient(context.clock(), limits, trust, routes);
                ApiProbe probing =
                    new ApiProbe(probe.in(selected.known()), context.clock(), () -> limits, trust, routes);
                DemoFetcher fetcher = new DemoFetcher(
                    new RetryingFetcher(client, limits.whole(), new Random(), Thread::sleep), context.clock());
                TerminalSignatures signatures =
                    new TerminalSignatures(context.clock(), limits, vaults.location().state())) {
            Checker checker =
                new Checker(CheckFetch.by(fetcher), probing, verifying.by(signatures, fetcher), context.clock());
            CheckRun run = checker.start(selected.entries(),
                selected.known(), runOptions.shown(), options.quiet() ? CheckListener.NONE : progress);
            try (EndOfRun _ = EndOfRun.of(run)) {
                CheckReport report = run.await();
                progress.clear();
                remember(last, report, selected.vault());
                print(report, reports);
                boolean written = write(report, reports);
                context.out().flush();
                context.err().flush();
                return written ? runOptions.exitCode(report) : ExitCode.UNEXPECTED;
            }
        }
    }

    private Selected selected(LastChecks last) throws CommandFailure, VaultException {
        VaultSelection selection =
            new VaultSelection(texts(profiles), texts(environments), all.isOn(), failed.isOn());
        Duration maxAge = runOptions.maxAge();
        Path file = from.orNull();
        if (file != null) {
            return ofList(file, selection, maxAge);
        }
        if (direct.areGiven()) {
            throw CommandFailure.usage(Messages.text("cli.check.direct-alone"));
        }
        if (!selection.isGiven()) {
            throw CommandFailure.usage(Messages.text("cli.check.neither"));
        }
        try (Vault vault = vaults.read()) {
            ProbeTargets probes = probe.in(vault.contents().environments());
            return selection.in(vault, new RecentResults(last.read(), context.clock().now(), maxAge,
                runOptions.findingsFail(), each -> verifying.areOn() || probes.of(each).isPresent()),
                runOptions.shown());
        } catch (CommandFailure failure) {
            throw selection.profiles().stream().noneMatch(NamedFile::isThere) ? failure : new CommandFailure(
                failure.exitCode(), failure.getMessage() + "\n" + Messages.text("cli.check.file"));
        }
    }

    private Selected ofList(Path file, VaultSelection selection, @Nullable Duration maxAge)
            throws CommandFailure, VaultException {
        if (selection.all() || selection.failed() || maxAge != null || !selection.profiles().isEmpty()) {
            throw CommandFailure.usage(Messages.text("cli.check.list-and-vault"));
        }
        if (selection.environments().size() > 1 || (direct.areGiven() && !selection.environments().isEmpty())) {
            throw CommandFailure.usage(Messages.text("cli.check.one-environment"));
        }
        ListSelection list = new ListSelection(context, file, options.quiet());
        ShownClientId shown = runOptions.shown();
        if (direct.areGiven()) {
            if (!direct.hasAddress()) {
                throw CommandFailure.usage(Messages.text("cli.check.no-address"));
            }
            Environment described = verifying.describe(direct.environment(authorities));
            return list.in(Stream.concat(Stream.of(described), VaultContents.initial().environments().stream()
                .filter(each -> !each.id().equals(described.id()))).toList(), described, shown);
        }
        if (!vaults.canReadUnasked()) {
            return ofList(list, selection, VaultContents.initial(), shown);
        }
        try (Vault vault = vaults.read()) {
            return ofList(list, selection, vault.contents(), shown);
        }
    }

    private static Selected ofList(ListSelection list, VaultSelection selection, VaultContents contents,
            ShownClientId shown) throws CommandFailure {
        Environment usual = selection.environments().isEmpty() ? null
            : new NameResolver(contents).environment(selection.environments().getFirst());
        return list.in(contents.environments(), usual, shown);
    }

    private static List<String> texts(Value<List<String>> value) {
        return Objects.requireNonNullElse(value.orNull(), List.of());
    }

    private void print(CheckReport report, List<ReportFile> reports) {
        boolean coloured = isScreen() && !context.env().containsKey("NO_COLOR");
        boolean elsewhere = reports.stream().anyMatch(ReportFile::isStandardOutput);
        if (!elsewhere) {
            context.out().print(CheckTable.of(report, coloured));
            context.out().flush();
        } else if (!options.quiet()) {
            context.err().print(CheckTable.of(report, false));
        }
        if (options.verbose()) {
            context.err().print(CheckTable.details(report, context.clock().now()));
        }
        context.err().flush();
    }

    /** One that cannot be written is said; neither it nor a pipe without a reader keeps others from being written. */
    private boolean write(CheckReport report, List<ReportFile> reports) {
        boolean written = true;
        for (ReportFile file : reports.stream().sorted(Comparator.comparing(ReportFile::mayWait)).toList()) {
            try {
                file.write(report, context);
            } catch (IOException _) {
                context.err().print(Messages.text("cli.check.report.unwritten", file.words()) + "\n");
                written = false;
            }
        }
        return written;
    }

    private boolean isScreen() {
        return context.terminal().isScreen() && !"dumb".equals(context.env().get("TERM"));
    }

    /** Only for convenience: where it cannot be written, the next run asks again. */
    private void remember(LastChecks last, CheckReport report, String vault) {
        if (vault.equals(Selected.NO_VAULT)) {
            return;
        }
        try {
            last.add(report, vault, context.clock().now());
        } catch (IOException _) {
            context.err().print(Messages.text("cli.check.not-remembered") + "\n");
        }
    }
}

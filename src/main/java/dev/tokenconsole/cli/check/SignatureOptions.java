package dev.tokenconsole.cli.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.run.SignatureProbe;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.signature.KeyArguments;
import dev.tokenconsole.cli.signature.TerminalSignatures;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.sandbox.DemoFetcher;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.verify.source.KeySource;
import dev.tokenconsole.verify.wording.KeySetting;

/** The options of a check that verify signatures: by the keys of each environment, or of one that options describe. */
final class SignatureOptions implements Argument {
    private static final String VERIFY = "--verify";

    private final Flag verify = new Flag("cli.option.check-verify", VERIFY);
    private final KeyArguments keys = new KeyArguments();
    private @Nullable Described described;

    private record Described(String id, @Nullable KeySource named) {}

    @Override
    public void addTo(CommandSpec command) {
        verify.addTo(command);
        keys.addTo(command);
    }

    /** True if signatures are verified. */
    boolean areOn() {
        return verify.isOn();
    }

    /** Requires that they make sense where options describe an environment, or none. */
    void requireSense(boolean describes) throws CommandFailure {
        if (keys.given().isEmpty()) {
            return;
        }
        if (!areOn()) {
            throw CommandFailure.usage(Messages.text("cli.keys.without-verify", VERIFY));
        }
        if (!describes) {
            throw CommandFailure.usage(Messages.text("cli.check.keys-of-list"));
        }
    }

    /** {@code environment}, which options describe, with what they expect of its tokens; reads a file of its keys. */
    Environment describe(Environment environment) throws CommandFailure {
        described = new Described(environment.id(), keys.source(environment).orElse(null));
        return keys.expecting(environment);
    }

    /**
     * Requires a source of keys for at least one environment: otherwise no token needs to be fetched. The others are
     * named before the first request.
     */
    void requireSources(List<CheckEntry> entries, CliContext context, boolean quiet) throws CommandFailure {
        Map<String, Environment> asked = new LinkedHashMap<>();
        entries.forEach(entry -> entry.credentials()
            .ifPresent(own -> asked.putIfAbsent(own.environment().id(), own.environment())));
        List<Environment> without = asked.values().stream().filter(each -> areOn() && !hasSource(each)).toList();
        if (without.isEmpty()) {
            return;
        }
        String names = without.stream().map(each -> DisplayText.escape(each.name())).collect(Collectors.joining(", "));
        String next = Messages.text(without.stream().anyMatch(this::isDescribed)
            ? "cli.check.no-source.name" : "cli.check.no-source.set");
        if (without.size() == asked.size()) {
            throw CommandFailure.usage(Messages.text("cli.check.no-source", VERIFY, names, next));
        }
        if (!quiet) {
            context.err().print(Messages.text("cli.check.no-source.some", names, next) + "\n");
            context.err().flush();
        }
    }

    /** That of the demo comes with its server. */
    private boolean hasSource(Environment environment) {
        return environment.id().equals(BuiltInEnvironments.DEMO_ID)
            || !(source(environment) instanceof KeySource.None);
    }

    private boolean isDescribed(Environment environment) {
        return described != null && described.id().equals(environment.id());
    }

    private KeySource source(Environment environment) {
        return described != null && described.named() != null && isDescribed(environment) ? described.named()
            : KeySource.of(environment);
    }

    /** Verifies by {@code signatures}, or nothing; {@code fetcher} serves the demo. */
    SignatureProbe by(TerminalSignatures signatures, DemoFetcher fetcher) {
        return !areOn() ? SignatureProbe.NONE : (environment, token) ->
            new CheckedSignature(
                signatures.checkOneOfMany(token.token().value().reveal(), source(fetcher.served(environment))),
                isDescribed(environment) ? KeySetting.OPTIONS : KeySetting.ENVIRONMENT);
    }
}

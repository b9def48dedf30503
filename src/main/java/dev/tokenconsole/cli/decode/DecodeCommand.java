package dev.tokenconsole.cli.decode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.NamedFile;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.signature.ChosenKeys;
import dev.tokenconsole.cli.signature.KeyPlace;
import dev.tokenconsole.cli.signature.TerminalSignatures;
import dev.tokenconsole.cli.signature.VerifyArguments;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.claims.ValidityFindings;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.signature.VerifiedJwt;
import dev.tokenconsole.verify.source.KeySource;

/** {@code decode}: the parts of a token, read without a key and without a network unless {@code --verify} is given. */
public final class DecodeCommand implements CliCommand {
    private static final String COMPARE = "--compare";
    private static final String STRICT = "--strict";

    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;
    private final AuthoritySource authorities;
    private final TokenInput inputs;

    private final Value<String> token = Value.optionalParameter(String.class, "TOKEN", "cli.param.token");
    private final Flag clipboard = new Flag("cli.option.clipboard", "--clipboard");
    private final Value<String> compare = Value.of(String.class,
        OptionSpec.builder(COMPARE).paramLabel("FILE").descriptionKey("cli.option.compare"));
    private final Flag strict = new Flag("cli.option.decode.strict", STRICT);
    private final VerifyArguments verify = new VerifyArguments();
    private final Flag json = new Flag("cli.option.json", "--json");

    public DecodeCommand(CliContext context, GlobalOptions options, CliVault vaults, AuthoritySource authorities) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
        this.authorities = authorities;
        this.inputs = new TokenInput(context);
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "decode", "cli.decode.header", "cli.decode.description", token, clipboard, compare,
            verify, strict, json);
    }

    /** True if it reads a secret, too. */
    public boolean readsSecrets() {
        return verify.readSecrets();
    }

    @Override
    public Integer call() throws CommandFailure, VaultException, IOException {
        String second = compare.orNull();
        if (second != null) {
            requireNoJudgement();
        }
        verify.requireSense();
        List<String> notes = new ArrayList<>();
        if (second != null) {
            return compared(second, notes);
        }
        String text = input(notes);
        JwtDecoder.Found found = JwtDecoder.find(text);
        DecodeResult decoded = found.decoded();
        judgeArgument(decoded);
        notes.addAll(decoded.notes());
        Instant now = context.clock().now();
        Judged signature = null;
        List<Finding> findings = TokenFindings.of(decoded, now);
        if (verify.isOn()) {
            try (ChosenKeys keys = verify.keys(context, vaults, authorities)) {
                SignatureVerdict verdict = verified(found.signed().orElse(""), keys.source());
                signature = new Judged(verdict, keys.place(), keys.doubt(verdict));
                findings = keys.findings(decoded, now);
                signature.doubt().ifPresent(notes::add);
            }
        }
        if (verify.isOn() || strict.isOn()) {
            findings = Stream.concat(ValidityFindings.of(decoded, now).stream(), findings.stream())
                .sorted((one, other) -> other.level().compareTo(one.level())).toList();
        }
        return told(found, signature, findings, notes, JwtDecoder.isAmbiguous(text));
    }

    /** A verdict by keys of {@code place}, and the option that is to be changed for another one. */
    private record Judged(SignatureVerdict verdict, KeyPlace place, Optional<String> doubt) {}

    private int told(JwtDecoder.Found found, @Nullable Judged judged, List<Finding> findings,
            List<String> notes, boolean ambiguous) throws CommandFailure {
        DecodeResult decoded = found.decoded();
        SignatureVerdict signature = judged == null ? null : judged.verdict();
        Optional<VerifiedJwt> verified = signature instanceof SignatureVerdict.Valid valid ? valid.jwt(found)
            : Optional.empty();
        if (json.isOn()) {
            context.out().print(DecodedJson.text(decoded, signature, verified, findings,
                judged == null ? Optional.empty() : judged.doubt()) + "\n");
        } else {
            context.out().print(text(decoded, judged, context.clock().now()));
            findings.stream().filter(finding -> isSaid(finding) && !isSaidOf(finding, decoded))
                .map(Finding::text).forEach(this::say);
        }
        if (!json.isOn() && !options.quiet()) {
            notes.stream().filter(note -> findings.stream().noneMatch(finding -> finding.text().equals(note)))
                .forEach(this::say);
        }
        if (ambiguous && decoded instanceof DecodeResult.Jwt) {
            throw several();
        }
        return switch (decoded) {
            case DecodeResult.NotAJwt other ->
                throw new CommandFailure(ExitCode.REFUSED, DisplayText.escape(other.reason()));
            case DecodeResult.Jwt jwt -> !(strict.isOn() && findings.stream().anyMatch(Finding::isStrictFault))
                && (signature == null ? isInOrder(jwt) : verified.filter(VerifiedJwt::isInOrder).isPresent())
                    ? ExitCode.OK : ExitCode.REFUSED;
        };
    }

    /** A file that is named in the place of the token is not read: only what is no token is taken for its name. */
    private void judgeArgument(DecodeResult decoded) throws CommandFailure {
        String given = token.orNull();
        if (given == null || readsStandardInput()) {
            return;
        }
        if (decoded instanceof DecodeResult.NotAJwt && NamedFile.isThere(given)) {
            throw CommandFailure.usage(Messages.text("cli.decode.file"));
        }
        if (!options.quiet()) {
            say(Messages.text("cli.decode.argument"));
        }
    }

    private SignatureVerdict verified(String signed, KeySource source) {
        try (TerminalSignatures signatures = new TerminalSignatures(
                context.clock(), ExchangeLimits.DEFAULT, vaults.location().state())) {
            return signatures.check(signed, source);
        }
    }

    private void requireNoJudgement() throws CommandFailure {
        if (strict.isOn() || verify.isOn()) {
            throw CommandFailure.usage(
                Messages.text("cli.decode.compare.judged", strict.isOn() ? STRICT : VerifyArguments.VERIFY));
        }
    }

    private int compared(String name, List<String> notes) throws CommandFailure, IOException {
        boolean other = name.equals(TokenInput.STANDARD_INPUT);
        if (other && readsStandardInput()) {
            throw CommandFailure.usage(Messages.text("cli.decode.compare.one-input"));
        }
        String text = input(notes);
        String otherText = other ? inputs.standardInput(notes) : inputs.file(name, COMPARE, notes);
        DecodeResult first = JwtDecoder.decode(text);
        judgeArgument(first);
        TokenPair pair =
            new TokenPair(first, JwtDecoder.decode(otherText), text.equals(otherText));
        notes.addAll(pair.notes());
        List<String> obstacles = pair.obstacles();
        if (json.isOn()) {
            context.out().print(ComparedJson.text(pair) + "\n");
        } else if (obstacles.isEmpty()) {
            context.out().print(ComparedText.of(pair));
        }
        if (!json.isOn() && !options.quiet()) {
            notes.forEach(this::say);
        }
        if (!obstacles.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, String.join("\n", obstacles));
        }
        if (JwtDecoder.isAmbiguous(text) || JwtDecoder.isAmbiguous(otherText)) {
            throw several();
        }
        return pair.isInOrder() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static CommandFailure several() {
        return new CommandFailure(ExitCode.REFUSED, Messages.text("cli.decode.several"));
    }

    private boolean readsStandardInput() {
        String given = token.orNull();
        return !clipboard.isOn() && (given == null || given.equals(TokenInput.STANDARD_INPUT));
    }

    private static String text(DecodeResult decoded, @Nullable Judged judged, Instant now) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt -> judged == null ? DecodedText.of(jwt, now) : DecodedText.of(jwt,
                SignatureSection.lines(jwt.signature(), judged.verdict(), judged.place(), now), now);
            case DecodeResult.NotAJwt other -> DecodedText.sections(other, now).stripLeading();
        };
    }

    /** Also where little is to be said, the exit code has a reason. */
    private boolean isSaid(Finding finding) {
        return finding.isSaid(options.quiet()) || (strict.isOn() && finding.isStrictFault());
    }

    /** True if the section of the signature says it already. */
    private static boolean isSaidOf(Finding finding, DecodeResult decoded) {
        return finding.subject() == Finding.Subject.SIGNATURE
            && decoded instanceof DecodeResult.Jwt jwt && !jwt.signature().intact();
    }

    /** Not whether it is genuine or has expired, but whether a server could verify it at all. */
    static boolean isInOrder(DecodeResult.Jwt jwt) {
        return jwt.header().problem() == null && jwt.payload().problem() == null && jwt.signature().intact();
    }

    private void say(String sentence) {
        context.err().print(DisplayText.escape(sentence) + "\n");
    }

    private String input(List<String> notes) throws CommandFailure, IOException {
        String given = token.orNull();
        if (clipboard.isOn() && given != null) {
            throw CommandFailure.usage(Messages.text("cli.decode.both"));
        }
        if (clipboard.isOn()) {
            return inputs.clipboard();
        }
        if (readsStandardInput()) {
            verify.requireNoStandardInput();
            return inputs.standardInput(notes);
        }
        return Objects.requireNonNull(given);
    }
}

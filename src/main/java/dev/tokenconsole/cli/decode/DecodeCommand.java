package dev.tokenconsole.cli.decode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;

import dev.tokenconsole.cli.access.AuthoritySource;
import dev.tokenconsole.cli.access.CliVault;
import dev.tokenconsole.cli.argument.CliCommand;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.cli.signature.TerminalSignatures;
import dev.tokenconsole.cli.signature.VerifyArguments;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.jwt.form.TokenForm;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.source.KeySource;

/** {@code decode}: the parts of a token, read without a key and without a network unless {@code --verify} is given. */
public final class DecodeCommand implements CliCommand {
    /** The longest input, in bytes: what {@link JwtDecoder} takes, in the widest encoding and with its mark. */
    private static final int MAX_BYTES = 4 * (JwtDecoder.LONGEST_INPUT + 1);
    /** Forms whose payload is meant to be something else than claims. */
    private static final Set<TokenForm> NO_CLAIMS = EnumSet.of(TokenForm.JWS, TokenForm.NESTED_JWT);

    private final CliContext context;
    private final GlobalOptions options;
    private final CliVault vaults;
    private final AuthoritySource authorities;

    private final Value<String> token = Value.optionalParameter(String.class, "TOKEN", "cli.param.token");
    private final Flag clipboard = new Flag("cli.option.clipboard", "--clipboard");
    private final VerifyArguments verify = new VerifyArguments();
    private final Flag json = new Flag("cli.option.json", "--json");

    public DecodeCommand(CliContext context, GlobalOptions options, CliVault vaults, AuthoritySource authorities) {
        this.context = context;
        this.options = options;
        this.vaults = vaults;
        this.authorities = authorities;
    }

    @Override
    public CommandSpec spec() {
        return CliCommand.spec(this, "decode", "cli.decode.header", "cli.decode.description", token, clipboard, verify,
            json);
    }

    /** True if it reads a secret, too. */
    public boolean readsSecrets() {
        return verify.readSecrets();
    }

    @Override
    public Integer call() throws CommandFailure, VaultException, IOException {
        verify.requireSense();
        List<String> notes = new ArrayList<>();
        String text = input(notes);
        DecodeResult decoded = JwtDecoder.decode(text);
        notes.addAll(decoded.notes());
        SignatureVerdict signature = verify.isOn() ? verified(text) : null;
        Instant now = context.clock().now();
        if (json.isOn()) {
            context.out().print(DecodedJson.text(decoded, signature, now) + "\n");
        } else {
            context.out().print(text(decoded, signature, now));
        }
        if (!json.isOn() && !options.quiet()) {
            TokenFindings.of(decoded, now).stream().map(Finding::text).forEach(this::say);
            notes.forEach(this::say);
        }
        return switch (decoded) {
            case DecodeResult.NotAJwt other ->
                throw new CommandFailure(ExitCode.REFUSED, DisplayText.escape(other.reason()));
            case DecodeResult.Jwt jwt -> !JwtDecoder.isAmbiguous(text)
                && (signature == null ? isInOrder(jwt) : isValid(jwt, signature)) ? ExitCode.OK : ExitCode.REFUSED;
        };
    }

    private SignatureVerdict verified(String text) throws CommandFailure, VaultException {
        KeySource source = verify.source(context, vaults, authorities);
        try (TerminalSignatures signatures = new TerminalSignatures(
                context.clock(), ExchangeLimits.DEFAULT, vaults.location().state())) {
            return signatures.check(JwtDecoder.compact(text).orElse(""), source);
        } finally {
            if (source instanceof KeySource.SharedSecret secret) {
                secret.secret().close();
            }
        }
    }

    private static String text(DecodeResult decoded, @Nullable SignatureVerdict signature, Instant now) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt -> DecodedText.of(jwt, signature, now);
            case DecodeResult.NotAJwt other -> DecodedText.sections(other, now).stripLeading();
        };
    }

    /** Faulty claims are not in order, even with a valid signature. */
    private static boolean isValid(DecodeResult.Jwt jwt, SignatureVerdict signature) {
        return signature instanceof SignatureVerdict.Valid && jwt.header().problem() == null
            && (jwt.payload().problem() == null || NO_CLAIMS.contains(jwt.form()));
    }

    /** Not whether it is genuine or has expired, but whether a server could verify it at all. */
    private static boolean isInOrder(DecodeResult.Jwt jwt) {
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
            return new ClipboardProgram(context.env()).read();
        }
        if (given == null || given.equals("-")) {
            if (verify.readStandardInput()) {
                throw CommandFailure.usage(Messages.text("cli.keys.one-input"));
            }
            return standardInput(notes);
        }
        if (!options.quiet()) {
            say(Messages.text("cli.decode.argument"));
        }
        return given;
    }

    private String standardInput(List<String> notes) throws CommandFailure, IOException {
        byte[] bytes = context.in().readNBytes(MAX_BYTES + 1);
        EncodedText read = EncodedText.read(bytes);
        if (bytes.length > MAX_BYTES || read.text().length() > JwtDecoder.LONGEST_INPUT) {
            throw CommandFailure.usage(Messages.text("cli.decode.too-long", JwtDecoder.LONGEST_INPUT));
        }
        if (!read.certain()) {
            notes.add(Messages.text("cli.decode.no-encoding"));
        } else if (!read.charset().equals(StandardCharsets.UTF_8)) {
            notes.add(Messages.text("cli.decode.encoding", read.charset().name()));
        }
        // Every pipe ends in a line end, which needs no note.
        return read.text().strip();
    }
}

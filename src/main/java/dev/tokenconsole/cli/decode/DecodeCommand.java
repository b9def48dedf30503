package dev.tokenconsole.cli.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.claims.TokenFindings;

/** {@code decode}: the parts of a token, read without a key and without a network. */
@Command(name = "decode", header = "${bundle:cli.decode.header}", description = "${bundle:cli.decode.description}")
public final class DecodeCommand implements Callable<Integer> {
    /** The longest input, in bytes: what {@link JwtDecoder} takes, in the widest encoding and with its mark. */
    private static final int MAX_BYTES = 4 * (JwtDecoder.LONGEST_INPUT + 1);

    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(arity = "0..1", paramLabel = "TOKEN", descriptionKey = "cli.param.token")
    private @Nullable String token;

    @Option(names = "--clipboard", descriptionKey = "cli.option.clipboard")
    private boolean clipboard;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    public DecodeCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        List<String> notes = new ArrayList<>();
        String text = input(notes);
        DecodeResult decoded = JwtDecoder.decode(text);
        notes.addAll(decoded.notes());
        Instant now = context.clock().now();
        if (json) {
            context.out().print(DecodedJson.text(decoded, now) + "\n");
        } else {
            context.out().print(text(decoded, now));
        }
        if (!json && !options.quiet()) {
            TokenFindings.of(decoded, now).stream().map(Finding::text).forEach(this::say);
            notes.forEach(this::say);
        }
        return switch (decoded) {
            case DecodeResult.NotAJwt other ->
                throw new CommandFailure(ExitCode.REFUSED, DisplayText.escape(other.reason()));
            case DecodeResult.Jwt jwt ->
                isInOrder(jwt) && !JwtDecoder.isAmbiguous(text) ? ExitCode.OK : ExitCode.REFUSED;
        };
    }

    private static String text(DecodeResult decoded, Instant now) {
        return switch (decoded) {
            case DecodeResult.Jwt jwt -> DecodedText.of(jwt, now);
            case DecodeResult.NotAJwt other -> DecodedText.sections(other, now).stripLeading();
        };
    }

    /** Not whether it is genuine or has expired, but whether a server could verify it at all. */
    private static boolean isInOrder(DecodeResult.Jwt jwt) {
        return jwt.header().problem() == null && jwt.payload().problem() == null && jwt.signature().intact();
    }

    private void say(String sentence) {
        context.err().print(DisplayText.escape(sentence) + "\n");
    }

    private String input(List<String> notes) throws CommandFailure, IOException {
        if (clipboard && token != null) {
            throw CommandFailure.usage(Messages.text("cli.decode.both"));
        }
        if (clipboard) {
            return new ClipboardProgram(context.env()).read();
        }
        if (token == null || token.equals("-")) {
            return standardInput(notes);
        }
        if (!options.quiet()) {
            say(Messages.text("cli.decode.argument"));
        }
        return token;
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

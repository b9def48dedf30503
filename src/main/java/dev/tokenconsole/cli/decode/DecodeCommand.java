package dev.tokenconsole.cli.decode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** {@code decode}: the parts of a token, read without a key and without a network. */
@Command(name = "decode", header = "${bundle:cli.decode.header}", description = "${bundle:cli.decode.description}")
public final class DecodeCommand implements Callable<Integer> {
    /** The longest input, in bytes; {@link JwtDecoder} takes no more either. */
    private static final int MAX_BYTES = 1024 * 1024;

    private final CliContext context;
    private final GlobalOptions options;

    @Parameters(arity = "0..1", paramLabel = "TOKEN", descriptionKey = "cli.param.token")
    private @Nullable String token;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    public DecodeCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public Integer call() throws CommandFailure, IOException {
        DecodeResult decoded = JwtDecoder.decode(token == null || token.equals("-") ? standardInput() : token);
        if (json) {
            context.out().print(DecodedJson.text(decoded) + "\n");
        } else if (decoded instanceof DecodeResult.Jwt jwt) {
            context.out().print(DecodedText.of(jwt, context.clock().now()));
        }
        if (!json && !options.quiet()) {
            decoded.notes().forEach(note -> context.err().print(DisplayText.escape(note) + "\n"));
        }
        return switch (decoded) {
            case DecodeResult.NotAJwt other ->
                throw new CommandFailure(ExitCode.REFUSED, DisplayText.escape(other.reason()));
            case DecodeResult.Jwt jwt when jwt.header().problem() != null || jwt.payload().problem() != null ->
                ExitCode.REFUSED;
            case DecodeResult.Jwt _ -> ExitCode.OK;
        };
    }

    private String standardInput() throws CommandFailure, IOException {
        byte[] bytes = context.in().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw CommandFailure.usage(Messages.text("cli.decode.too-long", MAX_BYTES));
        }
        // Every pipe ends in a line end, which needs no note.
        return new String(bytes, StandardCharsets.UTF_8).strip();
    }
}

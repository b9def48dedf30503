package dev.tokenconsole.cli.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

import dev.tokenconsole.cli.access.SecretFile;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.SecretText;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.platform.file.FileKind;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.EncodedText;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.source.KeySource;

/** Keys out of files that options name, or out of standard input. */
final class GivenKeys {
    private static final int MAX_SHOWN = 120;

    private GivenKeys() {}

    /** The public keys in the file {@code name}: a key set, or PEM. */
    static KeySource publicKeys(String name, String option) throws CommandFailure {
        byte[] bytes = bytes(name, option);
        if (bytes.length > KeySetReader.MAX_BYTES) {
            throw fault("cli.keys.large", option, name);
        }
        return switch (read(bytes)) {
            case KeySetReading.Read(var keys) -> new KeySource.Given(keys, name);
            case KeySetReading.Refused(var fault) ->
                throw CommandFailure.usage(Messages.text("cli.keys.refused", option, shown(name), fault.text()));
        };
    }

    /** The same from standard input. */
    static KeySource publicKeys(InputStream input, String option) throws CommandFailure {
        try {
            byte[] bytes = input.readNBytes(KeySetReader.MAX_BYTES + 1);
            if (bytes.length > KeySetReader.MAX_BYTES) {
                throw CommandFailure.usage(Messages.text("cli.keys.input.large", option));
            }
            return switch (read(bytes)) {
                case KeySetReading.Read(var keys) -> new KeySource.Given(keys, "");
                case KeySetReading.Refused(var fault) ->
                    throw CommandFailure.usage(Messages.text("cli.keys.input.refused", option, fault.text()));
            };
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.keys.input.unreadable", option));
        }
    }

    private static KeySetReading read(byte[] bytes) {
        return KeyText.read(EncodedText.read(bytes).text());
    }

    private static byte[] bytes(String name, String option) throws CommandFailure {
        try {
            Path file = Path.of(name);
            FileKind.requireNamed(file);
            try (InputStream input = Files.newInputStream(file)) {
                return input.readNBytes(KeySetReader.MAX_BYTES + 1);
            }
        } catch (NoSuchFileException | InvalidPathException _) {
            throw fault("cli.keys.missing", option, name);
        } catch (IOException _) {
            throw fault("cli.keys.unreadable", option, name);
        }
    }

    /** The secret that {@code input} holds, or the file if that is not {@code -}. The caller closes the keys. */
    static ChosenKeys secret(Path file, InputStream input, SecretOption option) throws CommandFailure {
        String notText = Messages.text(option.isBase64() ? "cli.keys.secret.no-base64" : "cli.keys.secret.not-text",
            option.name(), option.base64());
        char[] whole = file.equals(Path.of("-")) ? SecretFile.readWhole(input, option.name(), notText)
            : SecretFile.readWhole(file, option.name(), notText);
        char[] secret = SecretText.withoutLineEnd(whole);
        try {
            boolean shortened = !option.isBase64() && secret.length < whole.length;
            return ChosenKeys.of(new KeySource.SharedSecret(Secret.of(secret),
                option.isBase64() ? KeySource.SharedSecret.Form.BASE64 : KeySource.SharedSecret.Form.TEXT),
                shortened ? Messages.text("cli.keys.secret.line-end", option.name(), option.base64()) : "");
        } finally {
            Arrays.fill(whole, '\0');
            Arrays.fill(secret, '\0');
        }
    }

    /** The option {@code name} of a secret, which {@code isBase64} if that of the name {@code base64} is set, too. */
    record SecretOption(String name, String base64, boolean isBase64) {}

    private static CommandFailure fault(String key, String option, String name) {
        return CommandFailure.usage(Messages.text(key, option, shown(name)));
    }

    private static String shown(String name) {
        return DisplayText.ellipsis(DisplayText.escape(name), MAX_SHOWN);
    }
}

package dev.tokenconsole.cli.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
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
import dev.tokenconsole.verify.key.SecretBase64;
import dev.tokenconsole.verify.keyset.KeySetFault;
import dev.tokenconsole.verify.keyset.KeySetReader;
import dev.tokenconsole.verify.keyset.KeySetReading;
import dev.tokenconsole.verify.keyset.KeyText;
import dev.tokenconsole.verify.keyset.PublicMaterial;
import dev.tokenconsole.verify.source.KeySource;

/** Keys out of files that options name, or out of standard input. */
final class GivenKeys {
    private static final int MAX_SHOWN = 120;
    private static final String PEM = "-----BEGIN ";

    private GivenKeys() {}

    /** The public keys in the file {@code name}: a key set, or PEM. */
    static KeySource publicKeys(String name, String option) throws CommandFailure {
        byte[] bytes = bytes(name, option);
        if (bytes.length > KeySetReader.MAX_BYTES) {
            throw fault("cli.keys.large", option, name);
        }
        return switch (KeyText.read(bytes)) {
            case KeySetReading.Read(var keys) -> new KeySource.Given(keys, name);
            case KeySetReading.Refused(var fault, _) when fault == KeySetFault.PRIVATE_KEY ->
                throw fault("cli.keys.private", option, name);
            case KeySetReading.Refused refused ->
                throw CommandFailure.usage(Messages.text("cli.keys.refused", option, shown(name), reason(refused)));
        };
    }

    /** The same from standard input. */
    static KeySource publicKeys(InputStream input, String option) throws CommandFailure {
        try {
            byte[] bytes = input.readNBytes(KeySetReader.MAX_BYTES + 1);
            if (bytes.length > KeySetReader.MAX_BYTES) {
                throw CommandFailure.usage(Messages.text("cli.keys.input.large", option));
            }
            return switch (KeyText.read(bytes)) {
                case KeySetReading.Read(var keys) -> new KeySource.Given(keys, "");
                case KeySetReading.Refused(var fault, _) when fault == KeySetFault.PRIVATE_KEY ->
                    throw CommandFailure.usage(Messages.text("cli.keys.input.private", option));
                case KeySetReading.Refused refused ->
                    throw CommandFailure.usage(Messages.text("cli.keys.input.refused", option, reason(refused)));
            };
        } catch (IOException _) {
            throw CommandFailure.usage(Messages.text("cli.keys.input.unreadable", option));
        }
    }

    /** The reason, and the option that takes what was given, if one does. */
    private static String reason(KeySetReading.Refused refused) {
        String hint = switch (refused.fault()) {
            case METADATA -> Messages.text("cli.keys.hint.metadata", KeyArguments.ISSUER, refused.issuer());
            case SECRET -> Messages.text("cli.keys.hint.secret");
            case ADDRESS -> Messages.text("cli.keys.hint.address", KeyArguments.KEYS);
            default -> "";
        };
        return (refused.fault().text() + " " + hint).strip();
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
            if (PublicMaterial.isIn(secret)) {
                throw CommandFailure.usage(
                    Messages.text("cli.keys.secret.public-key", option.name(), KeyArguments.KEYS));
            }
            requireContent(secret, option, notText);
            return ChosenKeys.secret(new KeySource.SharedSecret(Secret.of(secret),
                option.isBase64() ? KeySource.SharedSecret.Form.BASE64 : KeySource.SharedSecret.Form.TEXT),
                new SecretHints(option.name(), option.base64(), isPem(secret)));
        } finally {
            Arrays.fill(whole, '\0');
            Arrays.fill(secret, '\0');
        }
    }

    private static void requireContent(char[] secret, SecretOption option, String notBase64) throws CommandFailure {
        byte[] bytes = new byte[0];
        try {
            bytes = option.isBase64() ? SecretBase64.decode(secret) : bytes;
        } catch (IllegalArgumentException _) {
            throw CommandFailure.usage(notBase64);
        }
        boolean empty = option.isBase64() ? bytes.length == 0 : secret.length == 0;
        Arrays.fill(bytes, (byte) 0);
        if (empty) {
            throw CommandFailure.usage(Messages.text("cli.keys.secret.empty", option.name()));
        }
    }

    private static boolean isPem(char[] secret) {
        int end = Math.min(secret.length, PEM.length());
        return PEM.contentEquals(CharBuffer.wrap(secret, 0, end));
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

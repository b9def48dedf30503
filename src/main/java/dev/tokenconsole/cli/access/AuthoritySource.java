package dev.tokenconsole.cli.access;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.AuthorityFile;
import dev.tokenconsole.auth.AuthorityReading;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.GlobalOptions;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;

/** Certificate authorities out of a file that an option names. */
public final class AuthoritySource {
    /** The option that names the file. */
    public static final String OPTION = "--ca-file";
    /** The option that names a file with its password, which only PKCS#12 has. */
    public static final String PASSWORD_OPTION = "--ca-password-file";

    private final CliContext context;
    private final GlobalOptions options;

    public AuthoritySource(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
    }

    /** The authorities in {@code file}; none without a file. Its other certificates are reported on standard error. */
    public List<X509Certificate> read(@Nullable Path file, @Nullable Path passwordFile) throws CommandFailure {
        if (file == null) {
            if (passwordFile != null) {
                throw CommandFailure.usage(Messages.text("cli.authority.alone", PASSWORD_OPTION, OPTION));
            }
            return List.of();
        }
        char[] password = passwordFile == null ? new char[0] : SecretFile.read(passwordFile, PASSWORD_OPTION);
        return switch (AuthorityFile.read(file, password, context.clock().now())) {
            case AuthorityReading.Certificates found -> usable(found);
            case AuthorityReading.Locked locked when passwordFile == null -> unlock(file, locked);
            case AuthorityReading.Locked locked -> throw refused(locked.why());
            case AuthorityReading.Refused refused -> throw refused(refused.why());
        };
    }

    private List<X509Certificate> unlock(Path file, AuthorityReading.Locked locked) throws CommandFailure {
        String alternative = Messages.text("cli.authority.other-way", PASSWORD_OPTION);
        if (!context.terminal().present()) {
            throw CommandFailure.usage(DisplayText.escape(locked.why() + " " + alternative));
        }
        char[] typed = context.terminal().readSecret(
            Messages.text("cli.authority.prompt", DisplayText.escape(file.toString())), alternative);
        return switch (AuthorityFile.read(file, typed, context.clock().now())) {
            case AuthorityReading.Certificates found -> usable(found);
            case AuthorityReading.Locked still -> throw refused(still.why());
            case AuthorityReading.Refused refused -> throw refused(refused.why());
        };
    }

    private List<X509Certificate> usable(AuthorityReading.Certificates found) {
        if (!options.quiet()) {
            found.leftOut().forEach(line -> context.err().print(DisplayText.escape(line) + "\n"));
        }
        return found.usable();
    }

    private static CommandFailure refused(String why) {
        return CommandFailure.usage(DisplayText.escape(OPTION + ": " + why));
    }
}

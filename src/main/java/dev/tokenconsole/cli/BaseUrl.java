package dev.tokenconsole.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

import dev.tokenconsole.auth.AddressRules;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.TokenRecipe;

/** An address that a secret may be sent to. */
final class BaseUrl {
    private BaseUrl() {}

    /**
     * {@code text} as an absolute HTTPS address without user, query and fragment, and without a slash at its end.
     * What the client would refuse when it is called is refused here already, as wrong usage. What is refused is not
     * repeated: it may hold a password.
     */
    static URI parse(String text) throws CommandFailure {
        URI url = uri(text.replaceFirst("/+$", ""));
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || host == null || url.getRawQuery() != null) {
            throw CommandFailure.usage(Messages.text("cli.base-url.invalid"));
        }
        Optional<String> refusal = AddressRules.refusal(
            new Environment("", host, EnvironmentKind.OTHER, url, "1", TokenRecipe.STONEX_PAYMENTS));
        if (refusal.isPresent()) {
            throw CommandFailure.usage(switch (refusal.get()) {
                case "address-not-https" -> Messages.text("cli.base-url.not-https", host);
                case "address-port" -> Messages.text("cli.base-url.port");
                default -> Messages.text("cli.base-url.invalid");
            });
        }
        return url;
    }

    private static URI uri(String text) throws CommandFailure {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw CommandFailure.usage(Messages.text("cli.base-url.invalid"));
        }
    }
}

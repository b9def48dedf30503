package dev.tokenconsole.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import dev.tokenconsole.auth.AddressRules;
import dev.tokenconsole.i18n.Messages;

/** An address that a secret may be sent to. */
final class BaseUrl {
    private BaseUrl() {}

    /**
     * {@code text} as an absolute HTTPS address without user, query and fragment, and without a slash at its end.
     * Plain HTTP is accepted to this computer alone. What is refused is not repeated: it may hold a password.
     */
    static URI parse(String text) throws CommandFailure {
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        String host = url.getHost();
        boolean web = scheme.equals("https") || scheme.equals("http");
        boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!web || host == null || !plain) {
            throw CommandFailure.usage(Messages.text("cli.base-url.invalid"));
        }
        if (scheme.equals("http") && !AddressRules.isThisComputer(host)) {
            throw CommandFailure.usage(Messages.text("cli.base-url.not-https", host));
        }
        return uri(text.replaceFirst("/+$", ""));
    }

    private static URI uri(String text) throws CommandFailure {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            throw CommandFailure.usage(Messages.text("cli.base-url.invalid"));
        }
    }
}

package dev.tokenconsole.auth;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.profile.Environment;

/** Which addresses a client secret may be sent to. Decided by the text alone: no name is looked up. */
public final class AddressRules {
    /** Stands where there is no address that may be shown. */
    static final URI NONE = URI.create("about:blank");

    private static final Pattern LOOPBACK =
        Pattern.compile("localhost|\\[(::|0:0:0:0:0:0:0:)1]|127(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}");

    private static final Pattern USER_INFO = Pattern.compile("^([^/?#]*//)[^/?#]*@");

    private AddressRules() {}

    /**
     * Where {@code environment} is asked for a token: absolute, HTTPS (or HTTP to this computer itself), with a host
     * whose trailing dot is removed, without user info and fragment.
     */
    static URI tokenUrl(Environment environment) throws RefusedAddressException {
        URI url;
        try {
            url = environment.tokenUrl();
        } catch (IllegalArgumentException _) {
            // Its message quotes the address, which may hold a password.
            throw new RefusedAddressException("address-unreadable");
        }
        String scheme = url.getScheme();
        if (scheme == null || url.getHost() == null) {
            throw new RefusedAddressException("address-unreadable");
        }
        if (url.getRawUserInfo() != null) {
            throw new RefusedAddressException("address-user-info");
        }
        if (url.getRawFragment() != null) {
            throw new RefusedAddressException("address-fragment");
        }
        String host = withoutTrailingDot(url.getHost()).toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equalsIgnoreCase("https");
        if (!encrypted && !(scheme.equalsIgnoreCase("http") && isThisComputer(host))) {
            throw new RefusedAddressException("address-not-https");
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new RefusedAddressException("address-port");
        }
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(scheme.toLowerCase(Locale.ROOT) + "://" + host + port + url.getRawPath() + query);
    }

    /** Why no secret is ever sent to {@code environment}, as a key of {@link Wording}; empty if one may be. */
    public static Optional<String> refusal(Environment environment) {
        try {
            tokenUrl(environment);
            return Optional.empty();
        } catch (RefusedAddressException refused) {
            return Optional.of(refused.key());
        }
    }

    /** Whether {@code host}, a name or an address as it stands in a URL, is the loopback by its text. */
    public static boolean isThisComputer(String host) {
        return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The token URL of {@code environment} if it has one of its own, else its base URL, to be shown; {@link #NONE} if
     * nothing is left without its user info.
     */
    static URI shown(Environment environment) {
        URI own = environment.options().tokenUrl();
        try {
            return URI.create(withoutUserInfo((own == null ? environment.baseUrl() : own).toString()));
        } catch (IllegalArgumentException _) {
            return NONE;
        }
    }

    /** Where {@code environment} would be asked for a token, as it was entered and whether it may be or not. */
    static String entered(Environment environment) {
        URI own = environment.options().tokenUrl();
        return withoutUserInfo(own != null ? own.toString()
            : environment.baseUrl() + environment.recipe().path().replace("{version}", environment.version()));
    }

    /** {@code address} without what may be a password in it, to be shown; by its text, as it may be no address. */
    static String withoutUserInfo(String address) {
        return USER_INFO.matcher(address).replaceFirst("$1");
    }

    private static String withoutTrailingDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}

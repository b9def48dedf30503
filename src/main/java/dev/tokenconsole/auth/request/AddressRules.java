package dev.tokenconsole.auth.request;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/** Which environments a client secret may be sent to: those with a {@link WebAddress} that may be called. */
public final class AddressRules {
    /** Stands where there is no address that may be shown. */
    static final URI NONE = URI.create("about:blank");

    private static final Pattern USER_INFO = Pattern.compile("^([^/?#]*//)[^/?#]*@");

    private AddressRules() {}

    /**
     * Where {@code environment} is asked for a token: absolute, HTTPS (or HTTP to this computer itself), with a host
     * whose trailing dot is removed, without user info and fragment.
     */
    public static URI tokenUrl(Environment environment) throws RefusedAddressException {
        URI url;
        try {
            url = environment.tokenUrl();
        } catch (IllegalArgumentException _) {
            // Its message quotes the address, which may hold a password.
            throw new RefusedAddressException("address-unreadable");
        }
        Optional<WebAddress.Fault> fault = WebAddress.fault(url);
        if (fault.isPresent()) {
            throw new RefusedAddressException(key(fault.get()));
        }
        return WebAddress.clean(url);
    }

    /**
     * The token URL of {@code environment} if it has one of its own, else its base URL, to be shown; {@link #NONE} if
     * nothing is left without its user info.
     */
    public static URI shown(Environment environment) {
        URI own = environment.options().tokenUrl();
        try {
            return URI.create(withoutUserInfo((own == null ? environment.baseUrl() : own).toString()));
        } catch (IllegalArgumentException _) {
            return NONE;
        }
    }

    /** Where {@code environment} would be asked for a token, as it was entered and whether it may be or not. */
    static String asEntered(Environment environment) {
        URI own = environment.options().tokenUrl();
        return withoutUserInfo(own != null ? own.toString()
            : environment.baseUrl() + environment.recipe().path().replace("{version}", environment.version()));
    }

    /** {@code address} without what may be a password in it, to be shown; by its text, as it may be no address. */
    static String withoutUserInfo(String address) {
        return USER_INFO.matcher(address).replaceFirst("$1");
    }

    private static String key(WebAddress.Fault fault) {
        return switch (fault) {
            case UNREADABLE -> "address-unreadable";
            case USER_INFO -> "address-user-info";
            case FRAGMENT -> "address-fragment";
            case NOT_HTTPS -> "address-not-https";
            case PORT -> "address-port";
        };
    }
}

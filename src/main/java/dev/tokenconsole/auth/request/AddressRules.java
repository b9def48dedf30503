package dev.tokenconsole.auth.request;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/** Rules for addresses that a client secret may be sent to: each a {@link WebAddress} without a fault. */
public final class AddressRules {
    /** The placeholder where no address can be displayed. */
    static final URI NONE = URI.create("about:blank");

    private static final Pattern USER_INFO = Pattern.compile("^([^/?#]*//)[^/?#]*@");

    private AddressRules() {}

    /**
     * The token URL of {@code environment}: absolute, HTTPS (or HTTP to this computer itself), with a host
     * whose trailing dot is removed, without user info and fragment.
     */
    public static URI tokenUrl(Environment environment) throws RefusedAddressException {
        URI url = environment.tokenUrl();
        Optional<WebAddress.Problem> problem = WebAddress.problem(url.toString());
        if (problem.isPresent()) {
            throw new RefusedAddressException(key(problem.get().fault()), problem.get().character());
        }
        return WebAddress.clean(WebAddress.read(url.toString()).orElseThrow());
    }

    /**
     * The custom token URL of {@code environment} if set, else its base URL, for display; {@link #NONE} if it is not
     * valid without its user info.
     */
    public static URI shown(Environment environment) {
        URI own = environment.options().tokenUrl();
        try {
            return URI.create(withoutUserInfo((own == null ? environment.baseUrl() : own).toString()));
        } catch (IllegalArgumentException _) {
            return NONE;
        }
    }

    /** The token URL of {@code environment} as entered, even if it may not be called. */
    static String asEntered(Environment environment) {
        URI own = environment.options().tokenUrl();
        return withoutUserInfo(own != null ? own.toString()
            : environment.baseUrl() + environment.recipe().path().replace("{version}", environment.version()));
    }

    /** {@code address} without a possible password, for display; by its text, since it may not be a valid address. */
    static String withoutUserInfo(String address) {
        return USER_INFO.matcher(address).replaceFirst("$1");
    }

    private static String key(WebAddress.Fault fault) {
        return switch (fault) {
            case UNREADABLE, CHARACTER -> "address-unreadable";
            case HOST_CHARACTER -> "address-host-character";
            case HOST_PART -> "address-host-part";
            case HOST_DIGIT -> "address-host-digit";
            case USER_INFO -> "address-user-info";
            case FRAGMENT -> "address-fragment";
            case NOT_HTTPS -> "address-not-https";
            case PORT -> "address-port";
        };
    }
}

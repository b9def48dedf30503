package dev.tokenconsole.ui.privacy;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tokenconsole.model.environment.Environment;

/** The values of an environment that any text may hold: what its tokens claim, and ids in its addresses. */
public final class KnownValues {
    /** Also in the path of a token URL: the id of an authorization server or of a tenant, and not a version. */
    private static final Pattern ID = Pattern.compile("(?=[^/]*\\d)[^/]{8,}+");

    private KnownValues() {}

    /** Those of {@code environment}. Scopes and names are left out, since they may be usual words. */
    public static Stream<String> of(Environment environment) {
        URI keys = environment.options().keySetUrl();
        return Stream.concat(
            Stream.concat(Stream.of(environment.options().audience()),
                environment.options().parameters().values().stream()).filter(KnownValues::isAddress),
            Stream.of(environment.options().issuer(), Objects.toString(keys, "")).flatMap(KnownValues::ofAddress));
    }

    /** The address, the same without its scheme as a request line has it, and the ids in it. */
    private static Stream<String> ofAddress(String address) {
        int host = address.indexOf("://") + 3;
        int path = address.indexOf('/', host);
        return host < 3 || path < 0 || path == address.length() - 1 ? Stream.of(address) : Stream.concat(
            Stream.of(address, address.substring(host)),
            ID.matcher(address.substring(path)).results().map(found -> found.group()));
    }

    private static boolean isAddress(String value) {
        return value.contains(":") || value.contains("/");
    }
}

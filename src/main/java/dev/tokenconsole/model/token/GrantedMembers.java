package dev.tokenconsole.model.token;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The members of a token response other than the token, its type and its lifetime; redacted.
 *
 * @param scope the granted scope, names with spaces between (RFC 6749 section 5.1); absent if the response is silent
 * @param others the other members by name, with values that are safe to be shown
 */
public record GrantedMembers(@Nullable String scope, Map<String, String> others) {
    /** Nothing. */
    public static final GrantedMembers NONE = new GrantedMembers(null, Map.of());

    /** Copies the map, in its order. */
    public GrantedMembers {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }
}

package dev.tokenconsole.cli.access;

import java.util.Set;

import dev.tokenconsole.net.verdict.FailureVerdict;

/** The option of a command that is the setting of a connection which a failure sends its reader to. */
public final class RemedyOption {
    /** TLS 1.2 may be allowed; offering it is no remedy, so that nobody does it without need. */
    private static final Set<String> OLDER_TLS = Set.of("tls-version", "tls-version-stonex");

    private RemedyOption() {}

    /** That for {@code verdict}; empty if it is about no connection. */
    public static String of(FailureVerdict verdict) {
        if (OLDER_TLS.contains(verdict.id())) {
            return "--allow-tls12";
        }
        return switch (verdict.remedy()) {
            case TRUST_AUTHORITY -> AuthoritySource.OPTION + " FILE";
            case PROXY_SETTINGS -> "--proxy HOST:PORT, --proxy none";
            case EDIT_PROFILE, EDIT_ENVIRONMENT, RETRY -> "";
        };
    }
}

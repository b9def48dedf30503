package dev.tokenconsole.model.environment;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The settings of connections to an environment.
 *
 * @param allowsTls12 true if TLS 1.2 may be used with a server that has no TLS 1.3
 * @param authorities trusted certificate authorities, in addition to those of this computer
 * @param proxy the choice of a proxy
 */
public record Transport(boolean allowsTls12, List<X509Certificate> authorities, ProxyChoice proxy) {
    /** TLS 1.3 alone, the authorities that this computer trusts, and its proxy settings. */
    public static final Transport DEFAULT = new Transport(false, List.of(), ProxyChoice.SYSTEM);

    /** Copies the list. */
    public Transport {
        authorities = List.copyOf(authorities);
    }

    /** The same with or without TLS 1.2. */
    public Transport allowingTls12(boolean allows) {
        return new Transport(allows, authorities, proxy);
    }

    /** The same with other authorities. */
    public Transport trusting(List<X509Certificate> others) {
        return new Transport(allowsTls12, others, proxy);
    }

    /** The same with another proxy. */
    public Transport through(ProxyChoice other) {
        return new Transport(allowsTls12, authorities, other);
    }
}

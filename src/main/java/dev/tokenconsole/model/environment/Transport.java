package dev.tokenconsole.model.environment;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * How an environment is connected to.
 *
 * @param allowsTls12 whether TLS 1.2 will do where the server has no 1.3
 * @param authorities certificate authorities that are trusted here beside those that this computer trusts
 * @param proxy which way requests go
 */
public record Transport(boolean allowsTls12, List<X509Certificate> authorities, ProxyChoice proxy) {
    /** TLS 1.3 alone, the authorities that this computer trusts, and its proxy. */
    public static final Transport DEFAULT = new Transport(false, List.of(), ProxyChoice.SYSTEM);

    /** Copies the list. */
    public Transport {
        authorities = List.copyOf(authorities);
    }

    /** The same with another answer about TLS 1.2. */
    public Transport allowingTls12(boolean allows) {
        return new Transport(allows, authorities, proxy);
    }

    /** The same with other authorities. */
    public Transport trusting(List<X509Certificate> others) {
        return new Transport(allowsTls12, others, proxy);
    }

    /** The same another way. */
    public Transport through(ProxyChoice other) {
        return new Transport(allowsTls12, authorities, other);
    }
}

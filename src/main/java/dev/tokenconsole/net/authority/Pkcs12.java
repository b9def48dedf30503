package dev.tokenconsole.net.authority;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The content of a PKCS#12 file without its private keys, which are never read. */
sealed interface Pkcs12 {
    /** It was read. */
    record Opened(List<X509Certificate> certificates) implements Pkcs12 {}

    /** The password is wrong. */
    record WrongPassword() implements Pkcs12 {}

    /** It is damaged, or its encryption is not supported by Java. */
    record Damaged() implements Pkcs12 {}

    /** An empty {@code password} stands for none: some files have none, and some an empty one. */
    static Pkcs12 read(byte[] bytes, char[] password) {
        if (password.length > 0) {
            return load(bytes, password);
        }
        // Without a password Java skips the encrypted parts.
        Pkcs12 open = load(bytes, null);
        return open instanceof Opened opened && opened.certificates().isEmpty() ? load(bytes, password) : open;
    }

    /** The key store checks the password; the bags have the certificates. */
    private static Pkcs12 load(byte[] bytes, char @Nullable [] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(bytes), password);
            return new Opened(Pkcs12Bags.in(bytes, password));
        } catch (IOException e) {
            return e.getCause() instanceof UnrecoverableKeyException ? new WrongPassword() : new Damaged();
        } catch (GeneralSecurityException _) {
            return new Damaged();
        }
    }
}

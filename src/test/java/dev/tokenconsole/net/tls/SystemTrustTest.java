package dev.tokenconsole.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.TlsServers;

/** Whom each system trusts, seen from any of them. */
@Execution(ExecutionMode.CONCURRENT)
class SystemTrustTest {
    private static TlsServers servers;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
    }

    @ParameterizedTest
    @CsvSource({"Windows 11, Windows-ROOT", "Windows Server 2022, Windows-ROOT",
        "Mac OS X, KeychainStore-ROOT KeychainStore", "Linux, ''", "FreeBSD, ''", "'', ''"})
    void eachSystemHasItsStores(String osName, String types) {
        assertEquals(types, String.join(" ", SystemTrust.storeTypes(osName)));
    }

    @Test
    void theStoreOfTheSystemIsTrustedBesideJavas() throws Exception {
        FakeSource source = new FakeSource(List.of(servers.certificate("alone")));
        source.put("Windows-ROOT", store(servers.authority()));
        assertEquals(Set.of(servers.certificate("alone"), servers.authority()),
            new SystemTrust(source, "Windows 11").authorities());
        assertEquals(Set.of(servers.certificate("alone")), new SystemTrust(source, "Linux").authorities());
    }

    @Test
    void bothKeychainsAreRead() throws Exception {
        FakeSource source = new FakeSource(List.of());
        source.put("KeychainStore-ROOT", store(servers.authority()));
        source.put("KeychainStore", store(servers.certificate("alone")));
        assertEquals(Set.of(servers.authority(), servers.certificate("alone")),
            new SystemTrust(source, "Mac OS X").authorities());
    }

    /** A key with a certificate is what somebody shows of himself, and vouches for nobody. */
    @Test
    void anIdentityIsNoAuthority() throws Exception {
        KeyStore store = store(servers.authority());
        servers.putKey(store, "alone");
        FakeSource source = new FakeSource(List.of());
        source.put("Windows-ROOT", store);
        assertEquals(Set.of(servers.authority()), new SystemTrust(source, "Windows 11").authorities());
    }

    @Test
    void aStoreThatCannotBeReadTakesNothingFromTheRest() throws Exception {
        FakeSource source = new FakeSource(List.of(servers.authority()));
        source.put("KeychainStore", store(servers.certificate("alone")));
        assertEquals(Set.of(servers.authority(), servers.certificate("alone")),
            new SystemTrust(source, "Mac OS X").authorities(), "KeychainStore-ROOT is missing on older systems");
    }

    @Test
    void whatWasReadIsKeptUntilItIsForgotten() throws Exception {
        FakeSource source = new FakeSource(List.of(servers.authority()));
        SystemTrust trust = new SystemTrust(source, "Linux");
        trust.authorities();
        trust.authorities();
        assertEquals(1, source.readings);
        trust.invalidate();
        trust.authorities();
        assertEquals(2, source.readings);
    }

    @Test
    void withoutJavasOwnNothingWorks() {
        SystemTrust broken = new SystemTrust(new FakeSource(List.of()) {
            @Override
            public List<X509Certificate> ofJava() throws KeyStoreException {
                throw new KeyStoreException("broken");
            }
        }, "Linux");
        assertThrows(IllegalStateException.class, broken::authorities);
    }

    private static KeyStore store(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("one", certificate);
        return store;
    }

    private static class FakeSource implements SystemTrust.Source {
        private final List<X509Certificate> java;
        private final Map<String, KeyStore> stores = new HashMap<>();
        private int readings;

        FakeSource(List<X509Certificate> java) {
            this.java = new ArrayList<>(java);
        }

        void put(String type, KeyStore store) {
            stores.put(type, store);
        }

        @Override
        public List<X509Certificate> ofJava() throws KeyStoreException {
            readings++;
            return java;
        }

        @Override
        public KeyStore ofSystem(String type) throws KeyStoreException {
            if (!stores.containsKey(type)) {
                throw new KeyStoreException("no " + type);
            }
            return Objects.requireNonNull(stores.get(type));
        }
    }
}

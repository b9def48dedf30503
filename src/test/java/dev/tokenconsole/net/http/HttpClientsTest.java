package dev.tokenconsole.net.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.net.tls.SystemTrust;

/** The authorities that an address needs. */
class HttpClientsTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final SystemTrust system = new SystemTrust(new SystemTrust.Source() {
        @Override
        public List<X509Certificate> ofJava() {
            reads.incrementAndGet();
            return List.of();
        }

        @Override
        public KeyStore ofSystem(String type) throws KeyStoreException {
            throw new KeyStoreException("none");
        }
    }, "Linux");

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:8080/, 0", "https://127.0.0.1:8080/, 1", "HTTPS://127.0.0.1/, 1"})
    void anAddressWithoutEncryptionReadsNone(URI url, int times) {
        new HttpClients(system).trustManager(url, List.of());
        assertEquals(times, reads.get());
    }
}

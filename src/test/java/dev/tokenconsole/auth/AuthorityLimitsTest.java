package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.MadeCertificate;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.auth.testing.TlsFetches;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/**
 * The limits of a trusted authority, of a file and of the system's store alike, in real handshakes. Nothing is sent
 * where one is exceeded.
 */
@Execution(ExecutionMode.CONCURRENT)
class AuthorityLimitsTest {
    private static final GeneralName[] NONE = {};
    private static final GeneralName[] EXAMPLE = {new GeneralName(GeneralName.dNSName, "example.com")};
    private static final GeneralName[] LOCALHOST = {new GeneralName(GeneralName.dNSName, "localhost")};
    private static final GeneralName[] TEN = {new GeneralName(GeneralName.iPAddress, "10.0.0.0/8")};
    private static final GeneralName[] LOOPBACK = {new GeneralName(GeneralName.dNSName, "localhost"),
        new GeneralName(GeneralName.iPAddress, "127.0.0.0/8"), new GeneralName(GeneralName.iPAddress, "::1/128")};
    private static final GeneralName[] LOOPBACK_NAMES = {
        new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")};

    @Test
    void anAuthorityVouchesForPermittedNamesAlone() throws Exception {
        MadeCertificate authority = MadeCertificate.authority("Example CA").limited(EXAMPLE, NONE).alone();
        FailureVerdict verdict = refused(MadeCertificate.server().below(authority), authority);
        assertEquals("Example CA may vouch for example.com alone", verdict.title());
        assertThat(verdict.cause(), containsString("The client secret was not sent."));
        accepted(MadeCertificate.server().below(authorityFor(LOOPBACK, NONE)));
    }

    @Test
    void anAuthorityDoesNotVouchForExcludedNames() throws Exception {
        MadeCertificate authority = authorityFor(NONE, LOCALHOST);
        assertEquals("Example CA may vouch for all names but localhost",
            refused(MadeCertificate.server().below(authority), authority).title());
        accepted(MadeCertificate.server().below(authorityFor(NONE, EXAMPLE)));
        MadeCertificate both = authorityFor(EXAMPLE, TEN);
        assertEquals("Example CA may vouch for example.com alone, and not for 10.0.0.0/255.0.0.0",
            refused(MadeCertificate.server().below(both), both).title());
    }

    @Test
    void limitsOfNamesHoldThroughAnotherAuthority() throws Exception {
        MadeCertificate authority = authorityFor(EXAMPLE, NONE);
        MadeCertificate between = MadeCertificate.authority("Between CA").below(authority);
        assertThat(refused(MadeCertificate.server().below(between), authority).title(), startsWith("Example CA may"));
        MadeCertificate free = MadeCertificate.authority("Free CA").alone();
        MadeCertificate limited = MadeCertificate.authority("Limited CA").limited(EXAMPLE, NONE).below(free);
        assertEquals("Limited CA may vouch for example.com alone",
            refused(MadeCertificate.server().below(limited), free).title());
    }

    /** The JDK trusts a certificate unseen that has the name and the key of a trusted one. */
    @Test
    void aSecondCertificateOfTheSameKeyHasTheLimitsOfTheTrustedOne() throws Exception {
        MadeCertificate authority = authorityFor(EXAMPLE, NONE);
        MadeCertificate twin = MadeCertificate.authority("Example CA").keys(authority.keys()).names(LOOPBACK_NAMES)
            .below(authority);
        assertThat(refused(twin, authority).title(), startsWith("Example CA may vouch for"));
    }

    @Test
    void aPathIsNoLongerThanItsAuthorityPermits() throws Exception {
        MadeCertificate authority = MadeCertificate.authority("Short CA").pathLength(0).alone();
        accepted(MadeCertificate.server().below(authority));
        MadeCertificate between = MadeCertificate.authority("Between CA").below(authority);
        FailureVerdict verdict = refused(MadeCertificate.server().below(between), authority);
        assertThat(verdict.title(), endsWith(" is longer than Short CA permits"));
        assertThat(verdict.cause(), startsWith("The certificate of Short CA permits 0 other authorities below it"));
        MadeCertificate one = MadeCertificate.authority("One CA").pathLength(1).alone();
        MadeCertificate first = MadeCertificate.authority("First CA").below(one);
        accepted(MadeCertificate.server().below(first));
        MadeCertificate second = MadeCertificate.authority("Second CA").below(first);
        assertThat(refused(MadeCertificate.server().below(second), one).title(), endsWith("One CA permits"));
    }

    @Test
    void anAuthorityThatHasExpiredVouchesForNothing() throws Exception {
        Instant end = Instant.now().minus(Duration.ofDays(400));
        MadeCertificate authority = MadeCertificate.authority("Old CA").between(end.minusSeconds(9999), end).alone();
        FailureVerdict verdict = refused(MadeCertificate.server().below(authority), authority);
        assertThat(verdict.title(), startsWith("The trusted authority Old CA expired at "));
        assertEquals(Remedy.TRUST_AUTHORITY, verdict.remedy());
        MadeCertificate renewed = MadeCertificate.authority("Old CA").keys(authority.keys()).alone();
        MadeCertificate server = MadeCertificate.server().below(authority);
        assertInstanceOf(TokenOutcome.Issued.class,
            fetch(server, List.of(authority.certificate(), renewed.certificate()), List.of()));
    }

    @Test
    void anAuthorityOfTheFutureVouchesForNothing() throws Exception {
        Instant start = Instant.now().plus(Duration.ofDays(30));
        MadeCertificate authority =
            MadeCertificate.authority("New CA").between(start, start.plusSeconds(99_999)).alone();
        assertThat(refused(MadeCertificate.server().below(authority), authority).title(),
            startsWith("The trusted authority New CA is not valid before "));
    }

    @Test
    void theUsageOfAKeyIsHeeded() throws Exception {
        MadeCertificate notSigning = MadeCertificate.authority("Key CA").usage(KeyUsage.digitalSignature).alone();
        FailureVerdict verdict = refused(MadeCertificate.server().below(notSigning), notSigning);
        assertThat(verdict.title(), startsWith("Key CA may not vouch for 127.0.0.1:"));
        assertThat(verdict.cause(), startsWith("Its own certificate is not one for signing other certificates."));
        MadeCertificate noAuthority = MadeCertificate.server().alone();
        assertThat(refused(MadeCertificate.server().below(noAuthority), noAuthority).title(),
            startsWith("here may not vouch for"));
        accepted(MadeCertificate.server().below(
            MadeCertificate.authority("Signing CA").usage(KeyUsage.keyCertSign | KeyUsage.cRLSign).alone()));
    }

    @Test
    void anAuthorityForClientsVouchesForNoServer() throws Exception {
        MadeCertificate clients =
            MadeCertificate.authority("Client CA").purpose(KeyPurposeId.id_kp_clientAuth).alone();
        FailureVerdict verdict = refused(MadeCertificate.server().below(clients), clients);
        assertThat(verdict.title(), startsWith("Client CA may not vouch for 127.0.0.1:"));
        assertThat(verdict.cause(), startsWith("Its own certificate is for other purposes than servers."));
        MadeCertificate free = MadeCertificate.authority("Free CA").alone();
        MadeCertificate mails =
            MadeCertificate.authority("Mail CA").purpose(KeyPurposeId.id_kp_emailProtection).below(free);
        assertThat(refused(MadeCertificate.server().below(mails), free).title(), startsWith("Mail CA may not"));
        accepted(MadeCertificate.server().below(
            MadeCertificate.authority("Any CA").purpose(KeyPurposeId.anyExtendedKeyUsage).alone()));
        MadeCertificate self = MadeCertificate.server().purpose(KeyPurposeId.id_kp_clientAuth).alone();
        assertThat(refused(self, self).title(), startsWith("here may not vouch for"));
    }

    @Test
    void weakKeysAndSignaturesAreRefused() throws Exception {
        MadeCertificate authority = MadeCertificate.authority("Strong CA").keys("RSA", 2048).alone();
        assertWeak("here has an RSA key of 1024 bits", MadeCertificate.server().keys("RSA", 1024).below(authority),
            authority);
        assertWeak("here is signed with SHA-1", MadeCertificate.server().below(authority, "SHA1"), authority);
        assertWeak("here is signed with MD5", MadeCertificate.server().below(authority, "MD5"), authority);
        MadeCertificate between = MadeCertificate.authority("Weak CA").keys("RSA", 1536).below(authority);
        assertWeak("Weak CA has an RSA key of 1536 bits", MadeCertificate.server().below(between), authority);
        MadeCertificate dsa = MadeCertificate.authority("DSA CA").keys("DSA", 2048).alone();
        assertWeak("DSA CA has a DSA key", MadeCertificate.server().below(dsa), dsa);
        MadeCertificate self = MadeCertificate.server().keys("RSA", 1024).alone();
        assertWeak("here has an RSA key of 1024 bits", self, self);
        accepted(MadeCertificate.server().keys("RSA", 2048).below(authority));
    }

    /** The common name is that of the host. */
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void aCommonNameIsNoName(String host) throws Exception {
        MadeCertificate authority = MadeCertificate.authority("Example CA").alone();
        MadeCertificate.Making bare = MadeCertificate.named(host).without(Extension.subjectAlternativeName);
        assertThat(refused(bare.below(authority), authority, host).title(), endsWith(" does not name its host"));
        MadeCertificate.Making mail = MadeCertificate.named(host)
            .names(new GeneralName(GeneralName.rfc822Name, "me@example.com"));
        FailureVerdict verdict = refused(mail.below(authority), authority, host);
        assertThat(verdict.cause(), containsString("RFC 9525"));
    }

    private static MadeCertificate authorityFor(GeneralName[] permitted, GeneralName[] excluded) throws Exception {
        return MadeCertificate.authority("Example CA").limited(permitted, excluded).alone();
    }

    private static void assertWeak(String words, MadeCertificate server, MadeCertificate authority) throws Exception {
        FailureVerdict verdict = refused(server, authority);
        assertThat(verdict.title(), endsWith(" are too weak"));
        assertThat(verdict.cause(), startsWith("That of " + words + "."));
    }

    private static void accepted(MadeCertificate server) throws Exception {
        MadeCertificate root = server;
        while (root.issuer() != null) {
            root = root.issuer();
        }
        assertInstanceOf(TokenOutcome.Issued.class, fetch(server, List.of(root.certificate()), List.of()));
        assertInstanceOf(TokenOutcome.Issued.class, fetch(server, List.of(), List.of(root.certificate())));
    }

    private static FailureVerdict refused(MadeCertificate server, MadeCertificate authority) throws Exception {
        return refused(server, authority, "127.0.0.1");
    }

    /** Twice: with the authority in the system's store, and in a file of the environment. */
    private static FailureVerdict refused(MadeCertificate server, MadeCertificate authority, String host)
            throws Exception {
        FailureVerdict system = TestFetcher.verdict(TokenOutcome.Unreachable.class,
            fetch(server, List.of(authority.certificate()), List.of(), host));
        FailureVerdict file = TestFetcher.verdict(TokenOutcome.Unreachable.class,
            fetch(server, List.of(), List.of(authority.certificate()), host));
        assertEquals(system.title().replaceAll(":\\d+", ""), file.title().replaceAll(":\\d+", ""));
        return file;
    }

    private static TokenOutcome fetch(MadeCertificate server, List<X509Certificate> system, List<X509Certificate> file)
            throws Exception {
        return fetch(server, system, file, "127.0.0.1");
    }

    private static TokenOutcome fetch(MadeCertificate shown, List<X509Certificate> system, List<X509Certificate> file,
            String host) throws Exception {
        try (HostileServer server = HostileServer.running(shown.layer(), TlsFetches::serve);
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, TlsServers.trusting(system))) {
            Environment environment = TestFetcher.environment(
                URI.create(server.base().toString().replace("127.0.0.1", host)));
            Transport transport = Transport.DEFAULT.trusting(file);
            TokenOutcome outcome =
                TestFetcher.fetch(client, environment.with(environment.options().with(transport)));
            if (!(outcome instanceof TokenOutcome.Issued)) {
                assertEquals(List.of(), server.requests(), "nothing was sent");
            }
            return outcome;
        }
    }
}

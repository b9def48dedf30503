package dev.tokenconsole.auth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.tokenconsole.auth.testing.OutcomeTable;
import dev.tokenconsole.auth.testing.TlsFetches;
import dev.tokenconsole.auth.testing.TlsServers;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;


/** Certificates that are refused in real handshakes. Not a byte of the request may have left. */
class TlsCertificateTest {
    private static final OutcomeTable OUTCOMES = new OutcomeTable("Transport: certificates", "09-tls-certificates");
    private static TlsServers servers;
    private static TlsFetches fetches;

    @BeforeAll
    static void makeCertificates() throws Exception {
        servers = TlsServers.ofThisRun();
        fetches = new TlsFetches(servers, OUTCOMES);
    }

    @AfterAll
    static void writeTable() throws Exception {
        OUTCOMES.write();
    }

    @Test
    void aCertificateSignedByItselfIsRefused() throws Exception {
        FailureVerdict verdict = fetches.refused("alone", "TLSv1.3", servers.trust()).verdict();
        assertThat(verdict.title(), endsWith(" is self-signed"));
        assertThat(verdict.title(), startsWith("The certificate of 127.0.0.1:"));
        assertTrue(verdict.cause().contains("Standing Alone"), verdict.cause());
        assertThat(verdict.cause(), endsWith("The client secret was not sent."));
        assertEquals(Remedy.TRUST_AUTHORITY, verdict.remedy());
    }

    @Test
    void anUnknownAuthorityIsNamedAndItsChainIsThereToBeLookedAt() throws Exception {
        TokenOutcome.Unreachable outcome = fetches.refused("good", "TLSv1.3", SystemTrust.ofThisComputer());
        assertThat(outcome.verdict().title(),
            endsWith(" is signed by Example Corp Inspection CA, which this computer does not trust"));
        assertThat(outcome.verdict().cause(), startsWith("Your company may inspect TLS"));
        assertEquals(Remedy.TRUST_AUTHORITY, outcome.verdict().remedy());
        TlsFacts tls = Objects.requireNonNull(outcome.exchange().tls());
        assertEquals(List.of("", ""), List.of(tls.protocol(), tls.cipher()));
        assertEquals(
            List.of(CertificateFacts.of(servers.certificate("good")), CertificateFacts.of(servers.authority())),
            tls.chain());
        assertNull(outcome.exchange().timing().connected());
    }

    @Test
    void anExpiredCertificateIsDated() throws Exception {
        FailureVerdict verdict = fetches.refused("expired", "TLSv1.3", servers.trust()).verdict();
        Instant end = Instant.parse(verdict.title().substring(verdict.title().indexOf(" at ") + 4));
        assertThat(verdict.title(), startsWith("The certificate of 127.0.0.1:"));
        assertTrue(end.isAfter(Instant.parse("2020-01-30T00:00:00Z")), verdict.title());
        assertTrue(end.isBefore(Instant.parse("2020-02-03T00:00:00Z")), verdict.title());
    }

    @Test
    void anExpiredCertificateIsRefusedEvenIfItIsTrustedItself() throws Exception {
        FailureVerdict verdict = fetches.refused("expired", "TLSv1.3",
            TlsServers.trusting(List.of(servers.certificate("expired")))).verdict();
        assertTrue(verdict.title().contains(" expired at 2020-"), verdict.title());
    }

    @Test
    void aCertificateOfTheFutureIsDated() throws Exception {
        FailureVerdict verdict = fetches.refused("early", "TLSv1.3", servers.trust()).verdict();
        Instant begin = Instant.parse(verdict.title().substring(verdict.title().indexOf(" before ") + 8));
        assertTrue(begin.isAfter(Instant.now().plus(290, ChronoUnit.DAYS)), verdict.title());
    }

    @Test
    void anExpiredCertificateAboveItIsTheOneThatIsDated() throws Exception {
        FailureVerdict verdict = fetches.refused("below-old", "TLSv1.3", servers.trust()).verdict();
        assertThat(verdict.title(), startsWith("Old CA, in the certificate chain of 127.0.0.1:"));
        assertThat(verdict.title(), containsString(" expired at 2020-0"));
        assertEquals(Remedy.RETRY, verdict.remedy());
    }

    @Test
    void aCertificateOfTheFutureAboveItIsTheOneThatIsDated() throws Exception {
        FailureVerdict verdict = fetches.refused("below-new", "TLSv1.3", servers.trust()).verdict();
        assertThat(verdict.title(), startsWith("New CA, in the certificate chain of 127.0.0.1:"));
        Instant begin = Instant.parse(verdict.title().substring(verdict.title().indexOf(" before ") + 8));
        assertTrue(begin.isAfter(Instant.now().plus(290, ChronoUnit.DAYS)), verdict.title());
    }

    /** Trusting another file would change nothing, so it is not offered. */
    @ParameterizedTest
    @CsvSource({"for-clients, ' does not meet the requirements'", "below-good, here may not vouch for 127.0.0.1",
        "weak, ' are too weak'"})
    void whatATrustedAuthoritySignedAgainstTheRulesIsNotAMatterOfTrust(String alias, String title) throws Exception {
        FailureVerdict verdict = fetches.refused(alias, "TLSv1.3", servers.trust()).verdict();
        assertThat(verdict.title(), containsString(title));
        assertThat(verdict.nextStep(), startsWith("Tell the operator of 127.0.0.1:"));
        assertEquals(Remedy.RETRY, verdict.remedy());
    }

    @Test
    void aCertificateOfAnotherHostIsRefused() throws Exception {
        FailureVerdict verdict = fetches.refused("elsewhere", "TLSv1.3", servers.trust()).verdict();
        assertThat(verdict.title(), startsWith("The certificate is not for 127.0.0.1:"));
        assertEquals(Remedy.EDIT_ENVIRONMENT, verdict.remedy());
    }
}

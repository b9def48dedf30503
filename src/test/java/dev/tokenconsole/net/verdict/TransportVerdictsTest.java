package dev.tokenconsole.net.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.testing.TestExchange;
import dev.tokenconsole.text.redact.QuotedText;

/** Failures that loopback cannot bring about, in the shapes that the JDK gives them. */
class TransportVerdictsTest {
    private static final URI BASE = URI.create("https://token.example");
    private static final String QUOTED = "the message of a library";

    static Stream<Arguments> failures() {
        ConnectException unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());
        SSLHandshakeException cut = new SSLHandshakeException(QUOTED);
        cut.initCause(new EOFException(QUOTED));
        return Stream.of(
            Arguments.of(unresolved, null, "Host token.example not found"),
            Arguments.of(new IOException(new UnknownHostException(QUOTED)), null,
                "Host token.example not found"),
            Arguments.of(new ConnectException(QUOTED), null, "token.example refused the connection"),
            Arguments.of(new NoRouteToHostException(QUOTED), null, "token.example refused the connection"),
            Arguments.of(new SSLException(QUOTED), null, "token.example does not speak TLS on port 443"),
            Arguments.of(new SSLHandshakeException("(protocol_version) " + QUOTED), null,
                "token.example does not offer TLS 1.3"),
            Arguments.of(cut, null, "No encrypted connection to token.example"),
            Arguments.of(new SSLException(QUOTED), 200, "The response from token.example broke off"),
            Arguments.of(new SocketException(QUOTED), 200, "The response from token.example broke off"),
            Arguments.of(new IOException(QUOTED), null, "token.example closed the connection without a response"),
            Arguments.of(new IllegalStateException(QUOTED), null,
                "token.example closed the connection without a response"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachHasItsSentence(Throwable failure, @Nullable Integer status, String title) {
        TransportFailure outcome = judge(failure, status);
        assertEquals(title, assertInstanceOf(TransportFailure.NoResponse.class, outcome).verdict().title());
        assertFalse(outcome.toString().contains(QUOTED), "library messages are never shown");
    }

    @Test
    void whatIsNoHttpIsMalformed() {
        TransportFailure outcome = judge(new IOException(new ProtocolException(QUOTED)), null);
        assertInstanceOf(TransportFailure.NotHttp.class, outcome);
        assertFalse(outcome.toString().contains(QUOTED));
    }

    @Test
    void aServerThatIsTooOldEvenWithTls12IsNamedSo() {
        Environment lenient = TestFetcher.environment(BASE);
        Transport transport = Transport.DEFAULT.allowingTls12(true);
        TransportFailure outcome = judge(new SSLHandshakeException("(protocol_version) " + QUOTED), null,
            lenient.with(lenient.options().with(transport)));
        FailureVerdict verdict = assertInstanceOf(TransportFailure.NoResponse.class, outcome).verdict();
        assertEquals("token.example offers neither TLS 1.3 nor TLS 1.2", verdict.title());
        assertEquals(FailureVerdict.Remedy.EDIT_ENVIRONMENT, verdict.remedy());
    }

    private static TransportFailure judge(Throwable failure, @Nullable Integer status) {
        return judge(failure, status, TestFetcher.environment(BASE));
    }

    private static TransportFailure judge(Throwable failure, @Nullable Integer status, Environment environment) {
        VerdictWording wording = new VerdictWording(new CalledEndpoint(environment, BASE));
        try (Secret secret = Secret.of("s"); QuotedText words = new QuotedText(secret)) {
            return new TransportVerdicts(wording, words, TestFetcher.PATIENT, TokenRequest.WORDS).failed(
                new ExchangeResult.Failed(new ExecutionException(failure), null, false,
                    TestExchange.of(environment, Instant.EPOCH, status)));
        }
    }
}

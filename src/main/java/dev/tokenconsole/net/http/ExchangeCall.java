package dev.tokenconsole.net.http;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.route.Localhost;
import dev.tokenconsole.net.tls.CertificateFault;
import dev.tokenconsole.net.tls.ClientCertificateProbe;
import dev.tokenconsole.net.tls.RecordingTrustManager;
import dev.tokenconsole.net.tls.TlsFacts;
import dev.tokenconsole.text.redact.Redactor;

/**
 * Sends one request, whatever its purpose, and waits for one response: bounded in bytes, and in time by a deadline for
 * the whole and one for the connection. Runs once.
 */
public final class ExchangeCall {
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofMillis(500);
    /** The time for bytes that were read before a connection broke. */
    private static final Duration LATE_BYTES = Duration.ofMillis(500);

    private final HttpClients clients;
    private final ExchangeLimits limits;
    private final Deadline deadline;
    private final Attempt attempt;
    private final Redactor redactor;
    private final ExchangeProgress progress;
    private final ClientCertificateProbe clientCertificate = new ClientCertificateProbe();
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> pending;

    /**
     * {@code deadline} is that of {@code limits}, which began with {@code attempt}. {@code redactor} redacts the facts,
     * and learns the secrets of the response; the caller owns it.
     */
    public ExchangeCall(HttpClients clients, ExchangeLimits limits, Deadline deadline, Attempt attempt,
            Redactor redactor) {
        this.clients = clients;
        this.limits = limits;
        this.deadline = deadline;
        this.attempt = attempt;
        this.redactor = redactor;
        this.progress = new ExchangeProgress(attempt);
    }

    /** Ends {@link #run} from another thread, or before it has begun. */
    public void cancel() {
        cancelled = true;
        CompletableFuture<?> current = pending;
        if (current != null) {
            current.cancel(true);
        }
    }

    /**
     * Sends {@code request}, to the address of the attempt, with the TLS versions and the authorities that
     * {@code transport} allows, and through {@code proxy}, if any. Blocks for the deadline at most; an interrupt
     * cancels, and is cleared. The caller closes the result.
     */
    public ExchangeResult run(HttpRequest request, Transport transport, @Nullable InetSocketAddress proxy) {
        if (cancelled) {
            return new ExchangeResult.Cancelled(attempt.ended());
        }
        RecordingTrustManager trust = clients.trustManager(attempt.url(), transport.authorities());
        if (deadline.isOver()) {
            return new ExchangeResult.TimedOut(ExchangeResult.Phase.CONNECTING, attempt.ended());
        }
        HttpClient http;
        try {
            http = clients.open(attempt.url(), trust, clientCertificate, transport.allowsTls12(), proxy);
        } catch (UncheckedIOException e) {
            return new ExchangeResult.Failed(e, null, false, attempt.ended());
        }
        CompletableFuture<HttpResponse<RawResponse>> response = http.sendAsync(
            ConnectionSignal.in(Localhost.called(request), () -> reached(trust)),
            new BoundedBodyHandler(limits.bodyBytes(), progress));
        pending = response;
        if (cancelled) {
            response.cancel(true);
        }
        boolean handedOver = false;
        try {
            ExchangeResult result = result(response, trust);
            handedOver = result instanceof ExchangeResult.Responded;
            return result;
        } finally {
            if (!handedOver) {
                discard(response);
            }
            shutDown(http);
        }
    }

    /** Wipes a response that came at the last moment. */
    private static void discard(CompletableFuture<HttpResponse<RawResponse>> response) {
        if (!response.cancel(true) && response.state() == Future.State.SUCCESS) {
            whole(response.resultNow()).close();
        }
    }

    /** Returns when the connection is closed, so that the permit of this exchange is released only then. */
    private static void shutDown(HttpClient http) {
        http.shutdownNow();
        try {
            http.awaitTermination(SHUTDOWN_TIMEOUT);
        } catch (InterruptedException _) {
            // It came after the result, so it is meant for the caller's next step.
            Thread.currentThread().interrupt();
        }
    }

    /** The JDK reports a connection even after a handshake that was cut off. */
    private void reached(RecordingTrustManager trust) {
        TlsFacts tls = trust.facts();
        boolean encrypted = attempt.url().getScheme().equals("https");
        if (!encrypted || (tls != null && !tls.protocol().isEmpty())) {
            progress.markConnected();
        }
    }

    private ExchangeResult result(CompletableFuture<HttpResponse<RawResponse>> response, RecordingTrustManager trust) {
        try {
            return inTime(response, trust);
        } catch (InterruptedException | CancellationException _) {
            return new ExchangeResult.Cancelled(factsWithoutResponse(trust));
        } catch (ExecutionException e) {
            return cancelled ? new ExchangeResult.Cancelled(factsWithoutResponse(trust)) : failed(e, trust);
        }
    }

    /** HttpRequest.timeout would end at the headers (JDK 25), and leave a dripping body unbounded. */
    private ExchangeResult inTime(CompletableFuture<HttpResponse<RawResponse>> response, RecordingTrustManager trust)
            throws InterruptedException, ExecutionException {
        Duration first = deadline.left(limits.connect());
        try {
            CompletableFuture.anyOf(progress.connected(), response).get(first.toNanos(), TimeUnit.NANOSECONDS);
            return received(response.get(deadline.left(limits.whole()).toNanos(), TimeUnit.NANOSECONDS), trust);
        } catch (TimeoutException _) {
            return timedOut(trust);
        }
    }

    private ExchangeResult timedOut(RecordingTrustManager trust) {
        return begunError(trust, Duration.ZERO).orElseGet(() -> new ExchangeResult.TimedOut(progress.isSent()
            ? ExchangeResult.Phase.WHOLE : ExchangeResult.Phase.CONNECTING, factsWithoutResponse(trust)));
    }

    /**
     * An error that began: its status and headers say enough without the rest, and the part of its body that came may
     * say more. The JDK may report that a connection broke before it handed over what it had read; {@code patience} is
     * for that.
     */
    private Optional<ExchangeResult> begunError(RecordingTrustManager trust, Duration patience) {
        HttpResponse.ResponseInfo head = progress.head();
        if (head == null || head.statusCode() / 100 == 2) {
            return Optional.empty();
        }
        BoundedBody body = progress.body();
        if (body == null) {
            return Optional.of(read(new RawResponse(head.statusCode(), head.headers(), new byte[0], 0, false),
                trust.facts()));
        }
        try {
            body.getBody().toCompletableFuture().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            return Optional.of(new ExchangeResult.Cancelled(factsWithoutResponse(trust)));
        } catch (ExecutionException | TimeoutException _) {
            // The part that came is all there is.
        }
        return Optional.of(read(body.cut(), trust.facts()));
    }

    private ExchangeResult.Responded responded(RawResponse response, Exchange exchange) {
        return new ExchangeResult.Responded(response, attempt.clock().now(), attempt.clock().nanos(),
            clientCertificate.isRequested(), exchange);
    }

    private ExchangeResult failed(ExecutionException failure, RecordingTrustManager trust) {
        CertificateFault fault = trust.fault();
        if (fault != null) {
            clients.reloadTrust();
        }
        return begunError(trust, LATE_BYTES).orElseGet(() -> new ExchangeResult.Failed(
            failure, fault, clientCertificate.isRequested(), factsWithoutResponse(trust)));
    }

    private ExchangeResult received(HttpResponse<RawResponse> received, RecordingTrustManager trust) {
        TlsFacts tls = received.sslSession().map(TlsFacts::of).orElse(trust.facts());
        progress.markResponseReceived();
        return read(whole(received), tls);
    }

    private ExchangeResult read(RawResponse response, @Nullable TlsFacts tls) {
        try {
            String text = response.text();
            redactor.learn(text);
            RedactedResponse redacted = new ResponseRedactor(redactor).of(response.status(), response.headers(), text);
            return responded(response, facts(tls, redacted));
        } catch (RuntimeException fault) {
            return new ExchangeResult.Unreadable(fault,
                facts(tls, new RedactedResponse(response.status(), List.of(), "")));
        }
    }

    /** The JDK reads no body where a proxy requires a login before it opens a tunnel. */
    private static RawResponse whole(HttpResponse<RawResponse> response) {
        RawResponse body = response.body();
        return body != null ? body
            : new RawResponse(response.statusCode(), response.headers(), new byte[0], 0, false);
    }

    /** The facts of an exchange without a whole response. */
    private Exchange factsWithoutResponse(RecordingTrustManager trust) {
        HttpResponse.ResponseInfo head = progress.head();
        return facts(trust.facts(),
            head == null ? null : new ResponseRedactor(redactor).of(head.statusCode(), head.headers(), ""));
    }

    private Exchange facts(@Nullable TlsFacts tls, @Nullable RedactedResponse redacted) {
        return attempt.ended(progress.timing(), tls, redacted, progress.isSent() ? 1 : 0);
    }
}

package dev.tokenconsole.auth;

import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.text.redact.QuotedText;

/** Sends one request and waits for one answer, with a deadline over the whole of it and one for the connection. */
final class OneExchange {
    private static final System.Logger LOG = System.getLogger(OneExchange.class.getName());
    private static final String OWN_CODE = "dev.tokenconsole.";

    private static final Duration CLOSING = Duration.ofMillis(500);

    private final Connections connections;
    private final ExchangeLimits limits;
    private final Deadline deadline;
    private final Attempt attempt;
    private final Wording wording;
    private final QuotedText serverWords;
    private final Progress progress;
    private final NoIdentity identity = new NoIdentity();
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> pending;

    /** {@code deadline} is that of {@code limits}, which began with {@code attempt}. */
    OneExchange(Connections connections, ExchangeLimits limits, Deadline deadline, Attempt attempt,
            Wording wording, QuotedText serverWords) {
        this.connections = connections;
        this.limits = limits;
        this.deadline = deadline;
        this.attempt = attempt;
        this.wording = wording;
        this.serverWords = serverWords;
        this.progress = new Progress(attempt);
    }

    /** Ends {@link #run} from another thread, or before it has begun. */
    void cancel() {
        cancelled = true;
        CompletableFuture<?> current = pending;
        if (current != null) {
            current.cancel(true);
        }
    }

    /** Goes through {@code proxy}, if any. Blocks for the deadline at most; an interrupt cancels, and is cleared. */
    TokenOutcome run(TokenRequest request, @Nullable InetSocketAddress proxy) {
        if (cancelled) {
            return attempt.cancelled();
        }
        Transport transport = wording.callee().environment().transport();
        WatchedTrust trust = connections.watch(transport.authorities());
        TransportVerdicts verdicts = new TransportVerdicts(wording, serverWords, limits);
        if (deadline.isOver()) {
            return verdicts.late(attempt.ended());
        }
        HttpClient http;
        try {
            http = connections.open(trust, identity, transport.allowsTls12(), proxy);
        } catch (UncheckedIOException e) {
            return verdicts.failed(e, null, attempt.ended());
        }
        CompletableFuture<HttpResponse<Answer>> answer = http.sendAsync(
            ConnectionSignal.in(request.http(), () -> reached(trust)), new AnswerHandler(limits.bodyBytes(), progress));
        pending = answer;
        if (cancelled) {
            answer.cancel(true);
        }
        try {
            return outcome(answer, trust, verdicts);
        } catch (InterruptedException | CancellationException _) {
            return new TokenOutcome.Cancelled(broken(trust));
        } catch (ExecutionException e) {
            return cancelled ? new TokenOutcome.Cancelled(broken(trust)) : failed(e, trust, verdicts);
        } finally {
            answer.cancel(true);
            end(http);
        }
    }

    /** Lets go of the place among four only when the connection is closed, or after a time that is never needed. */
    private static void end(HttpClient http) {
        http.shutdownNow();
        try {
            http.awaitTermination(CLOSING);
        } catch (InterruptedException _) {
            // It came after the outcome, so it is meant for what follows.
            Thread.currentThread().interrupt();
        }
    }

    /** The JDK asks for the body after a handshake that was cut, too. */
    private void reached(WatchedTrust trust) {
        TlsFacts tls = trust.facts();
        boolean encrypted = attempt.url().getScheme().equals("https");
        if (!encrypted || (tls != null && !tls.protocol().isEmpty())) {
            progress.reached();
        }
    }

    /** HttpRequest.timeout would end at the headers (JDK 25), and leave a dripping body unbounded. */
    private TokenOutcome outcome(
            CompletableFuture<HttpResponse<Answer>> answer, WatchedTrust trust, TransportVerdicts verdicts)
            throws InterruptedException, ExecutionException {
        Duration first = deadline.left(limits.connect());
        boolean connectionFirst = first.equals(limits.connect());
        try {
            CompletableFuture.anyOf(progress.connected(), answer).get(first.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return connectionFirst ? verdicts.unconnected(broken(trust)) : verdicts.late(broken(trust));
        }
        try {
            return judge(answer.get(deadline.left(limits.whole()).toNanos(), TimeUnit.NANOSECONDS), trust);
        } catch (TimeoutException _) {
            return verdicts.late(broken(trust));
        }
    }

    private TokenOutcome failed(ExecutionException failure, WatchedTrust trust, TransportVerdicts verdicts) {
        CertificateFault fault = trust.fault();
        if (fault != null) {
            connections.readTrustAnew();
        }
        return fault == null && identity.isAskedFor() ? verdicts.unidentified(failure, broken(trust))
            : verdicts.failed(failure, fault, broken(trust));
    }

    private TokenOutcome judge(HttpResponse<Answer> response, WatchedTrust trust) {
        TlsFacts tls = response.sslSession().map(TlsFacts::of).orElse(trust.facts());
        progress.answered();
        try (Answer answer = whole(response)) {
            String text = answer.text();
            serverWords.scrub().learn(text);
            Reply reply = new Replies(serverWords.scrub()).of(answer.status(), answer.headers(), text);
            return new AnswerClassifier(wording, serverWords, limits.bodyBytes()).classify(
                answer, attempt.clock().now(), attempt.clock().nanos(), facts(tls, reply));
        } catch (RuntimeException fault) {
            return new TokenOutcome.Malformed(
                unforeseen(fault), facts(tls, new Reply(response.statusCode(), List.of(), "")));
        }
    }

    /** The JDK has no body, and asks for none, where a proxy wants a login before it opens a tunnel. */
    private static Answer whole(HttpResponse<Answer> response) {
        Answer answer = response.body();
        return answer != null ? answer : new Answer(response.statusCode(), response.headers(), new byte[0], 0, false);
    }

    /** The facts of an exchange without a whole answer. */
    private Exchange broken(WatchedTrust trust) {
        HttpResponse.ResponseInfo head = progress.head();
        return facts(trust.facts(), head == null ? null
            : new Replies(serverWords.scrub()).of(head.statusCode(), head.headers(), ""));
    }

    private Exchange facts(@Nullable TlsFacts tls, @Nullable Reply reply) {
        return attempt.ended(progress.timing(), tls, reply, progress.isSent() ? 1 : 0);
    }

    /** Names the fault by its type and place alone: its message may quote the answer. */
    private FailureVerdict unforeseen(RuntimeException fault) {
        String type = fault.getClass().getSimpleName();
        String place = Arrays.stream(fault.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OWN_CODE)).findFirst()
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("-");
        LOG.log(System.Logger.Level.ERROR, "An answer could not be judged: {0} at {1}.", type, place);
        return wording.verdict("unforeseen", FailureVerdict.Remedy.RETRY, type, place);
    }
}

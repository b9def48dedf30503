package dev.tokenconsole.auth;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/** Sends one request and waits for one answer, with a deadline over the whole of it. */
final class OneExchange {
    private static final System.Logger LOG = System.getLogger(OneExchange.class.getName());
    private static final String OWN_CODE = "dev.tokenconsole.";

    private final Connections connections;
    private final TokenClient.Limits limits;
    private final Attempt attempt;
    private final Wording wording;
    private final ServerWords serverWords;
    private volatile boolean cancelled;
    private volatile @Nullable CompletableFuture<?> pending;

    OneExchange(Connections connections, TokenClient.Limits limits, Attempt attempt, Wording wording,
            ServerWords serverWords) {
        this.connections = connections;
        this.limits = limits;
        this.attempt = attempt;
        this.wording = wording;
        this.serverWords = serverWords;
    }

    /** Ends {@link #run} from another thread, or before it has begun. */
    void cancel() {
        cancelled = true;
        CompletableFuture<?> current = pending;
        if (current != null) {
            current.cancel(true);
        }
    }

    /** Blocks for the deadline at most; an interrupt cancels, and is cleared. */
    TokenOutcome run(TokenRequest sent) {
        if (cancelled) {
            return attempt.cancelled();
        }
        HttpRequest request = sent.http();
        AnswerHandler handler = new AnswerHandler(limits.bodyBytes());
        WatchedTrust trust = connections.watch();
        TransportVerdicts transport = new TransportVerdicts(wording, serverWords, limits);
        HttpClient http;
        try {
            http = connections.open(trust, limits.connect());
        } catch (UncheckedIOException e) {
            return transport.failed(e, null, attempt.ended());
        }
        CompletableFuture<HttpResponse<Answer>> answer = http.sendAsync(request, handler);
        pending = answer;
        if (cancelled) {
            answer.cancel(true);
        }
        try {
            // HttpRequest.timeout would end at the headers (JDK 25), and leave a dripping body unbounded.
            return judge(answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return transport.late(ended(handler.status(), null));
        } catch (InterruptedException | CancellationException _) {
            return attempt.cancelled();
        } catch (ExecutionException e) {
            return cancelled ? attempt.cancelled()
                : transport.failed(e, trust.fault(), ended(handler.status(), null));
        } finally {
            answer.cancel(true);
            http.shutdownNow();
        }
    }

    private TokenOutcome judge(HttpResponse<Answer> response) {
        TlsFacts tls = response.sslSession().map(TlsFacts::of).orElse(null);
        Exchange exchange = ended(response.statusCode(), tls);
        try (Answer answer = response.body()) {
            return new AnswerClassifier(wording, serverWords, limits.bodyBytes())
                .classify(answer, attempt.clock().now(), attempt.clock().nanos(), exchange);
        } catch (RuntimeException fault) {
            return new TokenOutcome.Malformed(unforeseen(fault), exchange);
        }
    }

    private Exchange ended(@Nullable Integer status, @Nullable TlsFacts tls) {
        Reply reply = status == null ? null : new Reply(status, List.of(), "");
        return attempt.ended(new Timing(null, null, attempt.elapsed()), tls, reply, 1);
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

package dev.tokenconsole.net.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** The progress of an exchange: written by the threads of the HTTP client, read by the thread that waits. */
final class ExchangeProgress {
    private final Attempt attempt;
    private final CompletableFuture<Duration> connected = new CompletableFuture<>();
    private volatile @Nullable Duration firstByte;
    private volatile HttpResponse.@Nullable ResponseInfo head;
    private volatile @Nullable BoundedBody body;

    ExchangeProgress(Attempt attempt) {
        this.attempt = attempt;
    }

    /** The connection is established: the request is about to be sent. */
    void markConnected() {
        connected.complete(attempt.elapsed());
    }

    /** A response begins. */
    void markResponseBegun(HttpResponse.ResponseInfo newHead) {
        firstByte = attempt.elapsed();
        head = newHead;
    }

    /** Its body is read by {@code newBody}. */
    void markBodyBegun(BoundedBody newBody) {
        body = newBody;
    }

    /** A response is complete, even if its beginning was not reported. */
    void markResponseReceived() {
        if (firstByte == null) {
            firstByte = attempt.elapsed();
        }
    }

    /** True if the request may have left this computer: a connection is established, or a response began. */
    boolean isSent() {
        return connected.isDone() || head != null;
    }

    /** Completes when the connection is established. */
    CompletableFuture<Duration> connected() {
        return connected;
    }

    /** The head of the response that began; absent if none did. */
    HttpResponse.@Nullable ResponseInfo head() {
        return head;
    }

    /** The body of the response that began; absent if none did. */
    @Nullable BoundedBody body() {
        return body;
    }

    /** The times if the exchange is over now. */
    Timing timing() {
        return new Timing(connected.getNow(null), firstByte, attempt.elapsed());
    }
}

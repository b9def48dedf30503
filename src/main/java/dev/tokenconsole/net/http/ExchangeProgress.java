package dev.tokenconsole.net.http;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** How far an exchange has come: told by the threads of the HTTP client, asked by the one that waits for it. */
final class ExchangeProgress {
    private final Attempt attempt;
    private final CompletableFuture<Duration> connected = new CompletableFuture<>();
    private volatile @Nullable Duration firstByte;
    private volatile HttpResponse.@Nullable ResponseInfo head;

    ExchangeProgress(Attempt attempt) {
        this.attempt = attempt;
    }

    /** The connection stands: the request is about to be sent. */
    void markConnected() {
        connected.complete(attempt.elapsed());
    }

    /** An answer begins. */
    void markResponseBegun(HttpResponse.ResponseInfo newHead) {
        firstByte = attempt.elapsed();
        head = newHead;
    }

    /** An answer is there, also one of which no beginning was told. */
    void markResponseReceived() {
        if (firstByte == null) {
            firstByte = attempt.elapsed();
        }
    }

    /** Whether something of the request may have left this computer: the connection stands, or it was answered. */
    boolean isSent() {
        return connected.isDone() || head != null;
    }

    /** Ends when the connection stands. */
    CompletableFuture<Duration> connected() {
        return connected;
    }

    /** The head of the answer that began; absent if none did. */
    HttpResponse.@Nullable ResponseInfo head() {
        return head;
    }

    /** The times if it ends now. */
    Timing timing() {
        return new Timing(connected.getNow(null), firstByte, attempt.elapsed());
    }
}

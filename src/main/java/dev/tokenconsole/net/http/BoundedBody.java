package dev.tokenconsole.net.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/**
 * Reads a body into one array that never moves, so that it can be wiped, and stops at a limit. Unlike
 * {@code BodyHandlers.limiting} it completes with a value, so that the rest of the response can still be classified.
 */
final class BoundedBody implements HttpResponse.BodySubscriber<RawResponse> {
    private final CompletableFuture<RawResponse> result = new CompletableFuture<>();
    private final HttpResponse.ResponseInfo info;
    private final byte[] bytes;
    private final boolean unwanted;
    private int length;
    private Flow.@Nullable Subscription subscription;

    /** An {@code unwanted} body is not read at all. */
    BoundedBody(HttpResponse.ResponseInfo info, int maxBytes, boolean unwanted) {
        this.info = info;
        this.bytes = new byte[unwanted ? 0 : maxBytes];
        this.unwanted = unwanted;
    }

    @Override
    public CompletionStage<RawResponse> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        if (subscription != null || unwanted) {
            newSubscription.cancel();
            finish(false);
            return;
        }
        subscription = newSubscription;
        newSubscription.request(Long.MAX_VALUE);
    }

    /** The part that came until now, or all of it; nothing is read any more. */
    RawResponse cut() {
        finish(false);
        return result.join();
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        // The bytes are the caller's from then on, who may have wiped them.
        if (result.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            int count = Math.min(buffer.remaining(), bytes.length - length);
            buffer.get(bytes, length, count);
            length += count;
            if (buffer.hasRemaining() && subscription != null) {
                subscription.cancel();
                finish(true);
                return;
            }
        }
    }

    /** Of an error, status and headers say enough, and the part that came may say more; half a token is nothing. */
    @Override
    public synchronized void onError(Throwable failure) {
        if (info.statusCode() / 100 != 2) {
            finish(false);
            return;
        }
        if (result.isDone()) {
            return;
        }
        Arrays.fill(bytes, (byte) 0);
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        finish(false);
    }

    private synchronized void finish(boolean tooLarge) {
        result.complete(new RawResponse(info.statusCode(), info.headers(), bytes, length, tooLarge));
    }
}

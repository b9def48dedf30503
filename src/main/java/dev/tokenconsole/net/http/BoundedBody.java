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
 * Reads a body into one array, so that it can be wiped, and stops at a limit. The array grows with the body, and what
 * it outgrew is wiped: clearing a whole MiB for each token took a good part of a check. Unlike
 * {@code BodyHandlers.limiting} it completes with a value, so that the rest of the response can still be classified.
 */
final class BoundedBody implements HttpResponse.BodySubscriber<RawResponse> {
    /** Most responses with a token fit into it. */
    private static final int FIRST = 4096;

    private final CompletableFuture<RawResponse> result = new CompletableFuture<>();
    private final HttpResponse.ResponseInfo info;
    private final int maxBytes;
    private final boolean unwanted;
    private byte[] bytes;
    private int length;
    private Flow.@Nullable Subscription subscription;

    /** An {@code unwanted} body is not read at all. */
    BoundedBody(HttpResponse.ResponseInfo info, int maxBytes, boolean unwanted) {
        this.info = info;
        this.maxBytes = unwanted ? 0 : maxBytes;
        this.bytes = new byte[Math.min(FIRST, this.maxBytes)];
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
            int count = Math.min(buffer.remaining(), maxBytes - length);
            makeRoom(length + count);
            buffer.get(bytes, length, count);
            length += count;
            if (buffer.hasRemaining() && subscription != null) {
                subscription.cancel();
                finish(true);
                return;
            }
        }
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            byte[] before = bytes;
            bytes = Arrays.copyOf(before, (int) Math.min(maxBytes, Math.max(needed, before.length * 2L)));
            Arrays.fill(before, (byte) 0);
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

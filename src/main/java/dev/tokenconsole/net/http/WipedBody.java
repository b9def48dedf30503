package dev.tokenconsole.net.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.Flow;

/**
 * The body of a request, as bytes that {@link #close()} wipes. The JDK's own byte array publisher copies them into
 * buffers that cannot be reached any more; this one passes the array itself.
 */
public final class WipedBody implements HttpRequest.BodyPublisher, AutoCloseable {
    private final byte[] bytes;

    /** Takes ownership of {@code bytes}. */
    public WipedBody(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        subscriber.onSubscribe(new Flow.Subscription() {
            private boolean done;

            @Override
            public void request(long count) {
                if (!done) {
                    done = true;
                    subscriber.onNext(ByteBuffer.wrap(bytes));
                    subscriber.onComplete();
                }
            }

            @Override
            public void cancel() {
                done = true;
            }
        });
    }

    /** Wipes the bytes. */
    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "<credentials>";
    }
}

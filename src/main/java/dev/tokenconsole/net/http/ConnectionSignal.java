package dev.tokenconsole.net.http;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/**
 * Signals when the connection of a request is established, for which the JDK's client has no callback. At that moment
 * it subscribes to the body; without a body, it reads the length alone, between the handshake and the head (JDK 25,
 * HTTP/1.1). A request without a body therefore says {@code Content-Length: 0}.
 */
final class ConnectionSignal implements HttpRequest.BodyPublisher {
    private final HttpRequest.BodyPublisher body;
    private final Runnable connected;

    private ConnectionSignal(HttpRequest.BodyPublisher body, Runnable connected) {
        this.body = body;
        this.connected = connected;
    }

    /** {@code request}, with {@code connected} run when its connection is established: once or more, on any thread. */
    static HttpRequest in(HttpRequest request, Runnable connected) {
        HttpRequest.BodyPublisher body = request.bodyPublisher().orElseGet(HttpRequest.BodyPublishers::noBody);
        return HttpRequest.newBuilder(request, (_, _) -> true)
            .method(request.method(), new ConnectionSignal(body, connected)).build();
    }

    @Override
    public long contentLength() {
        long length = body.contentLength();
        if (length == 0) {
            connected.run();
        }
        return length;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        connected.run();
        body.subscribe(subscriber);
    }
}

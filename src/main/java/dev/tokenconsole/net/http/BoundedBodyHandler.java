package dev.tokenconsole.net.http;

import java.net.http.HttpResponse;

/** Limits the body of a response, and reports when the response begins. */
final class BoundedBodyHandler implements HttpResponse.BodyHandler<RawResponse> {
    private final int maxBytes;
    private final ExchangeProgress progress;

    BoundedBodyHandler(int maxBytes, ExchangeProgress progress) {
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    @Override
    public HttpResponse.BodySubscriber<RawResponse> apply(HttpResponse.ResponseInfo info) {
        progress.markResponseBegun(info);
        boolean unwanted = RawResponse.isRedirect(info.statusCode()) || RawResponse.isEncoded(info.headers());
        BoundedBody body = new BoundedBody(info, maxBytes, unwanted);
        progress.markBodyBegun(body);
        return body;
    }
}

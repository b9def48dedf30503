package dev.tokenconsole.auth;

import java.net.http.HttpResponse;

import org.jspecify.annotations.Nullable;

/** Decides how much of an answer is read, and remembers how far one came that did not end well. */
final class AnswerHandler implements HttpResponse.BodyHandler<Answer> {
    private final int maxBytes;
    private volatile @Nullable Integer status;

    AnswerHandler(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The status of the answer that began; absent if none did. */
    @Nullable Integer status() {
        return status;
    }

    @Override
    public HttpResponse.BodySubscriber<Answer> apply(HttpResponse.ResponseInfo info) {
        status = info.statusCode();
        boolean unwanted = Answer.isRedirect(info.statusCode()) || Answer.isEncoded(info.headers());
        return new BoundedBody(info, maxBytes, unwanted);
    }
}

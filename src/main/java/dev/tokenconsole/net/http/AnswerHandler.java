package dev.tokenconsole.net.http;

import java.net.http.HttpResponse;

/** Decides how much of an answer is read, and tells when it begins. */
final class AnswerHandler implements HttpResponse.BodyHandler<Answer> {
    private final int maxBytes;
    private final Progress progress;

    AnswerHandler(int maxBytes, Progress progress) {
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    @Override
    public HttpResponse.BodySubscriber<Answer> apply(HttpResponse.ResponseInfo info) {
        progress.began(info);
        boolean unwanted = Answer.isRedirect(info.statusCode()) || Answer.isEncoded(info.headers());
        return new BoundedBody(info, maxBytes, unwanted);
    }
}

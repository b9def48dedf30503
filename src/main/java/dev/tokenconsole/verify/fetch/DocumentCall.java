package dev.tokenconsole.verify.fetch;

import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Attempt;
import dev.tokenconsole.net.http.ExchangeCall;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.HttpClients;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.SentWords;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.text.redact.QuotedText;

/** Fetches one document in one exchange, and maps its result. */
final class DocumentCall implements AutoCloseable {
    private static final int OK = 200;

    /** Nothing secret is sent, so no text of a server can repeat it. */
    private final Secret nothing = Secret.of("");
    private final QuotedText quotedText = new QuotedText(nothing);
    private final ExchangeCall exchange;
    private final Attempt attempt;
    private final ExchangeLimits limits;
    private final VerdictWording wording;

    DocumentCall(HttpClients clients, ExchangeLimits limits, Deadline deadline, Attempt attempt,
            VerdictWording wording) {
        this.limits = limits;
        this.attempt = attempt;
        this.wording = wording;
        this.exchange = new ExchangeCall(clients, limits, deadline, attempt, quotedText.redactor());
    }

    /** Ends {@link #run} from another thread, or before it has begun. */
    void cancel() {
        exchange.cancel();
    }

    /** Goes through {@code proxy}, if any. Blocks for the deadline at most; an interrupt cancels, and is cleared. */
    DocumentResult run(@Nullable InetSocketAddress proxy) {
        HttpRequest request = HttpRequest.newBuilder(attempt.url()).header("Accept", "application/json")
            .header("User-Agent", "token-console").GET().build();
        try (ExchangeResult result = exchange.run(request, wording.endpoint().environment().transport(), proxy)) {
            TransportVerdicts transport = new TransportVerdicts(wording, quotedText, limits, words());
            return switch (result) {
                case ExchangeResult.Responded responded -> responded(responded.response(), responded.receivedAt());
                case ExchangeResult.TimedOut timedOut ->
                    new DocumentResult.Failed(transport.timedOut(timedOut), false);
                case ExchangeResult.Failed failed ->
                    new DocumentResult.Failed(transport.failed(failed).verdict(), false);
                case ExchangeResult.Unreadable(var fault, _) -> failed(FetchFault.UNFORESEEN, place(fault), false);
                case ExchangeResult.Cancelled _ -> new DocumentResult.Cancelled();
            };
        }
    }

    private DocumentResult responded(RawResponse response, Instant receivedAt) {
        int status = response.status();
        if (response.isRedirect()) {
            return failed(FetchFault.REDIRECT, status, true);
        }
        if (status == 407) {
            return new DocumentResult.Failed(
                new ProxyVerdicts(wording, quotedText).loginRequired(response), false);
        }
        if (status != OK) {
            return failed(FetchFault.STATUS, status, status / 100 == 4 && status != 429);
        }
        if (response.isHtml()) {
            return failed(FetchFault.PAGE, status, true);
        }
        if (response.isEncoded()) {
            return failed(FetchFault.ENCODED, quotedText.name(response.header("Content-Encoding")), false);
        }
        if (response.tooLarge()) {
            return failed(FetchFault.TOO_LARGE, limits.bodyBytes(), true);
        }
        return new DocumentResult.Fetched(new Document(attempt.url(),
            Arrays.copyOf(response.body(), response.length()), receivedAt,
            Freshness.of(response.headers("Cache-Control"), response.header("Age"))));
    }

    private DocumentResult.Failed failed(FetchFault fault, Object detail, boolean isElsewhere) {
        return new DocumentResult.Failed(fault.verdict(wording.endpoint().address(), detail), isElsewhere);
    }

    /** The place of an internal error: its message may quote the response. */
    private static String place(RuntimeException fault) {
        return OwnStackFrame.of(fault).map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("-");
    }

    /** The words for a request that carries nothing. */
    static SentWords words() {
        return new SentWords(Messages.text("verify.sent.unsent"), Messages.text("verify.sent.unclear"),
            Messages.text("verify.sent.exposed"));
    }

    @Override
    public void close() {
        quotedText.close();
        nothing.close();
    }
}

package dev.tokenconsole.verify.fetch;

import java.time.Instant;
import java.util.Arrays;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.ProxyVerdicts;
import dev.tokenconsole.net.verdict.SentWords;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.text.redact.QuotedText;
import dev.tokenconsole.verify.fetch.DocumentResult.Failed.Found;

/** Maps the result of a request for a document. */
final class DocumentMapper {
    private static final int OK = 200;

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final ExchangeLimits limits;

    DocumentMapper(VerdictWording wording, QuotedText quotedText, ExchangeLimits limits) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.limits = limits;
    }

    DocumentResult result(ExchangeResult result) {
        TransportVerdicts transport = new TransportVerdicts(wording, quotedText, limits, words());
        return switch (result) {
            case ExchangeResult.Responded responded -> responded(responded.response(), responded.receivedAt());
            case ExchangeResult.TimedOut timedOut ->
                new DocumentResult.Failed(transport.timedOut(timedOut), Found.UNKNOWN);
            case ExchangeResult.Failed failed -> new DocumentResult.Failed(transport.failed(failed).verdict(),
                Found.UNKNOWN);
            case ExchangeResult.Blocked blocked -> new DocumentResult.Failed(transport.blocked(blocked), Found.UNKNOWN);
            case ExchangeResult.Unreadable(var fault, _) -> failed(FetchFault.UNFORESEEN, place(fault), Found.UNKNOWN);
            case ExchangeResult.Cancelled _ -> new DocumentResult.Cancelled();
        };
    }

    private DocumentResult responded(RawResponse response, Instant receivedAt) {
        int status = response.status();
        if (response.isRedirect()) {
            return failed(FetchFault.REDIRECT, status, Found.OTHER);
        }
        if (status == 407) {
            return new DocumentResult.Failed(
                new ProxyVerdicts(wording, quotedText).loginRequired(response), Found.UNKNOWN);
        }
        if (status != OK) {
            return failed(FetchFault.STATUS, status, found(status));
        }
        if (response.isHtml()) {
            return failed(FetchFault.PAGE, status, Found.OTHER);
        }
        if (response.isEncoded()) {
            return failed(FetchFault.ENCODED, quotedText.name(response.header("Content-Encoding")),
                Found.UNKNOWN);
        }
        if (response.tooLarge()) {
            return failed(FetchFault.TOO_LARGE, limits.bodyBytes(), Found.OTHER);
        }
        return new DocumentResult.Fetched(new Document(wording.endpoint().url(),
            Arrays.copyOf(response.body(), response.length()), receivedAt,
            Freshness.of(response.headers("Cache-Control"), response.header("Age"))));
    }

    private static Found found(int status) {
        return switch (status) {
            case 404, 410 -> Found.NOTHING;
            case 429 -> Found.UNKNOWN;
            default -> status / 100 == 4 ? Found.OTHER : Found.UNKNOWN;
        };
    }

    private DocumentResult.Failed failed(FetchFault fault, Object detail, Found found) {
        return new DocumentResult.Failed(fault.verdict(wording.endpoint().address(), detail), found);
    }

    /** The place of an internal error: its message may quote the response. */
    private static String place(RuntimeException fault) {
        return OwnStackFrame.of(fault).map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("-");
    }

    /** The words for a request that carries nothing. */
    private static SentWords words() {
        return new SentWords(Messages.text("verify.sent.unsent"), Messages.text("verify.sent.unclear"),
            Messages.text("verify.sent.exposed"));
    }
}

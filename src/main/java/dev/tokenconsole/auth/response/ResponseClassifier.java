package dev.tokenconsole.auth.response;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ChallengeHeader;
import dev.tokenconsole.auth.error.ErrorBody;
import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.auth.error.OauthErrors;
import dev.tokenconsole.auth.error.OktaErrors;
import dev.tokenconsole.auth.error.ProblemErrors;
import dev.tokenconsole.auth.error.SupportIds;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Recognises what an answer is, in this order: one of no use (a redirect, a compressed token, too large), an error body
 * (Okta's API, OAuth 2.0, problem details), a challenge header, somebody else's page, a mere status, a token.
 */
public final class ResponseClassifier {
    private static final List<ErrorBody.Family> EXPLICIT = List.of(new OktaErrors(), new OauthErrors());
    private static final List<ErrorBody.Family> ALL =
        List.of(new OktaErrors(), new OauthErrors(), new ProblemErrors());

    private final VerdictWording wording;
    private final QuotedText serverWords;
    private final ForeignResponses strangers;
    private final TokenFields tokenFields;

    public ResponseClassifier(VerdictWording wording, QuotedText serverWords, int maxBytes) {
        this.wording = wording;
        this.serverWords = serverWords;
        this.strangers = new ForeignResponses(wording, serverWords, maxBytes);
        this.tokenFields = new TokenFields(wording, serverWords);
    }

    /** {@code receivedAt} and {@code receivedNanos} are the two clocks at the moment of receipt. */
    public TokenOutcome classify(RawResponse answer, Instant receivedAt, long receivedNanos, Exchange exchange) {
        return classify(answer, ReceivedAt.of(answer, receivedAt, receivedNanos, exchange));
    }

    private TokenOutcome classify(RawResponse answer, ReceivedAt receipt) {
        Exchange exchange = receipt.exchange();
        TokenOutcome useless = strangers.judge(answer, exchange);
        if (useless != null) {
            return useless;
        }
        StrictJson.Result reading = StrictJson.read(answer.body(), answer.length());
        JsonNode body = reading instanceof StrictJson.Value value ? value.node() : MissingNode.getInstance();
        boolean success = answer.status() / 100 == 2;
        ErrorBody refusal = inBody(body, answer, success ? EXPLICIT : ALL);
        if (refusal == null && !success) {
            refusal = ChallengeHeader.recognise(answer).orElse(null);
        }
        TokenOutcome page = refusal == null ? strangers.page(answer, receipt) : null;
        if (page != null) {
            return page;
        }
        if (refusal == null && !success) {
            refusal = ofStatus(answer, reading);
        }
        if (refusal != null) {
            return refused(refusal, answer, body, receipt);
        }
        if (reading instanceof StrictJson.Fault fault) {
            return new TokenOutcome.Malformed(unreadable(fault, answer), exchange);
        }
        if (!body.isObject()) {
            return new TokenOutcome.Malformed(wording.verdict("no-object", Remedy.EDIT_ENVIRONMENT), exchange);
        }
        return tokenFields.read(answer, body, receipt);
    }

    private static @Nullable ErrorBody inBody(JsonNode body, RawResponse answer, List<ErrorBody.Family> families) {
        return families.stream()
            .map(family -> body.isObject() ? family.recognise(body, answer) : Optional.<ErrorBody>empty())
            .flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** Plain text is quoted; anything else that is no JSON is not for people. */
    private static ErrorBody ofStatus(RawResponse answer, StrictJson.Result reading) {
        boolean quotable = reading instanceof StrictJson.Fault && answer.mediaType().equals("text/plain")
            && !answer.isHtml();
        String words = quotable ? answer.text() : "";
        return new ErrorBody(ErrorReason.ofStatus(answer.status()), words);
    }

    private TokenOutcome refused(ErrorBody refusal, RawResponse answer, JsonNode body, ReceivedAt receipt) {
        ErrorReason reason = switch (answer.status()) {
            case 408 -> ErrorReason.TOO_SLOW;
            case 429 -> ErrorReason.RATE_LIMITED;
            case 503 -> ErrorReason.UNAVAILABLE;
            default -> refusal.reason();
        };
        String words = serverWords.quote(refusal.words());
        List<String> ids = SupportIds.of(answer, body, serverWords);
        Optional<Duration> pause = RetryAfter.of(answer, receipt);
        boolean timed = pause.isPresent() && (reason == ErrorReason.RATE_LIMITED || reason == ErrorReason.UNAVAILABLE);
        FailureVerdict verdict = timed
            ? wording.verdict(reason.key() + "-until", reason.remedy(), words, ids, answer.status(),
                pause.orElseThrow().toSeconds()).after(pause.orElseThrow())
            : wording.verdict(reason.key(), reason.remedy(), words, ids, answer.status());
        if (reason.isRefusal()) {
            return new TokenOutcome.Rejected(verdict, receipt.exchange());
        }
        // Whatever a gateway writes into its answer: it refuses nobody and names no time.
        boolean passes = (answer.status() == 502 || answer.status() == 504) && reason != ErrorReason.RATE_LIMITED
            && !timed;
        return new TokenOutcome.Unreachable(passes ? verdict.thatPasses() : verdict, receipt.exchange());
    }

    private FailureVerdict unreadable(StrictJson.Fault fault, RawResponse answer) {
        return switch (fault) {
            case EMPTY -> wording.verdict("empty", Remedy.EDIT_ENVIRONMENT, answer.status());
            case CUT -> wording.verdict("cut", Remedy.RETRY);
            case INVALID -> wording.verdict("no-json", Remedy.EDIT_ENVIRONMENT, described(answer.mediaType()));
        };
    }

    private String described(String mediaType) {
        return mediaType.isEmpty() ? "-" : serverWords.name(mediaType);
    }
}

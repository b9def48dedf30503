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
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Classifies a response, in this order: unusable (a redirect, a compressed token, too large), an error body (Okta's
 * API, OAuth 2.0, problem details), a challenge header, a page of another sender, a status alone, a token.
 */
public final class ResponseClassifier {
    private static final List<ErrorBody.ErrorFormat> EXPLICIT = List.of(new OktaErrors(), new OauthErrors());
    private static final List<ErrorBody.ErrorFormat> ALL =
        List.of(new OktaErrors(), new OauthErrors(), new ProblemErrors());

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final ForeignResponses foreign;
    private final TokenFields tokenFields;

    public ResponseClassifier(VerdictWording wording, QuotedText quotedText, int maxBytes) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.foreign = new ForeignResponses(wording, quotedText, maxBytes);
        this.tokenFields = new TokenFields(wording, quotedText);
    }

    /** {@code receivedAt} and {@code receivedNanos} are the two clocks at the moment of receipt. */
    public TokenOutcome classify(RawResponse response, Instant receivedAt, long receivedNanos, Exchange exchange) {
        return classify(response, ReceivedAt.of(response, receivedAt, receivedNanos, exchange));
    }

    private TokenOutcome classify(RawResponse response, ReceivedAt received) {
        Exchange exchange = received.exchange();
        TokenOutcome unusable = foreign.unusable(response, exchange);
        if (unusable != null) {
            return unusable;
        }
        StrictJson.Result reading = StrictJson.read(response.body(), response.length());
        JsonNode body = reading instanceof StrictJson.Value value ? value.node() : MissingNode.getInstance();
        boolean success = response.status() / 100 == 2;
        ErrorBody error = inBody(body, response, success ? EXPLICIT : ALL);
        if (error == null && !success) {
            error = ChallengeHeader.recognise(response).orElse(null);
        }
        TokenOutcome page = error == null ? foreign.page(response, received) : null;
        if (page != null) {
            return page;
        }
        if (error == null && !success) {
            error = ofStatus(response, reading);
        }
        if (error != null) {
            return failed(error, response, body, received);
        }
        if (reading instanceof StrictJson.Fault fault) {
            return new TokenOutcome.Malformed(unreadable(fault, response), exchange);
        }
        if (!body.isObject()) {
            return new TokenOutcome.Malformed(wording.verdict("no-object", Remedy.EDIT_ENVIRONMENT), exchange);
        }
        return tokenFields.read(response, body, received);
    }

    private static @Nullable ErrorBody inBody(
            JsonNode body, RawResponse response, List<ErrorBody.ErrorFormat> formats) {
        return formats.stream()
            .map(format -> body.isObject() ? format.recognise(body, response) : Optional.<ErrorBody>empty())
            .flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** Plain text is quoted; anything else that is not JSON is not displayed. */
    private static ErrorBody ofStatus(RawResponse response, StrictJson.Result reading) {
        boolean quotable = reading instanceof StrictJson.Fault && response.mediaType().equals("text/plain")
            && !response.isHtml();
        String message = quotable ? response.text() : "";
        return new ErrorBody(ErrorReason.ofStatus(response.status()), message);
    }

    private TokenOutcome failed(ErrorBody error, RawResponse response, JsonNode body, ReceivedAt received) {
        ErrorReason reason = switch (response.status()) {
            case 408 -> ErrorReason.TOO_SLOW;
            case 429 -> ErrorReason.RATE_LIMITED;
            case 503 -> ErrorReason.UNAVAILABLE;
            default -> error.reason();
        };
        String message = quotedText.quote(error.message());
        List<String> ids = SupportIds.of(response, body, quotedText);
        Optional<Duration> pause = RetryAfter.of(response, received);
        boolean hasPause = pause.isPresent()
            && (reason == ErrorReason.RATE_LIMITED || reason == ErrorReason.UNAVAILABLE);
        FailureVerdict verdict = hasPause
            ? wording.verdict(reason.key() + "-until", reason.remedy(), message, ids, response.status(),
                pause.orElseThrow().toSeconds()).withPause(pause.orElseThrow())
            : wording.verdict(reason.key(), reason.remedy(), message, ids, response.status());
        if (reason.isRefusal()) {
            return new TokenOutcome.Rejected(verdict, received.exchange());
        }
        // Whatever the body of a gateway: it refuses no client and names no time.
        boolean momentary = (response.status() == 502 || response.status() == 504) && reason != ErrorReason.RATE_LIMITED
            && !hasPause;
        return new TokenOutcome.Unreachable(momentary ? verdict.asMomentary() : verdict, received.exchange());
    }

    private FailureVerdict unreadable(StrictJson.Fault fault, RawResponse response) {
        return switch (fault) {
            case EMPTY -> wording.verdict("empty", Remedy.EDIT_ENVIRONMENT, response.status());
            case CUT -> wording.verdict("cut", Remedy.RETRY);
            case LIMIT -> wording.verdict("json-limit", Remedy.EDIT_ENVIRONMENT, StrictJson.DEPTH);
            case INVALID -> wording.verdict("no-json", Remedy.EDIT_ENVIRONMENT, described(response.mediaType()));
        };
    }

    private String described(String mediaType) {
        return mediaType.isEmpty() ? "-" : quotedText.name(mediaType);
    }
}

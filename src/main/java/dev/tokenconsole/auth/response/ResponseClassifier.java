package dev.tokenconsole.auth.response;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ChallengeHeader;
import dev.tokenconsole.auth.error.ErrorBody;
import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.auth.error.ErrorText;
import dev.tokenconsole.auth.error.OauthErrors;
import dev.tokenconsole.auth.error.OktaErrors;
import dev.tokenconsole.auth.error.OtherErrors;
import dev.tokenconsole.auth.error.PageWords;
import dev.tokenconsole.auth.error.ProblemErrors;
import dev.tokenconsole.auth.error.SupportIds;
import dev.tokenconsole.net.http.ExchangeResult;
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
 * API, OAuth 2.0, problem details, any other JSON), a challenge header, a page of another sender, a status alone, a
 * token. A successful response with a token in it is no error, whatever else it holds.
 */
public final class ResponseClassifier {
    private static final List<ErrorBody.ErrorFormat> EXPLICIT = List.of(new OktaErrors(), new OauthErrors());
    private static final List<ErrorBody.ErrorFormat> ALL =
        List.of(new OktaErrors(), new OauthErrors(), new ProblemErrors());

    private final QuotedText quotedText;
    private final ForeignResponses foreign;
    private final TokenFields tokenFields;
    private final ErrorVerdicts verdicts;
    private final RequestFacts facts;

    public ResponseClassifier(VerdictWording wording, QuotedText quotedText, int maxBytes) {
        this.quotedText = quotedText;
        this.foreign = new ForeignResponses(wording, quotedText, maxBytes);
        this.verdicts = new ErrorVerdicts(wording, quotedText);
        this.tokenFields = new TokenFields(verdicts, quotedText);
        this.facts = new RequestFacts(wording.endpoint());
    }

    /** The outcome of a response; it stays the caller's. */
    public TokenOutcome classify(ExchangeResult.Responded responded) {
        RawResponse response = responded.response();
        ReceivedAt received =
            ReceivedAt.of(response, responded.receivedAt(), responded.receivedNanos(), responded.exchange());
        TokenOutcome unusable = foreign.unusable(response, responded.exchange());
        if (unusable != null) {
            return unusable;
        }
        return response.status() / 100 == 2
            ? successful(response, received, responded.clientCertificateRequested())
            : refused(response, received, responded.clientCertificateRequested());
    }

    private TokenOutcome successful(RawResponse response, ReceivedAt received, boolean certificateRequested) {
        StrictJson.Result reading = ResponseJson.read(response);
        JsonNode body = reading instanceof StrictJson.Value value ? value.node() : MissingNode.getInstance();
        if (body.isObject() && !ErrorBody.text(body, "access_token").isEmpty()) {
            return tokenFields.read(response, body, received);
        }
        JsonNode told = body.isMissingNode() ? ErrorText.tree(response) : body;
        ErrorBody error = inBody(told, response, EXPLICIT);
        if (error != null) {
            return verdicts.outcome(error, response, SupportIds.of(response, told, quotedText), received,
                certificateRequested);
        }
        TokenOutcome page = foreign.page(response, received);
        if (page != null) {
            return withWords(page, response);
        }
        if (!body.isObject() && TokenPlace.of(body, response, quotedText).isPresent()) {
            return tokenFields.read(response, body, received);
        }
        if (reading instanceof StrictJson.Fault fault) {
            return new TokenOutcome.Malformed(unreadable(fault, response), received.exchange());
        }
        if (!body.isObject()) {
            return new TokenOutcome.Malformed(tokenFields.verdict("no-object", Remedy.EDIT_ENVIRONMENT, response,
                body, ""), received.exchange());
        }
        return tokenFields.read(response, body, received);
    }

    private TokenOutcome refused(RawResponse response, ReceivedAt received, boolean certificateRequested) {
        JsonNode body = response.isEncoded() ? MissingNode.getInstance() : ErrorText.tree(response);
        ErrorBody error = inBody(body, response, ALL);
        if (error == null) {
            error = ChallengeHeader.recognise(response).orElse(null);
        }
        // A server that requested a certificate and got none may well say so in a page.
        boolean mayBeAPage = error == null && !(certificateRequested && response.status() / 100 == 4);
        TokenOutcome page = mayBeAPage ? foreign.page(response, received) : null;
        if (page != null) {
            return withWords(page, response);
        }
        if (error == null || error.reason() == ErrorReason.UNEXPLAINED) {
            error = unexplained(response, body, error == null ? "" : error.message());
        }
        return verdicts.outcome(error, response, SupportIds.of(response, body, quotedText), received,
            certificateRequested);
    }

    private static @Nullable ErrorBody inBody(
            JsonNode body, RawResponse response, List<ErrorBody.ErrorFormat> formats) {
        return formats.stream()
            .map(format -> body.isObject() ? format.recognise(body, response) : Optional.<ErrorBody>empty())
            .flatMap(Optional::stream).findFirst().orElse(null);
    }

    /** Without a known error: the words of the body in any other shape, and the scheme that is asked for. */
    private ErrorBody unexplained(RawResponse response, JsonNode body, String message) {
        ErrorBody words = body.isMissingNode() || response.isHtml()
            ? inPage(response) : OtherErrors.of(body, response.status());
        String said = message.isEmpty() ? words.message() : message;
        Optional<ErrorBody> wanted = ChallengeHeader.wanted(response, facts.sentBasic(), said);
        return words.reason() == ErrorReason.ofStatus(response.status())
            ? wanted.orElseGet(() -> new ErrorBody(words.reason(), said, words.detail()))
            : wanted.filter(error -> error.reason() == words.reason()).orElse(words);
    }

    private static ErrorBody inPage(RawResponse response) {
        return OtherErrors.of(PageWords.of(response), response.status());
    }

    private TokenOutcome withWords(TokenOutcome page, RawResponse response) {
        String quoted = quotedText.quote(PageWords.of(response));
        return page instanceof TokenOutcome.Unreachable(var verdict, var exchange) && verdict.serverMessage() == null
            ? new TokenOutcome.Unreachable((quoted == null ? verdict : verdict.withServerMessage(quoted))
                .withSupportIds(SupportIds.of(response, MissingNode.getInstance(), quotedText)), exchange) : page;
    }

    private FailureVerdict unreadable(StrictJson.Fault fault, RawResponse response) {
        JsonNode none = MissingNode.getInstance();
        return switch (fault) {
            case EMPTY -> tokenFields.verdict("empty", Remedy.EDIT_ENVIRONMENT, response, none, "");
            case CUT -> tokenFields.verdict("cut", Remedy.RETRY, response, none, "");
            case LIMIT -> tokenFields.verdict("json-limit", Remedy.EDIT_ENVIRONMENT, response, none,
                String.valueOf(StrictJson.DEPTH));
            case INVALID -> tokenFields.verdict("no-json", Remedy.EDIT_ENVIRONMENT, response, none,
                described(response.mediaType()));
        };
    }

    private String described(String mediaType) {
        return mediaType.isEmpty() ? "-" : quotedText.name(mediaType);
    }
}

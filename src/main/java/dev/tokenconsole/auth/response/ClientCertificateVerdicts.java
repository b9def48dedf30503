package dev.tokenconsole.auth.response;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.json.StrictJson;

/**
 * Adds what the handshake told to the verdict on a refusal: a server that requests a client certificate may go on
 * without one and refuse by HTTP. Where the response gives an error code of its own, the request is a fact beside it;
 * where it gives none, the certificate is the likely cause.
 */
public final class ClientCertificateVerdicts {
    private final VerdictWording wording;

    public ClientCertificateVerdicts(VerdictWording wording) {
        this.wording = wording;
    }

    /** {@code judged}, or the outcome in its place, of {@code response} after the request for a certificate. */
    public TokenOutcome requested(TokenOutcome judged, RawResponse response) {
        return switch (judged) {
            case TokenOutcome.Failure failure -> switch (response.status()) {
                case 495, 496 -> wanted(failure, response);
                case 400, 401, 403 -> hasErrorCode(response) ? beside(failure) : wanted(failure, response);
                default -> judged;
            };
            case TokenOutcome.Issued _, TokenOutcome.Cancelled _ -> judged;
        };
    }

    private TokenOutcome wanted(TokenOutcome.Failure failure, RawResponse response) {
        FailureVerdict verdict = failure.verdict();
        return new TokenOutcome.Unreachable(wording.verdict("client-certificate-refused", Remedy.EDIT_ENVIRONMENT,
            verdict.serverMessage(), verdict.supportIds(), response.status()), failure.exchange());
    }

    private static TokenOutcome beside(TokenOutcome.Failure failure) {
        FailureVerdict verdict = failure.verdict();
        FailureVerdict more = new FailureVerdict(verdict.title(),
            verdict.cause() + " " + Messages.text("auth.client-certificate-requested"), verdict.nextStep(),
            verdict.serverMessage(), verdict.supportIds(), verdict.remedy(), verdict.pause(), verdict.momentary());
        return switch (failure) {
            case TokenOutcome.Rejected(_, var exchange) -> new TokenOutcome.Rejected(more, exchange);
            case TokenOutcome.Unreachable(_, var exchange) -> new TokenOutcome.Unreachable(more, exchange);
            case TokenOutcome.Malformed(_, var exchange) -> new TokenOutcome.Malformed(more, exchange);
        };
    }

    /** An error code of OAuth 2.0 (RFC 6749 section 5.2) in the body, or in the challenge (RFC 6750 section 3). */
    private static boolean hasErrorCode(RawResponse response) {
        boolean inBody = StrictJson.read(response.body(), response.length()) instanceof StrictJson.Value body
            && !body.node().path("error").stringValue("").isBlank();
        return inBody || response.headers("WWW-Authenticate").stream().anyMatch(each -> each.contains("error="));
    }
}

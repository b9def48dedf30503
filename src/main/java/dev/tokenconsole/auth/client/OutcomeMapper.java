package dev.tokenconsole.auth.client;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.request.TokenRequest;
import dev.tokenconsole.auth.response.ResponseClassifier;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.ExchangeResult;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.TransportFailure;
import dev.tokenconsole.net.verdict.TransportVerdicts;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.OwnStackFrame;
import dev.tokenconsole.text.redact.QuotedText;

/** Maps the result of a token request to an outcome. */
final class OutcomeMapper {
    private static final System.Logger LOG = System.getLogger(OutcomeMapper.class.getName());

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final ExchangeLimits limits;

    /** {@code limits} are those of the exchange, which redacts with what {@code quotedText} redacts with. */
    OutcomeMapper(VerdictWording wording, QuotedText quotedText, ExchangeLimits limits) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.limits = limits;
    }

    TokenOutcome outcome(ExchangeResult result) {
        return switch (result) {
            case ExchangeResult.Responded responded -> classified(responded);
            case ExchangeResult.Unreadable(var fault, var facts) -> unforeseen(fault, facts);
            case ExchangeResult.TimedOut timedOut ->
                new TokenOutcome.Unreachable(transport().timedOut(timedOut), timedOut.exchange());
            case ExchangeResult.Failed failed -> switch (transport().failed(failed)) {
                case TransportFailure.NoResponse(var verdict) ->
                    new TokenOutcome.Unreachable(verdict, failed.exchange());
                case TransportFailure.NotHttp(var verdict) -> new TokenOutcome.Malformed(verdict, failed.exchange());
            };
            case ExchangeResult.Blocked blocked ->
                new TokenOutcome.Unreachable(transport().blocked(blocked), blocked.exchange());
            case ExchangeResult.Cancelled(var facts) -> new TokenOutcome.Cancelled(facts);
        };
    }

    private TransportVerdicts transport() {
        return new TransportVerdicts(wording, quotedText, limits, TokenRequest.WORDS);
    }

    private TokenOutcome classified(ExchangeResult.Responded responded) {
        try {
            return new ResponseClassifier(wording, quotedText, limits.bodyBytes()).classify(responded);
        } catch (RuntimeException fault) {
            return unforeseen(fault, responded.exchange().withoutContent());
        }
    }

    /** Names the fault by its type and place alone: its message may quote the response. */
    private TokenOutcome unforeseen(RuntimeException fault, Exchange facts) {
        String type = fault.getClass().getSimpleName();
        String place = OwnStackFrame.of(fault)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber()).orElse("-");
        LOG.log(System.Logger.Level.ERROR, "A response could not be judged: {0} at {1}.", type, place);
        return new TokenOutcome.Malformed(
            wording.verdict("unforeseen", FailureVerdict.Remedy.RETRY, type, place), facts);
    }
}

package dev.tokenconsole.auth.response;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ErrorBody;
import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.text.redact.QuotedText;

/**
 * The outcome of an error that a response states. Its sentences have these arguments beside those of
 * {@link VerdictWording}: {@code {3}} the status, {@code {4}} the contact, {@code {5}} the settings that make up the
 * address, {@code {6}} the environment and its host, {@code {7}} what the key names, {@code {8}} the address.
 */
final class ErrorVerdicts {
    private static final Pattern STATUS_WORDS = Pattern.compile("(?i)(?:(?:http|status|error|code|[45][0-9]{2}"
        + "|unauthori[sz]ed|forbidden|authorization required|access(?: is)? denied|bad request|not authori[sz]ed"
        + "|unprocessable (?:entity|content))[\\s.:,!_-]*+)++");
    /** Values of JSON, and elements, without content. */
    private static final Pattern NOTHING = Pattern.compile(
        "\\ufeff?+(?:\\{\\s*+}|\\[\\s*+]|null|\"\\s*+\"|(?:<[^<>]*+>\\s*+)*+)");

    private final VerdictWording wording;
    private final QuotedText quotedText;
    private final RequestFacts facts;

    ErrorVerdicts(VerdictWording wording, QuotedText quotedText) {
        this.wording = wording;
        this.quotedText = quotedText;
        this.facts = new RequestFacts(wording.endpoint());
    }

    /** The outcome of {@code error}; {@code ids} are those for support. */
    TokenOutcome outcome(ErrorBody error, RawResponse response, List<String> ids, ReceivedAt received,
            boolean certificateRequested) {
        ErrorReason reason = switch (response.status()) {
            case 408 -> ErrorReason.TOO_SLOW;
            case 429 -> ErrorReason.RATE_LIMITED;
            case 503 -> ErrorReason.UNAVAILABLE;
            default -> certificateRequested && error.reason().isOpen()
                ? ErrorReason.CERTIFICATE_WANTED : error.reason();
        };
        Exchange exchange = received.exchange();
        Optional<Duration> pause = reason == ErrorReason.RATE_LIMITED || reason == ErrorReason.UNAVAILABLE
            ? RetryAfter.of(response, received) : Optional.empty();
        String message = quotedText.quote(error.message());
        FailureVerdict verdict = pause.isPresent()
            ? verdict(reason.key() + ErrorReason.TIMED, reason.remedy(), message, ids, response.status(),
                RetryAfter.isLonger(response, received) ? Messages.text("auth.pause.longer", pause.get().toDays())
                    : Messages.text("auth.pause.seconds", Long.toString(pause.get().toSeconds())))
                .withPause(pause.get())
            : of(reason, error, message, ids, response);
        if (reason.isRefusal()) {
            boolean told = !certificateRequested || reason == ErrorReason.CERTIFICATE_WANTED;
            return new TokenOutcome.Rejected(told ? verdict
                : verdict.withFact(Messages.text("auth.certificate-requested")), exchange);
        }
        // Whatever the body of a gateway: it refuses no client and names no time.
        boolean momentary = (response.status() == 502 || response.status() == 504)
            && reason != ErrorReason.RATE_LIMITED && pause.isEmpty();
        return new TokenOutcome.Unreachable(momentary ? verdict.asMomentary() : verdict, exchange);
    }

    /** A verdict on the response of {@code status}, with the arguments of this class. */
    FailureVerdict verdict(String key, Remedy remedy, @Nullable String message, List<String> ids, int status,
            String named) {
        return wording.verdict(key, remedy, message, ids, status, facts.contact(), facts.addressSettings(),
            facts.place(), named, quotedText.name(facts.address()));
    }

    private FailureVerdict of(ErrorReason reason, ErrorBody error, @Nullable String message, List<String> ids,
            RawResponse response) {
        int status = response.status();
        String detail = quotedText.name(error.detail());
        if (message == null && reason.isBare() && isUnread(response)) {
            return verdict("reason-unread", reason.remedy(), null, ids, status, unread(response));
        }
        return switch (reason) {
            case SCOPE_REFUSED, SCOPE_DEFAULT -> verdict(scopeKey(reason), reason.remedy(), message, ids, status,
                quotedText.name(String.join(" ", facts.scopes())));
            case PARAMETER_MISSING -> verdict(parameterKey(error.detail()), reason.remedy(), message, ids, status,
                detail);
            case CREDENTIALS_MISSING -> verdict(facts.sent(error.detail()) ? "body-unread" : reason.key(),
                reason.remedy(), message, ids, status, detail);
            case GRANT_UNKNOWN -> verdict(facts.sentGrant() ? reason.key() : "grant-missing", reason.remedy(), message,
                ids, status, "grant_type");
            case KEY_WANTED -> verdict(detail.isEmpty() ? reason.key() : "key-wanted-named", reason.remedy(), message,
                ids, status, detail);
            case REQUEST_INVALID -> verdict(saysMore(message) ? reason.key() : "request-unexplained", reason.remedy(),
                message, ids, status, detail);
            case UNEXPLAINED -> verdict(saysMore(message) ? "unexplained-message" : reason.key(), reason.remedy(),
                message, ids, status, detail);
            case FORBIDDEN -> verdict(saysMore(message) ? "forbidden-message" : reason.key(), reason.remedy(),
                message, ids, status, detail);
            default -> verdict(reason.key(), reason.remedy(), message, ids, status, detail);
        };
    }

    /** False for the words of a status, which a message often repeats. */
    private static boolean saysMore(@Nullable String message) {
        return message != null && !STATUS_WORDS.matcher(message).matches();
    }

    /** True if the body has something in it that could not be read. */
    private static boolean isUnread(RawResponse response) {
        return response.length() > 0 && !NOTHING.matcher(response.text().strip()).matches();
    }

    /** The reason why the body tells none, in one sentence. */
    private String unread(RawResponse response) {
        String type = response.mediaType().isEmpty() ? "-" : quotedText.name(response.mediaType());
        StrictJson.Result json = ResponseJson.read(response);
        boolean isJson = type.equals("application/json") || type.endsWith("+json");
        return json instanceof StrictJson.Value ? Messages.text("auth.unread.unnamed")
            : !isJson ? Messages.text("auth.unread.kind", type)
            : json == StrictJson.Fault.CUT ? Messages.text("auth.unread.cut")
            : json == StrictJson.Fault.LIMIT ? Messages.text("auth.unread.limit")
            : Messages.text("auth.unread.invalid", type);
    }

    private String scopeKey(ErrorReason reason) {
        List<String> scopes = facts.scopes();
        return scopes.isEmpty() ? "scope-missing"
            : reason == ErrorReason.SCOPE_DEFAULT ? reason.key()
            : scopes.size() == 1 ? reason.key() : "scopes-refused";
    }

    private String parameterKey(String name) {
        return switch (name) {
            case "grant_type" -> facts.sentGrant() ? "body-unread" : "grant-missing";
            case "scope" -> facts.scopes().isEmpty() ? "scope-missing" : "body-unread";
            default -> "parameter-missing";
        };
    }
}

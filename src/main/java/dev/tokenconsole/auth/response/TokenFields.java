package dev.tokenconsole.auth.response;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ErrorBody;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.ExpClaim;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/** Reads the token of a successful response (RFC 6749 section 5.1), or names the rule that it violates. */
final class TokenFields {
    /** The longest token that is accepted, in characters. */
    static final int MAX_TOKEN = 16_384;

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1," + MAX_TOKEN + "}");

    private final VerdictWording wording;
    private final QuotedText quotedText;

    TokenFields(VerdictWording wording, QuotedText quotedText) {
        this.wording = wording;
        this.quotedText = quotedText;
    }

    TokenOutcome read(RawResponse response, JsonNode body, ReceivedAt received) {
        ExpiresIn expiresIn = ExpiresIn.of(body.path("expires_in"));
        FailureVerdict violation = firstViolation(body, expiresIn);
        if (violation != null) {
            return new TokenOutcome.Malformed(violation, received.exchange());
        }
        String token = ErrorBody.text(body, "access_token");
        TokenTimes times =
            new TokenTimes(received.at(), received.nanos(), expiresIn.life(), ExpClaim.of(token), received.skew());
        return new TokenOutcome.Issued(
            new AccessToken(Secret.of(token), times), received.exchange(), notes(response, body, expiresIn, times));
    }

    private @Nullable FailureVerdict firstViolation(JsonNode body, ExpiresIn expiresIn) {
        JsonNode token = body.path("access_token");
        if (isAbsent(token) || token.stringValue("-").isEmpty()) {
            return wording.verdict("token-missing", Remedy.EDIT_ENVIRONMENT);
        }
        if (!token.isString() || !TOKEN.matcher(token.stringValue()).matches()) {
            return wording.verdict("token-unusable", Remedy.RETRY, MAX_TOKEN);
        }
        JsonNode type = body.path("token_type");
        if (!isAbsent(type) && !type.stringValue("").equalsIgnoreCase("bearer")) {
            return wording.verdict("token-type-other", Remedy.EDIT_ENVIRONMENT, quotedText.name(type.toString()));
        }
        return switch (expiresIn.state()) {
            case GIVEN, CAPPED, ABSENT -> null;
            case PAST -> wording.verdict("expired-on-arrival", Remedy.RETRY);
            case UNREADABLE -> wording.verdict("expires-in-unreadable", Remedy.RETRY);
        };
    }

    private List<String> notes(RawResponse response, JsonNode body, ExpiresIn expiresIn, TokenTimes times) {
        List<String> notes = new ArrayList<>();
        if (response.status() != 200) {
            notes.add(Messages.text("auth.note.status", response.status()));
        }
        if (!response.mediaType().equals("application/json")) {
            notes.add(response.mediaType().isEmpty() ? Messages.text("auth.note.no-content-type")
                : Messages.text("auth.note.content-type", quotedText.name(response.mediaType())));
        }
        if (isAbsent(body.path("token_type"))) {
            notes.add(Messages.text("auth.note.no-token-type"));
        }
        if (expiresIn.state() == ExpiresIn.State.CAPPED) {
            notes.add(Messages.text("auth.note.capped", ExpiresIn.LONGEST.toDays()));
        } else if (expiresIn.state() == ExpiresIn.State.ABSENT) {
            notes.add(Messages.text(times.exp() == null ? "auth.note.no-end" : "auth.note.end-from-token"));
        }
        ExpiryNotes.of(times).ifPresent(notes::add);
        return notes;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

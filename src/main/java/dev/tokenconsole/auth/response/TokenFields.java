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
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.VerdictWording;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;

/** Reads the token out of a successful answer (RFC 6749 section 5.1), or says which rule the answer breaks. */
final class TokenFields {
    /** The longest token that is taken, in characters. */
    static final int MAX_TOKEN = 16_384;

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1," + MAX_TOKEN + "}");

    private final VerdictWording wording;
    private final QuotedText serverWords;

    TokenFields(VerdictWording wording, QuotedText serverWords) {
        this.wording = wording;
        this.serverWords = serverWords;
    }

    TokenOutcome read(RawResponse answer, JsonNode body, ReceivedAt receipt) {
        ExpiresIn expiresIn = ExpiresIn.of(body.path("expires_in"));
        FailureVerdict broken = firstBrokenRule(body, expiresIn);
        if (broken != null) {
            return new TokenOutcome.Malformed(broken, receipt.exchange());
        }
        String token = ErrorBody.text(body, "access_token");
        TokenTimes times =
            new TokenTimes(receipt.at(), receipt.nanos(), expiresIn.life(), ExpClaim.of(token), receipt.skew());
        return new TokenOutcome.Issued(
            new AccessToken(Secret.of(token), times), receipt.exchange(), notes(answer, body, expiresIn, times));
    }

    private @Nullable FailureVerdict firstBrokenRule(JsonNode body, ExpiresIn expiresIn) {
        JsonNode token = body.path("access_token");
        if (isAbsent(token) || token.stringValue("-").isEmpty()) {
            return wording.verdict("token-missing", Remedy.EDIT_ENVIRONMENT);
        }
        if (!token.isString() || !TOKEN.matcher(token.stringValue()).matches()) {
            return wording.verdict("token-unusable", Remedy.RETRY, MAX_TOKEN);
        }
        JsonNode type = body.path("token_type");
        if (!isAbsent(type) && !type.stringValue("").equalsIgnoreCase("bearer")) {
            return wording.verdict("token-type-other", Remedy.EDIT_ENVIRONMENT, serverWords.name(type.toString()));
        }
        return switch (expiresIn.state()) {
            case GIVEN, CAPPED, ABSENT -> null;
            case PAST -> wording.verdict("expired-on-arrival", Remedy.RETRY);
            case UNREADABLE -> wording.verdict("expires-in-unreadable", Remedy.RETRY);
        };
    }

    private List<String> notes(RawResponse answer, JsonNode body, ExpiresIn expiresIn, TokenTimes times) {
        List<String> notes = new ArrayList<>();
        if (answer.status() != 200) {
            notes.add(Messages.text("auth.note.status", answer.status()));
        }
        if (!answer.mediaType().equals("application/json")) {
            notes.add(answer.mediaType().isEmpty() ? Messages.text("auth.note.no-content-type")
                : Messages.text("auth.note.content-type", serverWords.name(answer.mediaType())));
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

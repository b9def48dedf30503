package dev.tokenconsole.auth.response;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.OtherErrors;
import dev.tokenconsole.auth.error.SupportIds;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.jwt.ExpClaim;
import dev.tokenconsole.jwt.JwtDecoder;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.net.http.RawResponse;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;
import dev.tokenconsole.text.redact.QuotedText;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the token of a successful response (RFC 6749 section 5.1). Refused is only what cannot work: no token, one that
 * no header can carry, one that needs a proof, one that has expired; all else is noted.
 */
final class TokenFields {
    /** Apache, nginx and IIS take header fields of 8 to 16 KiB unless they are set otherwise. */
    static final int LONG_TOKEN = 8_000;

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]++");
    /** The characters of a bearer header by RFC 6750 section 2.1. */
    private static final Pattern HEADER_TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]++=*+");
    private static final Pattern PREFIX = Pattern.compile("(?i)^bearer\\s++");

    private final ErrorVerdicts verdicts;
    private final QuotedText quotedText;

    TokenFields(ErrorVerdicts verdicts, QuotedText quotedText) {
        this.verdicts = verdicts;
        this.quotedText = quotedText;
    }

    TokenOutcome read(RawResponse response, JsonNode body, ReceivedAt received) {
        ExpiresIn expiresIn = ExpiresIn.of(body.path("expires_in"));
        TokenType type = TokenType.of(body.path("token_type"));
        FailureVerdict violation = firstViolation(response, body, type, expiresIn);
        if (violation != null) {
            return new TokenOutcome.Malformed(violation, received.exchange());
        }
        String token = bare(body.path("access_token").stringValue(""));
        DecodeResult decoded = JwtDecoder.decode(token);
        TokenTimes times =
            new TokenTimes(received.at(), received.nanos(), expiresIn.life(), ExpClaim.of(decoded), received.skew());
        AccessToken issued = new AccessToken(Secret.of(token), times, ResponseMembers.of(body, quotedText));
        return new TokenOutcome.Issued(issued, decoded, received.exchange(),
            notes(response, body, token, type, expiresIn, times, ExpClaim.isGiven(decoded)));
    }

    /** The token without white space or the name of a scheme around it, which decoding ignores, too. */
    private static String bare(String value) {
        return PREFIX.matcher(value.strip()).replaceFirst("");
    }

    private @Nullable FailureVerdict firstViolation(RawResponse response, JsonNode body, TokenType type,
            ExpiresIn expiresIn) {
        JsonNode token = body.path("access_token");
        if (isAbsent(token) || token.stringValue("-").isBlank()) {
            String place = TokenPlace.of(body, response, quotedText).orElse("");
            boolean message = !OtherErrors.of(body, response.status()).message().isBlank();
            return verdict(!place.isEmpty() ? "token-elsewhere" : message ? "token-missing-message" : "token-missing",
                Remedy.EDIT_ENVIRONMENT, response, body, place);
        }
        if (!token.isString() || !TOKEN.matcher(bare(token.stringValue())).matches()) {
            return verdict("token-unusable", Remedy.RETRY, response, body, "");
        }
        if (type.needsProof()) {
            return verdict("token-needs-proof", Remedy.EDIT_ENVIRONMENT, response, body, quotedText.name(type.name()));
        }
        return expiresIn.state() == ExpiresIn.State.PAST
            ? verdict("expired-on-arrival", Remedy.RETRY, response, body, "") : null;
    }

    /** A verdict on a response without a usable token, which quotes the server where there is no token to be quoted. */
    FailureVerdict verdict(String key, Remedy remedy, RawResponse response, JsonNode body, String named) {
        boolean quotable = key.startsWith("token-missing") || key.equals("no-object");
        String words = quotable ? quotedText.quote(OtherErrors.of(body, response.status()).message()) : null;
        List<String> ids = SupportIds.of(response, body, quotedText);
        return verdicts.verdict(key, remedy, words, ids, response.status(), named);
    }

    private List<String> notes(RawResponse response, JsonNode body, String token, TokenType type, ExpiresIn expiresIn,
            TokenTimes times, boolean hasExp) {
        List<String> notes = new ArrayList<>();
        if (response.status() != 200) {
            notes.add(Messages.text("auth.note.status", response.status()));
        }
        if (!response.mediaType().equals("application/json")) {
            notes.add(response.mediaType().isEmpty() ? Messages.text("auth.note.no-content-type")
                : Messages.text("auth.note.content-type", quotedText.name(response.mediaType())));
        }
        if (ResponseJson.hasMark(response)) {
            notes.add(Messages.text("auth.note.byte-order-mark"));
        }
        if (!body.path("access_token").stringValue("").equals(token)) {
            notes.add(Messages.text("auth.note.token-trimmed"));
        }
        if (token.length() > LONG_TOKEN) {
            notes.add(Messages.text("auth.note.token-long", token.length()));
        }
        if (!HEADER_TOKEN.matcher(token).matches()) {
            notes.add(Messages.text("auth.note.token-characters"));
        }
        String error = quotedText.quote(OtherErrors.of(errorOf(body), response.status()).message());
        if (error != null) {
            notes.add(Messages.text("auth.note.error-beside", error));
        }
        type.note(quotedText).ifPresent(notes::add);
        if (expiresIn.state() == ExpiresIn.State.ABSENT && !Countdown.hasExp(times) && hasExp) {
            notes.add(Messages.text(times.exp() == null ? "auth.note.no-end-no-time" : "auth.note.no-end-far"));
        } else {
            expiresIn.note(quotedText, Countdown.hasExp(times)).ifPresent(notes::add);
        }
        ExpiryNotes.of(times).ifPresent(notes::add);
        return notes;
    }

    /** The members of an error alone, if there is one. */
    private static JsonNode errorOf(JsonNode body) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        for (String name : List.of("error", "error_description")) {
            JsonNode value = body.path(name);
            if (value.isContainer() || !value.stringValue("").isBlank()) {
                error.set(name, value);
            }
        }
        return error.has("error") ? error : MissingNode.getInstance();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}

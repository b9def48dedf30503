package dev.tokenconsole.cli.token;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.cli.console.JsonText;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.SignatureJson;

/** A token for machines. */
final class TokenJson {
    private TokenJson() {}

    /**
     * An object of {@code access_token}, {@code token_type}, {@code scope} (as the response grants it),
     * {@code expires_at} (ISO 8601, UTC), {@code expires_in} (seconds from receipt), {@code clock_skew_seconds}
     * (how far this computer's clock is ahead of the server's, zero where they agree as far as that can be told),
     * {@code claims} (as in the token), {@code response_members} (the other members of the response by name, masked
     * where they may be credentials) and {@code findings}, each with a {@code level} (ok, note, mismatch) and a {@code
     * text}: first the oddities of the response, then what was compared; null stands for an unknown value, and {@code
     * claims_problem} says why claims could not be read. With {@code --verify} also {@code verification}, as {@code
     * docs/signature.schema.json} describes it.
     */
    static String text(FetchedToken fetched, List<Finding> findings, SignatureVerdict.@Nullable Valid signature) {
        AccessToken token = fetched.token();
        TokenTimes times = token.times();
        Countdown atReceipt = Countdown.of(times, times.receivedAt(), times.receivedNanos());
        Instant expiresAt = atReceipt.expiresAt();
        Duration lifetime = atReceipt.lifetime();
        ObjectNode object = JsonText.object();
        object.put("access_token", token.value().reveal());
        object.put("token_type", "Bearer");
        object.put("scope", token.members().scope());
        if (expiresAt == null) {
            object.putNull("expires_at");
            object.putNull("expires_in");
        } else {
            object.put("expires_at", TimeWords.utc(expiresAt));
            object.put("expires_in", lifetime.toSeconds());
        }
        ClockSkew skew = times.skew();
        object.put("clock_skew_seconds", skew == null ? null : seconds(skew));
        claims(object, fetched.decoded());
        ObjectNode others = object.putObject("response_members");
        token.members().others().forEach(others::put);
        ArrayNode found = object.putArray("findings");
        fetched.notes().forEach(note -> found.addObject().put("level", "note").put("text", note));
        findings.forEach(finding -> found.addObject()
            .put("level", finding.level().name().toLowerCase(Locale.ROOT)).put("text", finding.text()));
        if (signature != null) {
            object.set("verification", SignatureJson.of(signature));
        }
        return JsonText.of(object);
    }

    private static Long seconds(ClockSkew skew) {
        return skew.isCertain() ? Math.round(skew.ahead().toMillis() / 1000.0) : 0L;
    }

    private static void claims(ObjectNode object, DecodeResult decoded) {
        switch (decoded) {
            case DecodeResult.Jwt jwt -> {
                JsonText.put(object, "claims", jwt.payload());
                if (jwt.payload().problem() != null) {
                    object.put("claims_problem", jwt.payload().problem());
                }
            }
            case DecodeResult.NotAJwt _ -> object.putNull("claims");
        }
    }
}

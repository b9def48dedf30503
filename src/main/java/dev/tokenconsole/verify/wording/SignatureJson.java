package dev.tokenconsole.verify.wording;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.SignatureVerdict;

/**
 * A verdict on a signature as JSON, as {@code docs/signature.schema.json} describes it. Every member is always there;
 * an absent fact is null.
 */
public final class SignatureJson {
    private SignatureJson() {}

    /** The object of {@code verdict}. */
    public static ObjectNode of(SignatureVerdict verdict) {
        ObjectNode object = JsonMapper.shared().createObjectNode()
            .put("kind", verdict.kind()).put("reason", filled(verdict.reason()))
            .put("text", SignatureWords.verdict(verdict));
        switch (verdict) {
            case SignatureVerdict.Valid valid -> key(object, valid.keyId(), valid.algorithm(), valid.origin());
            case SignatureVerdict.Invalid(_, var keyId, var algorithm, var origin) ->
                key(object, keyId, algorithm, origin);
            case SignatureVerdict.KeyNotPublished(_, var keyId, var origin) -> key(object, keyId, "", origin);
            case SignatureVerdict.KeyUnusable(_, var keyId, var origin) -> key(object, keyId, "", origin);
            case SignatureVerdict.NotAllowed _, SignatureVerdict.Impossible _, SignatureVerdict.CannotAsk _,
                SignatureVerdict.NoKeySource _ -> key(object, null, "", null);
        }
        boolean asked = verdict instanceof SignatureVerdict.CannotAsk;
        FailureVerdict failure = asked ? ((SignatureVerdict.CannotAsk) verdict).failure() : null;
        object.set("failure", failure == null ? JsonMapper.shared().nullNode() : failure(failure));
        Instant again = SignatureWords.again(verdict);
        return object.put("again_at", again == null ? null : TimeWords.utc(again));
    }

    private static void key(ObjectNode object, @Nullable String keyId, String algorithm, @Nullable KeyOrigin origin) {
        object.put("key_id", keyId).put("algorithm", filled(algorithm));
        Instant fetched = origin == null ? null : origin.fetchedAt();
        FailureVerdict old = origin == null ? null : origin.notRefreshed();
        object.put("source_kind", origin == null ? null : id(origin.kind()))
            .put("source", origin == null ? null : filled(origin.place()))
            .put("fetched_at", fetched == null ? null : TimeWords.utc(fetched))
            .put("left_out_keys", origin == null ? null : Integer.valueOf(origin.leftOut()))
            .put("not_refreshed", old == null ? null : old.id());
    }

    private static ObjectNode failure(FailureVerdict failure) {
        return JsonMapper.shared().createObjectNode().put("id", failure.id()).put("title", failure.title())
            .put("cause", failure.cause()).put("next_step", failure.nextStep());
    }

    private static String id(KeyOrigin.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}

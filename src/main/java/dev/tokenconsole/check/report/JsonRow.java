package dev.tokenconsole.check.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.wording.SignatureJson;

/** One row of a check as an object of JSON. Every member is there in every row; absent facts are null. */
final class JsonRow {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** A name, a space and a value without spaces, as in a failure of the single fetch; or a shortened client id. */
    private static final Pattern SUPPORT_ID = Pattern.compile("(?s)(.*?) (\\S*\u2026 \\(\\d+\\)|\\S*)");

    private JsonRow() {}

    static ObjectNode of(CheckedRow row) {
        ObjectNode object = JSON.createObjectNode();
        name(object, row.row());
        object.put("state", row.state().id()).put("standing", id(row.standing())).put("why", filled(row.why()));
        asked(object, row);
        object.set("verdict", row.verdict() == null ? JSON.nullNode() : verdict(row.verdict()));
        result(object, row.result());
        object.set("probe", row.probe() == null ? JSON.nullNode() : probe(row.probe()));
        object.set("signature", row.signature() == null ? JSON.nullNode()
            : SignatureJson.of(row.signature().verdict()));
        return object;
    }

    private static void name(ObjectNode object, CheckRow row) {
        object.put("number", row.number()).put("name", row.name())
            .put("environment", filled(row.environment())).put("environment_id", filled(row.environmentId()))
            .put("profile_id", row.profile() == null ? null : row.profile().toString())
            .put("client_id", filled(row.clientId()));
    }

    private static void asked(ObjectNode object, CheckedRow row) {
        object.put("host", filled(row.host()))
            .put("started_at", row.startedAt() == null ? null : ReportTime.utc(row.startedAt()))
            .put("took_ms", row.startedAt() == null ? null : row.took().toMillis())
            .put("expires_at", row.expiresAt() == null ? null : ReportTime.utc(row.expiresAt()))
            .put("lifetime_ms", row.expiresAt() == null ? null : row.lifetime().toMillis())
            .put("same_as", row.sameAs() == 0 ? null : row.sameAs());
    }

    private static void result(ObjectNode object, CheckResult result) {
        object.put("not_checked",
            result instanceof CheckResult.NotChecked skipped ? id(skipped.reason()) : null);
        ArrayNode findings = object.putArray("findings");
        ArrayNode notes = object.putArray("notes");
        if (result instanceof CheckResult.Issued issued) {
            issued.findings().forEach(finding -> findings.add(finding(finding)));
            issued.notes().forEach(notes::add);
        }
    }

    private static ObjectNode finding(Finding finding) {
        return JSON.createObjectNode().put("subject", id(finding.subject())).put("level", id(finding.level()))
            .put("headline", finding.headline()).put("text", finding.text());
    }

    private static ObjectNode verdict(FailureVerdict verdict) {
        Duration pause = verdict.pause();
        ObjectNode object = JSON.createObjectNode().put("id", verdict.id()).put("title", verdict.title())
            .put("cause", verdict.cause()).put("next_step", verdict.nextStep())
            .put("server_words", verdict.serverMessage());
        supportIds(object.putArray("support_ids"), verdict.supportIds());
        return object.put("retry_after_ms", pause == null ? null : pause.toMillis());
    }

    private static void supportIds(ArrayNode array, List<String> ids) {
        for (String id : ids) {
            Matcher parts = SUPPORT_ID.matcher(id);
            boolean named = parts.matches();
            array.addObject().put("name", named ? parts.group(1) : "").put("value", named ? parts.group(2) : id);
        }
    }

    private static ObjectNode probe(ProbeResult probe) {
        ObjectNode object = JSON.createObjectNode();
        return switch (probe) {
            case ProbeResult.Accepted accepted -> probe(object, "accepted", accepted.status(), null, null);
            case ProbeResult.NotAccepted refused ->
                probe(object, "not-accepted", refused.status(), refused.serverWords(), null);
            case ProbeResult.Unjudged open -> probe(object, "unknown", open.status(), open.serverWords(), null);
            case ProbeResult.Unknown unknown -> probe(object, "unknown", null, null, unknown.verdict());
        };
    }

    private static ObjectNode probe(ObjectNode object, String result, @Nullable Integer status,
            @Nullable String serverWords, @Nullable FailureVerdict verdict) {
        object.put("result", result).put("status", status).put("server_words", serverWords)
            .set("verdict", verdict == null ? JSON.nullNode() : verdict(verdict));
        return object;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The name of a constant in lower-case words with hyphens. */
    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

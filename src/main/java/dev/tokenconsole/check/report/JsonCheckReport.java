package dev.tokenconsole.check.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;

/**
 * JSON as {@code docs/check-report.schema.json} describes it: one object for each row, times in ISO 8601 UTC, durations
 * in milliseconds.
 */
public final class JsonCheckReport implements CheckReportFormat {
    private static final int SCHEMA = 1;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void write(CheckReport report, Writer out) throws IOException {
        ObjectNode head = object().put("schema", SCHEMA).put("started_at", time(report.startedAt()))
            .put("duration_ms", report.took().toMillis()).put("stopped", report.stopped());
        ObjectNode counts = head.putObject("counts");
        for (CheckState state : CheckState.values()) {
            counts.put(state.id(), report.count(state));
        }
        String text = MAPPER.writeValueAsString(head);
        out.write(text.substring(0, text.length() - 1) + ",\"rows\":[");
        // Row by row, so that a long report is not in memory as a tree.
        for (int i = 0; i < report.rows().size(); i++) {
            out.write((i == 0 ? "\n" : ",\n") + MAPPER.writeValueAsString(row(report.rows().get(i))));
        }
        out.write("\n]}\n");
    }

    private static ObjectNode row(CheckedRow row) {
        ObjectNode object = object().put("number", row.row().number());
        object.put("profile_id", row.row().profile() == null ? null : row.row().profile().toString())
            .put("name", row.row().name()).put("environment_id", row.row().environmentId())
            .put("environment", row.row().environment()).put("client_id", row.row().clientId())
            .put("state", row.state().id()).put("standing", row.standing().name().toLowerCase(Locale.ROOT))
            .put("why", row.why()).put("host", row.host()).put("started_at", time(row.startedAt()))
            .put("duration_ms", row.took().toMillis()).put("expires_at", time(row.expiresAt()))
            .put("lifetime_ms", row.expiresAt() == null ? null : row.lifetime().toMillis())
            .put("same_as", row.sameAs() == 0 ? null : row.sameAs());
        switch (row.result()) {
            case CheckResult.Issued issued -> findings(object, issued);
            case CheckResult.Failed failed -> verdict(object.putObject("verdict"), failed.verdict());
            case CheckResult.NotChecked notChecked ->
                object.put("reason", notChecked.reason().name().toLowerCase(Locale.ROOT));
        }
        probe(object, row.probe());
        return object;
    }

    private static void findings(ObjectNode object, CheckResult.Issued issued) {
        ArrayNode findings = object.putArray("findings");
        for (Finding finding : issued.findings()) {
            findings.addObject().put("subject", finding.subject().name().toLowerCase(Locale.ROOT))
                .put("level", finding.level().name().toLowerCase(Locale.ROOT)).put("text", finding.text());
        }
        ArrayNode notes = object.putArray("notes");
        issued.notes().forEach(notes::add);
    }

    private static void verdict(ObjectNode object, FailureVerdict verdict) {
        object.put("id", verdict.id()).put("title", verdict.title()).put("cause", verdict.cause())
            .put("next_step", verdict.nextStep()).put("server_words", verdict.serverMessage())
            .put("retry_after_ms", verdict.pause() == null ? null : verdict.pause().toMillis());
        ArrayNode ids = object.putArray("support_ids");
        verdict.supportIds().forEach(ids::add);
    }

    private static void probe(ObjectNode object, @Nullable ProbeResult probe) {
        if (probe != null) {
            object.putObject("probe").put("result", switch (probe) {
                case ProbeResult.Accepted _ -> "accepted";
                case ProbeResult.NotAccepted _ -> "not-accepted";
                case ProbeResult.Unknown _ -> "unknown";
            }).put("words", probe.words());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}

package dev.tokenconsole.check.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.text.json.StrictJson;

/** A check as JSON is as the schema in the docs describes it. */
class JsonReportTest {
    private static final Path SCHEMA = Path.of("docs", "check-report.schema.json");

    static Stream<CheckReport> reports() {
        return Stream.of(SampleReports.mixed(), SampleReports.hostile(), SampleReports.everyVerdict(),
            SampleReports.unverified(), SampleReports.of(List.of()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyReportFits(CheckReport report) throws IOException {
        assertEquals(List.of(), faults(SampleReports.written(new JsonReport(), report)));
    }

    /** The schema refuses what it does not describe: a test with it can fail. */
    @ParameterizedTest
    @CsvSource({"'\"schema\":1', '\"schema\":2'", "'\"state\":\"valid\"', '\"state\":\"fine\"'",
        "'\"took_ms\":1234', '\"took_ms\":-1'", "'\"stopped\":false', '\"ended\":false'",
        "'2026-11-27T20:04:54.120Z', '27.11.2026'", "'\"same_as\":null,', ''",
        "'\"name\":\"good\"', '\"name\":\"good\",\"client_secret\":\"x\"'",
        "'\"profile_id\":\"0', '\"profile_id\":\"x'"})
    void anotherReportDoesNotFit(String part, String other) throws IOException {
        String json = SampleReports.written(new JsonReport(), SampleReports.mixed());
        assertTrue(json.contains(part), part);
        assertFalse(faults(json.replace(part, other)).isEmpty());
    }

    @Test
    void theSchemaKnowsEveryState() throws IOException {
        JsonNode states = JsonMapper.shared().readTree(Files.readString(SCHEMA))
            .at("/$defs/row/properties/state/enum");
        assertEquals(Stream.of(CheckState.values()).map(CheckState::id).sorted().toList(),
            states.valueStream().map(JsonNode::asString).sorted().toList());
    }

    /** Scripts read the id of whatever decides: no row that failed, or was not judged, is without one. */
    @Test
    void eachRowThatIsNotValidHasAnId() {
        for (CheckReport report : List.of(SampleReports.mixed(), SampleReports.unverified())) {
            JsonMapper.shared().readTree(SampleReports.written(new JsonReport(), report)).path("rows").forEach(row ->
                assertEquals(row.path("standing").asString().equals("valid"), row.path("verdict").isNull()
                    && row.path("not_checked").isNull(), row.toString()));
        }
        assertEquals(List.of("signature-invalid", "signature-key-not-published", "signature-key-unusable",
            "signature-not-allowed", "signature-impossible", "signature-cannot-ask", "signature-cannot-ask",
            "signature-cannot-ask", "signature-no-key-source", "not-tried"), JsonMapper.shared()
            .readTree(SampleReports.written(new JsonReport(), SampleReports.unverified())).path("rows").valueStream()
            .map(row -> row.path("verdict").path("id").asString()).toList());
    }

    @Test
    void namesAreReadBackAsTheyWere() {
        String json = SampleReports.written(new JsonReport(), SampleReports.hostile());
        assertEquals(SampleReports.HOSTILE.stream().map(ReportText::whole).toList(),
            JsonMapper.shared().readTree(json).path("rows").valueStream().map(row -> row.path("name").asString())
                .toList());
        // The strictest reader here: no name twice, no half of a character.
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(StrictJson.Value.class, StrictJson.read(bytes, bytes.length));
    }

    @Test
    void aRowIsALineWithoutUnseenCharacters() {
        CheckReport report = SampleReports.hostile();
        List<String> lines = SampleReports.written(new JsonReport(), report).lines().toList();
        assertEquals(report.rows().size() + 2, lines.size());
        assertTrue(lines.stream().flatMapToInt(String::codePoints).noneMatch(point ->
            Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.CONTROL));
    }

    @Test
    void theFactsOfARow() {
        JsonNode report = JsonMapper.shared().readTree(
            SampleReports.written(new JsonReport(), SampleReports.mixed()));
        assertEquals("{\"all\":19,\"valid\":4,\"failed\":5,\"unjudged\":9,\"recent\":1}",
            report.path("counts").toString());
        assertEquals("""
            {"number":3,"name":"secret","environment":"StoneX Payments, production","environment_id":"environment-1",\
            "profile_id":"00000000-0000-0000-0000-000000000003","client_id":"0oa1… (20)","state":"wrong-secret",\
            "standing":"failed","why":"The secret is wrong","host":"api.example.com",\
            "started_at":"2026-11-27T20:04:54.120Z","took_ms":1234,"expires_at":null,"lifetime_ms":null,\
            "same_as":null,"verdict":{"id":"secret-refused","title":"The secret is wrong","cause":"It was replaced.",\
            "next_step":"Enter the new one.","server_words":"invalid_client: no",\
            "support_ids":[{"name":"errorId","value":"oae123"},{"name":"Trace ID","value":"0oa1… (20)"}],\
            "retry_after_ms":2000},"not_checked":null,\
            "findings":[],"notes":[],"probe":null,"signature":null}""", report.path("rows").path(2).toString());
    }

    /** A status that says nothing about the token: told, and no result of the probe. */
    @Test
    void aProbeWithoutAJudgement() throws IOException {
        CheckedRow good = SampleReports.mixed().rows().getFirst();
        String json = SampleReports.written(new JsonReport(), SampleReports.of(List.of(good.sharedWith(good.row(),
            good.result(), new ProbeResult.Unjudged(503, "Come back later"), null))));
        assertEquals(List.of(), faults(json));
        JsonNode row = JsonMapper.shared().readTree(json).path("rows").path(0);
        assertEquals("valid unjudged", row.path("state").asString() + " " + row.path("standing").asString());
        assertEquals("{\"result\":\"unknown\",\"status\":503,\"server_words\":\"Come back later\",\"verdict\":null}",
            row.path("probe").toString());
    }

    private static List<Error> faults(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON, context -> context.executionConfig(
            config -> config.formatAssertionsEnabled(true)));
    }
}

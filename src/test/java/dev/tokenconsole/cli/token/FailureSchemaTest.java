package dev.tokenconsole.cli.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.auth.testing.EveryVerdict;

/** Each failure for machines is as the schema in the docs describes it. */
class FailureSchemaTest {
    private static final Path SCHEMA = Path.of("docs", "token-failure.schema.json");

    static List<EveryVerdict.Case> cases() {
        return EveryVerdict.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyVerdictFits(EveryVerdict.Case each) throws IOException {
        JsonNode json = JsonMapper.shared().readTree(FailureJson.of(each.outcome(), 3));
        assertEquals(each.key(), json.path("id").asString());
        validate(schema(), json, "$");
    }

    @Test
    void aFailureWithoutAVerdictFits() throws IOException {
        validate(schema(), JsonMapper.shared().readTree(FailureJson.of("usage", "Wrong.\n", 2)), "$");
    }

    /** Each has a title, a cause and a next step, and the title is one sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"usage", "vault", "cancelled", "failed"})
    void aFailureWithoutAVerdictHasACauseAndANextStep(String id) throws IOException {
        JsonNode one = JsonMapper.shared().readTree(FailureJson.of(id, "It is wrong.\n", 2));
        assertEquals("It is wrong.", one.path("title").stringValue());
        assertFalse(one.path("cause").stringValue().isBlank());
        assertFalse(one.path("next_step").stringValue().isBlank());
        JsonNode two = JsonMapper.shared().readTree(FailureJson.of(id, "/a.b/c is wrong. Correct it. Then go on.", 2));
        assertEquals("/a.b/c is wrong.", two.path("title").stringValue());
        assertEquals("Correct it. Then go on.", two.path("next_step").stringValue());
        validate(schema(), one, "$");
        validate(schema(), two, "$");
    }

    private static JsonNode schema() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(SCHEMA));
    }

    /** The parts of JSON Schema that the file uses. */
    private static void validate(JsonNode schema, JsonNode value, String place) {
        assertTrue(types(schema).contains(type(value)), () -> place + " is " + type(value));
        if (schema.has("enum")) {
            assertTrue(schema.path("enum").valueStream().anyMatch(value::equals), place);
        }
        if (value.isString()) {
            assertTrue(value.stringValue().matches(schema.path("pattern").asString("(?s).*")), place);
            assertTrue(value.stringValue().length() >= schema.path("minLength").asInt(0), place);
            assertTrue(value.stringValue().length() <= schema.path("maxLength").asInt(100_000), place);
        }
        if (value.isNumber()) {
            assertTrue(value.asInt() >= schema.path("minimum").asInt(0), place);
            assertTrue(value.asInt() <= schema.path("maximum").asInt(1000), place);
        }
        value.valueStream().filter(_ -> value.isArray()).forEach(each -> validate(schema.path("items"), each, place));
        if (value.isObject()) {
            schema.path("required").forEach(name -> assertTrue(value.has(name.asString()), place + "." + name));
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                JsonNode known = schema.path("properties").path(member.getKey());
                assertTrue(known.isObject(), () -> place + "." + member.getKey() + " is not described");
                validate(known, member.getValue(), place + "." + member.getKey());
            }
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private static String type(JsonNode value) {
        return value.isNull() ? "null" : value.isObject() ? "object" : value.isArray() ? "array"
            : value.isString() ? "string" : value.isIntegralNumber() ? "integer" : "other";
    }
}

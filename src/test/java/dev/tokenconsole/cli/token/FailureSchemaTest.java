package dev.tokenconsole.cli.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

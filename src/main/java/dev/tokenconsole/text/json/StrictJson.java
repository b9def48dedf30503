package dev.tokenconsole.text.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON as RFC 8259 has it and nothing beside: UTF-8 only and judged before the parser sees it (Jackson would
 * take UTF-16, UTF-32 and overlong forms), no byte order mark, no name twice, nothing behind the value.
 */
public final class StrictJson {
    /** The deepest nesting, counting the outermost value as 1. */
    public static final int DEPTH = 16;

    /** A token of 1 MiB, and 64 KiB around it. */
    private static final long MAX_DOCUMENT = 1024 * 1024 + 64 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH).maxStringLength(1024 * 1024).maxNameLength(1024).maxNumberLength(100)
                .maxDocumentLength(MAX_DOCUMENT).build())
            // Buffers that held a token are not reused for the next response.
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private StrictJson() {}

    /** The result of reading. */
    public sealed interface Result {}

    /** A JSON value. Not a record: a token may be in it. */
    public static final class Value implements Result {
        private final JsonNode node;

        private Value(JsonNode node) {
            this.node = node;
        }

        public JsonNode node() {
            return node;
        }

        /** Its kind alone. */
        @Override
        public String toString() {
            return "Value[" + node.getNodeType() + "]";
        }
    }

    /** Something else. */
    public enum Fault implements Result {
        /** No bytes, or white space alone. */
        EMPTY,
        /** JSON that is cut off. */
        CUT,
        /** JSON as far as it was read, and nested too deep, or a text, a name or a number in it too long. */
        LIMIT,
        /** Not UTF-8, or not JSON. */
        INVALID
    }

    /**
     * Loads the parser on a thread of its own, for a program that soon reads JSON. {@link java.math.BigDecimal} alone,
     * which the parser needs, takes some 10 ms to initialize.
     */
    public static void load() {
        Thread.ofPlatform().daemon().name("json").start(() -> read(new byte[] {'0'}, 1));
    }

    /** Reads the first {@code length} of {@code bytes}. */
    public static Result read(byte[] bytes, int length) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException _) {
            return Fault.INVALID;
        }
        if (text.isBlank()) {
            return Fault.EMPTY;
        }
        try {
            return new Value(MAPPER.readTree(text));
        } catch (UnexpectedEndOfInputException _) {
            return Fault.CUT;
        } catch (StreamConstraintsException _) {
            return Fault.LIMIT;
        } catch (JacksonException | ArithmeticException | NumberFormatException _) {
            // The last two are an exponent beyond what a BigDecimal can hold, such as 1e99999999999.
            return Fault.INVALID;
        }
    }
}

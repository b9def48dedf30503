package dev.tokenconsole.text.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import dev.tokenconsole.i18n.Messages;

/**
 * A text read as one strict JSON object: RFC 8259 with the limits of RFC 7493 (no name twice, no half of a
 * character) and at most {@value JsonValues#DEPTH} levels.
 *
 * @param members in the text's order; those before the fault if there is one, but all of them where the fault is a
 *     name that comes twice
 * @param json true if the whole text is strict JSON
 * @param problem the reason why it is not a complete object, with the position in characters from 1
 * @param cutShort true if the fault is that the text is cut off
 */
public record StrictObject(List<Member> members, boolean json, @Nullable String problem, boolean cutShort) {
    /** The caller bounds the text, so no member is longer; buffers that held a token are not reused. */
    static final JsonFactory FACTORY = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNameLength(Integer.MAX_VALUE)
            .maxNumberLength(Integer.MAX_VALUE)
            .maxStringLength(Integer.MAX_VALUE)
            .build())
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .build();

    /** Reads the text of a part, called {@code name} in the sentences. */
    public static StrictObject read(String text, String name) {
        List<Member> members = new ArrayList<>();
        if (text.isBlank()) {
            return new StrictObject(members, false, Messages.text("jwt.json.empty", name), true);
        }
        // Characters, since the parser copies a string into a buffer of at least 4,000.
        char[] characters = text.toCharArray();
        try (JsonValues values = new JsonValues(
                FACTORY.createParser(ObjectReadContext.empty(), characters, 0, characters.length), text, name)) {
            String other = values.readDocument(members);
            String problem = other.isEmpty() ? null : Messages.text("jwt.json.other", name, other);
            return new StrictObject(members, true, problem, false);
        } catch (JsonFault fault) {
            return new StrictObject(members, false, fault.getMessage(), false);
        } catch (JacksonException e) {
            // The library's own words quote the token's content.
            int position = Math.clamp(e.getLocation().getCharOffset(), 0, text.length());
            int half = UnpairedSurrogate.in(text, 0);
            // The reader stops at most at the character behind the escape: anything later is another fault.
            if (half >= 0 && half <= position && position <= half + UnpairedSurrogate.LONGEST) {
                return new StrictObject(members, false, Messages.text("jwt.json.surrogate", name, half + 1), false);
            }
            boolean end = e instanceof UnexpectedEndOfInputException || isUnfinished(text.substring(position));
            return new StrictObject(members, false, end
                ? Messages.text("jwt.json.end", name, text.length())
                : Messages.text("jwt.json.syntax", name, position + 1), end);
        }
    }

    /** True if more characters could complete the rest: the parser has no exception for these cuts. */
    private static boolean isUnfinished(String rest) {
        return rest.equals(".") || Stream.of("true", "false", "null").anyMatch(word -> word.startsWith(rest));
    }
}

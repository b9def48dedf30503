package dev.tokenconsole.formats.credentials;

import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The request on the API page, {@code {"client_id":…,"client_secret":…}}, alone or within the page. */
final class PastedJson {
    /** More braces than on any page of documentation. */
    private static final int MOST_OBJECTS = 200;
    private static final int DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // Buffers that held a secret are not reused for the next text.
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .build()).build();

    private PastedJson() {}

    /** Also reads the changes of a word processor: typographic quotes and non-breaking spaces. */
    static Optional<CredentialCollector> read(String text) {
        return search(text).or(() -> search(text
            .replaceAll("[\u201c\u201d\u201e\u201f]", "\"")
            .replace('\u00a0', ' ')));
    }

    private static Optional<CredentialCollector> search(String text) {
        int start = text.indexOf('{');
        for (int tries = 0; start >= 0 && tries < MOST_OBJECTS; tries++) {
            Optional<CredentialCollector> found = objectAt(text, start).flatMap(object -> credentials(object, text));
            if (found.isPresent()) {
                return found;
            }
            start = text.indexOf('{', start + 1);
        }
        return Optional.empty();
    }

    /** The JSON object that begins there, whatever follows it; empty if none does. */
    static Optional<JsonNode> objectAt(String text, int start) {
        try (JsonParser parser = MAPPER.createParser(text.substring(start))) {
            JsonNode node = parser.readValueAsTree();
            return Optional.ofNullable(node).filter(JsonNode::isObject);
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<CredentialCollector> credentials(JsonNode object, String text) {
        CredentialCollector credentials = new CredentialCollector();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (member.getValue().isString()) {
                credentials.put(member.getKey(), member.getValue().stringValue());
            }
        }
        credentials.putUrl(BaseUrl.firstIn(text));
        return credentials.complete();
    }
}

package dev.tokenconsole.verify.cache;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.text.json.StrictJson;
import dev.tokenconsole.verify.fetch.Document;
import dev.tokenconsole.verify.fetch.Freshness;

/** The JSON of a kept document. It names the address, which is compared: a file under the name of another is none. */
final class DocumentFormat {
    private static final int VERSION = 1;

    private DocumentFormat() {}

    static byte[] bytes(DocumentKey key, CachedDocument cached) {
        Document document = cached.document();
        ObjectNode root = JsonMapper.shared().createObjectNode()
            .put("version", VERSION)
            .put("url", key.url())
            .put("trust", key.trust())
            .put("fetchedAt", document.fetchedAt().toString())
            .put("freshSeconds", document.fresh().toSeconds());
        if (cached.missedAt() != null) {
            root.put("missedAt", cached.missedAt().toString());
        }
        ArrayNode retired = root.putArray("retired");
        cached.retired().forEach(retired::add);
        root.put("document", new String(document.bytes(), StandardCharsets.UTF_8));
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    /** Empty if it is not in this format, or the document of another address. */
    static Optional<CachedDocument> parse(DocumentKey key, byte[] bytes) {
        if (!(StrictJson.read(bytes, bytes.length) instanceof StrictJson.Value value)) {
            return Optional.empty();
        }
        JsonNode root = value.node();
        Instant fetchedAt = instant(root.path("fetchedAt"));
        long fresh = root.path("freshSeconds").longValue(-1);
        boolean ours = root.path("version").intValue(0) == VERSION && root.path("url").stringValue("").equals(key.url())
            && root.path("trust").stringValue("none").equals(key.trust());
        if (!ours || fetchedAt == null || fresh < 0 || fresh > Freshness.MOST.toSeconds()
            || !root.path("document").isString()) {
            return Optional.empty();
        }
        Set<String> retired = new HashSet<>();
        root.path("retired").forEach(id -> retired.add(id.stringValue("")));
        return Optional.of(new CachedDocument(
            new Document(URI.create(key.url()), root.path("document").stringValue("").getBytes(StandardCharsets.UTF_8),
                fetchedAt, Duration.ofSeconds(fresh)),
            instant(root.path("missedAt")), retired));
    }

    private static @Nullable Instant instant(JsonNode node) {
        try {
            return node.isString() ? Instant.parse(node.stringValue()) : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}

package dev.tokenconsole.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state of the window as JSON. A field that is missing or not in its range has its default, the others count.
 * Fields that this version does not know belong to a newer one, and stay.
 */
final class WindowStateJson {
    private WindowStateJson() {}

    /** The state in {@code root}. */
    static WindowState state(ObjectNode root) {
        WindowState usual = WindowState.DEFAULT;
        return new WindowState(place(root.path("place")),
            root.path("maximised").asBoolean(false),
            number(root, "listWidth", WindowState.MIN_LIST, WindowState.MAX_LIST).map(Double::intValue)
                .orElse(usual.listWidth()),
            number(root, "tokenDivider", WindowState.MIN_DIVIDER, WindowState.MAX_DIVIDER)
                .orElse(usual.tokenDivider()),
            number(root, "textPercent", WindowState.MIN_TEXT, WindowState.MAX_TEXT).map(Double::intValue)
                .orElse(usual.textPercent()),
            root.path("recentsFirst").asBoolean(false),
            map(root.path("lastProfiles"), WindowStateJson::uuid), uuids(root.path("recentProfiles")),
            texts(root.path("foldedEnvironments")), map(root.path("copyFormats"), text -> text));
    }

    /** {@code root} with {@code state} among the fields that this version does not know. */
    static ObjectNode with(ObjectNode root, WindowState state) {
        ObjectNode next = root.deepCopy();
        next.remove("place");
        state.place().ifPresent(place -> next.putObject("place").put("x", place.x()).put("y", place.y())
            .put("width", place.width()).put("height", place.height()));
        next.put("maximised", state.maximised()).put("listWidth", state.listWidth())
            .put("tokenDivider", state.tokenDivider()).put("textPercent", state.textPercent())
            .put("recentsFirst", state.recentsFirst());
        ObjectNode last = next.putObject("lastProfiles");
        state.lastProfiles().forEach((vault, profile) -> last.put(vault.toString(), profile.toString()));
        ArrayNode recent = next.putArray("recentProfiles");
        state.recentProfiles().forEach(profile -> recent.add(profile.toString()));
        ArrayNode folded = next.putArray("foldedEnvironments");
        state.foldedEnvironments().forEach(folded::add);
        ObjectNode formats = next.putObject("copyFormats");
        state.copyFormats().forEach((profile, format) -> formats.put(profile.toString(), format));
        return next;
    }

    private static Optional<WindowPlace> place(JsonNode node) {
        try {
            return Optional.of(new WindowPlace(coordinate(node, "x"), coordinate(node, "y"),
                coordinate(node, "width"), coordinate(node, "height")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double coordinate(JsonNode node, String name) {
        return number(node, name, -WindowPlace.MOST, WindowPlace.MOST).orElse(Double.NaN);
    }

    private static Optional<Double> number(JsonNode node, String name, double least, double most) {
        return Optional.of(node.path(name)).filter(JsonNode::isNumber).map(JsonNode::doubleValue)
            .filter(value -> value >= least && value <= most);
    }

    private static List<UUID> uuids(JsonNode node) {
        List<UUID> found = new ArrayList<>();
        for (String text : texts(node)) {
            UUID id = uuid(text);
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    private static Set<String> texts(JsonNode node) {
        Set<String> found = new LinkedHashSet<>();
        if (node.isArray()) {
            node.values().stream().filter(JsonNode::isString).map(JsonNode::stringValue).forEach(found::add);
        }
        return found;
    }

    private static <V> Map<UUID, V> map(JsonNode node, Function<String, @Nullable V> read) {
        Map<UUID, V> found = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            UUID key = uuid(field.getKey());
            V value = field.getValue().isString() ? read.apply(field.getValue().stringValue()) : null;
            if (key != null && value != null) {
                found.put(key, value);
            }
        });
        return found;
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

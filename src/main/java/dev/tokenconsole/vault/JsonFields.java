package dev.tokenconsole.vault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The fields of one object of a vault's JSON, which must be just those that are expected. A fault is reported by its
 * place, never by what stands there. Not a record: secrets are among the fields.
 */
final class JsonFields {
    private final JsonNode node;
    private final String at;
    private final Faults faults;

    /**
     * {@code at} is the object's place as a JSON pointer.
     *
     * @throws VaultException ALTERED if it is no object, lacks one of {@code needed}, or has one beside {@code needed}
     *     and {@code allowed}
     */
    JsonFields(JsonNode node, String at, Set<String> needed, Set<String> allowed, Faults faults)
            throws VaultException {
        this.node = node;
        this.at = at;
        this.faults = faults;
        boolean complete = node.isObject() && needed.stream().allMatch(node::has);
        if (!complete || !node.propertyNames().stream().allMatch(name -> needed.contains(name)
                || allowed.contains(name))) {
            throw faults.contents(at.isEmpty() ? "/" : at);
        }
    }

    boolean has(String field) {
        return node.has(field);
    }

    JsonNode node(String field) {
        return node.path(field);
    }

    String place(String field) {
        return at + "/" + field;
    }

    VaultException fault(String field) {
        return faults.contents(place(field));
    }

    String text(String field) throws VaultException {
        return require(node.path(field).stringValueOpt(), field);
    }

    /** Empty if there is no such field. */
    String textOrEmpty(String field) throws VaultException {
        return has(field) ? text(field) : "";
    }

    boolean flag(String field) throws VaultException {
        JsonNode value = node.path(field);
        if (!value.isBoolean() && !(value instanceof MissingNode)) {
            throw fault(field);
        }
        return value.booleanValue(false);
    }

    /** One of {@code values}, by its name. */
    <E extends Enum<E>> E oneOf(E[] values, String field) throws VaultException {
        String name = text(field);
        return require(Stream.of(values).filter(value -> value.name().equals(name)).findAny(), field);
    }

    /** An absolute address. */
    URI url(String field) throws VaultException {
        try {
            URI url = new URI(text(field));
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException _) {
            throw fault(field);
        }
        throw fault(field);
    }

    @Nullable URI urlOrNull(String field) throws VaultException {
        return has(field) ? url(field) : null;
    }

    UUID uuid(String field) throws VaultException {
        String text = text(field);
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            throw fault(field);
        }
        throw fault(field);
    }

    /** The elements of an array; none if there is no such field. */
    JsonNode elements(String field) throws VaultException {
        JsonNode array = node.path(field);
        if (!array.isArray() && !array.isMissingNode()) {
            throw fault(field);
        }
        return array;
    }

    <T> T require(Optional<T> value, String field) throws VaultException {
        return value.orElseThrow(() -> fault(field));
    }
}

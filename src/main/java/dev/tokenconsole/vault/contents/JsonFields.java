package dev.tokenconsole.vault.contents;

import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonToken;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The fields of one object of a {@link dev.tokenconsole.text.json.JsonTree}, which must be exactly the expected ones.
 * An error is reported by its place, never by its value. Not a record: secrets are among the fields.
 */
final class JsonFields {
    /** That of years of four digits, in whole seconds: {@code 2026-11-24T03:02:01Z}. */
    private static final int TIME_LENGTH = 20;

    private final Map<?, ?> fields;
    private final String at;
    private final VaultErrors errors;

    /**
     * {@code at} is the object's place as a JSON pointer.
     *
     * @throws VaultException ALTERED if {@code node} is no object, lacks one of {@code needed}, or has one beside
     *     {@code needed} and {@code allowed}
     */
    JsonFields(Object node, String at, Set<String> needed, Set<String> allowed, VaultErrors errors)
            throws VaultException {
        this.at = at;
        this.errors = errors;
        if (!(node instanceof Map<?, ?> found) || !areExpected(found.keySet(), needed, allowed)) {
            throw errors.contents(at.isEmpty() ? "/" : at);
        }
        this.fields = found;
    }

    /** A plain loop: there are ten thousand objects, and a fresh program runs streams slowly. */
    private static boolean areExpected(Set<?> names, Set<String> needed, Set<String> allowed) {
        for (Object name : names) {
            if (!needed.contains(name) && !allowed.contains(name)) {
                return false;
            }
        }
        return names.containsAll(needed);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Null if there is no such field. */
    @Nullable Object value(String field) {
        return fields.get(field);
    }

    String place(String field) {
        return at + "/" + field;
    }

    VaultException fault(String field) {
        return errors.contents(place(field));
    }

    String text(String field) throws VaultException {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw fault(field);
    }

    /** Empty if there is no such field, the only form of an empty text. */
    String textOrEmpty(String field) throws VaultException {
        if (!has(field)) {
            return "";
        }
        String text = text(field);
        if (text.isEmpty()) {
            throw fault(field);
        }
        return text;
    }

    /** False if there is no such field, the only form of false. */
    boolean flag(String field) throws VaultException {
        if (has(field) && fields.get(field) != JsonToken.VALUE_TRUE) {
            throw fault(field);
        }
        return has(field);
    }

    /** A whole number within those bounds, both included. */
    int number(String field, int least, int most) throws VaultException {
        if (fields.get(field) instanceof BigInteger number && number.compareTo(BigInteger.valueOf(least)) >= 0
                && number.compareTo(BigInteger.valueOf(most)) <= 0) {
            return number.intValue();
        }
        throw fault(field);
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

    /** A time as RFC 3339 writes it, in UTC and whole seconds; null if there is no such field. */
    @Nullable Instant timeOrNull(String field) throws VaultException {
        if (!has(field)) {
            return null;
        }
        String text = text(field);
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text) && text.length() == TIME_LENGTH) {
                return time;
            }
        } catch (DateTimeParseException _) {
            throw fault(field);
        }
        throw fault(field);
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
    List<?> elements(String field) throws VaultException {
        return switch (fields.get(field)) {
            case List<?> elements -> elements;
            case null -> List.of();
            default -> throw fault(field);
        };
    }

    <T> T require(Optional<T> value, String field) throws VaultException {
        return value.orElseThrow(() -> fault(field));
    }
}

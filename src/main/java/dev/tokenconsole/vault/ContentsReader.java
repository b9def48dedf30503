package dev.tokenconsole.vault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.Secret;
import dev.tokenconsole.profile.TokenRecipe;

/** Reads the JSON of schema 1, field by field; a fault is reported by its place, never by what stands there. */
final class ContentsReader {
    private static final Set<String> ALL = Set.of("schema", "environments", "profiles");
    private static final Set<String> OF_ENVIRONMENT = Set.of("id", "name", "kind", "baseUrl", "version", "recipe");
    private static final Set<String> OF_PROFILE =
        Set.of("id", "name", "environment", "clientId", "clientSecret", "note");

    private final Faults faults;

    ContentsReader(Faults faults) {
        this.faults = faults;
    }

    /** Where something stands; becomes words only when something is wrong there. */
    private record Place(String list, int index) {
        String words() {
            return "/" + list + "/" + index;
        }

        String words(String field) {
            return words() + "/" + field;
        }
    }

    /** Reads a {@link JsonTree}. */
    VaultContents read(Object root) throws VaultException {
        Map<?, ?> fields = fields(root, ALL).orElseThrow(() -> faults.contents("/"));
        List<Environment> environments = new ArrayList<>();
        Set<String> environmentIds = new HashSet<>();
        for (Object node : elements(fields, "environments")) {
            Place at = new Place("environments", environments.size());
            Environment environment = environment(node, at);
            if (!environmentIds.add(environment.id())) {
                throw faults.contents(at.words("id"));
            }
            environments.add(environment);
        }
        return new VaultContents(environments, profiles(elements(fields, "profiles"), environmentIds));
    }

    private List<Profile> profiles(List<?> nodes, Set<String> environmentIds) throws VaultException {
        List<Profile> profiles = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        boolean complete = false;
        try {
            for (Object node : nodes) {
                Place at = new Place("profiles", profiles.size());
                Profile profile = profile(node, at);
                profiles.add(profile);
                if (!ids.add(profile.id())) {
                    throw faults.contents(at.words("id"));
                }
                if (!environmentIds.contains(profile.environmentId())) {
                    throw faults.contents(at.words("environment"));
                }
            }
            complete = true;
            return profiles;
        } finally {
            if (!complete) {
                profiles.forEach(Profile::close);
            }
        }
    }

    private Environment environment(Object node, Place at) throws VaultException {
        Map<?, ?> fields = fields(node, OF_ENVIRONMENT).orElseThrow(() -> faults.contents(at.words()));
        String kind = text(fields, at, "kind");
        String recipe = text(fields, at, "recipe");
        return new Environment(
            text(fields, at, "id"),
            text(fields, at, "name"),
            Stream.of(EnvironmentKind.values()).filter(known -> known.name().equals(kind)).findAny()
                .orElseThrow(() -> faults.contents(at.words("kind"))),
            url(fields, at),
            text(fields, at, "version"),
            Stream.of(TokenRecipe.STONEX_PAYMENTS).filter(known -> known.id().equals(recipe)).findAny()
                .orElseThrow(() -> faults.contents(at.words("recipe"))));
    }

    private Profile profile(Object node, Place at) throws VaultException {
        Map<?, ?> fields = fields(node, OF_PROFILE).orElseThrow(() -> faults.contents(at.words()));
        UUID id = uuid(fields, at);
        String name = text(fields, at, "name");
        String environment = text(fields, at, "environment");
        String clientId = text(fields, at, "clientId");
        String note = text(fields, at, "note");
        return new Profile(id, name, environment, clientId, Secret.of(text(fields, at, "clientSecret")), note);
    }

    private UUID uuid(Map<?, ?> fields, Place at) throws VaultException {
        String text = text(fields, at, "id");
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw faults.contents(at.words("id"));
        }
        throw faults.contents(at.words("id"));
    }

    private URI url(Map<?, ?> fields, Place at) throws VaultException {
        try {
            URI url = new URI(text(fields, at, "baseUrl"));
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw faults.contents(at.words("baseUrl"));
        }
        throw faults.contents(at.words("baseUrl"));
    }

    private String text(Map<?, ?> fields, Place at, String field) throws VaultException {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw faults.contents(at.words(field));
    }

    private List<?> elements(Map<?, ?> fields, String field) throws VaultException {
        if (fields.get(field) instanceof List<?> elements) {
            return elements;
        }
        throw faults.contents("/" + field);
    }

    /** Empty if {@code node} is no object, or one of more or other fields than {@code names}. */
    private static Optional<Map<?, ?>> fields(Object node, Set<String> names) {
        return node instanceof Map<?, ?> fields && fields.keySet().equals(names)
            ? Optional.of(fields) : Optional.empty();
    }
}

package dev.tokenconsole.vault;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.profile.Secret;
import dev.tokenconsole.profile.TokenRecipe;

/** Reads the JSON of schema 1, field by field; a fault is reported by its place, never by what stands there. */
final class ContentsReader {
    private final Faults faults;

    ContentsReader(Faults faults) {
        this.faults = faults;
    }

    VaultContents read(JsonNode root) throws VaultException {
        requireFields(root, "", Set.of("schema", "environments", "profiles"));
        List<Environment> environments = new ArrayList<>();
        Set<String> environmentIds = new HashSet<>();
        for (JsonNode node : elements(root, "environments")) {
            Environment environment = environment(node, "/environments/" + environments.size());
            if (!environmentIds.add(environment.id())) {
                throw faults.contents("/environments/" + environments.size() + "/id");
            }
            environments.add(environment);
        }
        return new VaultContents(environments, profiles(elements(root, "profiles"), environmentIds));
    }

    private List<Profile> profiles(JsonNode array, Set<String> environmentIds) throws VaultException {
        List<Profile> profiles = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        boolean complete = false;
        try {
            for (JsonNode node : array) {
                String at = "/profiles/" + profiles.size();
                Profile profile = profile(node, at);
                profiles.add(profile);
                if (!ids.add(profile.id())) {
                    throw faults.contents(at + "/id");
                }
                if (!environmentIds.contains(profile.environmentId())) {
                    throw faults.contents(at + "/environment");
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

    private Environment environment(JsonNode node, String at) throws VaultException {
        requireFields(node, at, Set.of("id", "name", "kind", "baseUrl", "version", "recipe"));
        String kind = text(node, at, "kind");
        String recipe = text(node, at, "recipe");
        return new Environment(
            text(node, at, "id"),
            text(node, at, "name"),
            require(Stream.of(EnvironmentKind.values()).filter(known -> known.name().equals(kind)).findAny(),
                at + "/kind"),
            url(node, at),
            text(node, at, "version"),
            require(Stream.of(TokenRecipe.STONEX_PAYMENTS).filter(known -> known.id().equals(recipe)).findAny(),
                at + "/recipe"));
    }

    private Profile profile(JsonNode node, String at) throws VaultException {
        requireFields(node, at, Set.of("id", "name", "environment", "clientId", "clientSecret", "note"));
        UUID id = uuid(node, at);
        String name = text(node, at, "name");
        String environment = text(node, at, "environment");
        String clientId = text(node, at, "clientId");
        String note = text(node, at, "note");
        return new Profile(id, name, environment, clientId, Secret.of(text(node, at, "clientSecret")), note);
    }

    private UUID uuid(JsonNode node, String at) throws VaultException {
        String text = text(node, at, "id");
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw faults.contents(at + "/id");
        }
        throw faults.contents(at + "/id");
    }

    private URI url(JsonNode node, String at) throws VaultException {
        try {
            URI url = new URI(text(node, at, "baseUrl"));
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw faults.contents(at + "/baseUrl");
        }
        throw faults.contents(at + "/baseUrl");
    }

    private String text(JsonNode node, String at, String field) throws VaultException {
        JsonNode value = node.path(field);
        return require(value.stringValueOpt(), at + "/" + field);
    }

    private JsonNode elements(JsonNode root, String field) throws VaultException {
        JsonNode array = root.path(field);
        return require(Optional.of(array).filter(JsonNode::isArray), "/" + field);
    }

    private void requireFields(JsonNode node, String at, Set<String> names) throws VaultException {
        if (!node.isObject() || !names.equals(Set.copyOf(node.propertyNames()))) {
            throw faults.contents(at.isEmpty() ? "/" : at);
        }
    }

    private <T> T require(Optional<T> value, String at) throws VaultException {
        return value.orElseThrow(() -> faults.contents(at));
    }
}

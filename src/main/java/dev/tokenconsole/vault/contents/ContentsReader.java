package dev.tokenconsole.vault.contents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.profile.StoredProfile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/** Reads the {@link dev.tokenconsole.text.json.JsonTree} of a vault, field by field. */
final class ContentsReader {
    private static final Set<String> ALL = Set.of("schema", "environments", "profiles");
    private static final Set<String> REQUIRED =
        Set.of("id", "name", "environment", "clientId", "clientSecret", "note");
    private static final Set<String> SECOND_SCHEMA_ONLY = Set.of("renews");
    private static final Set<String> UP_TO_THIRD_SCHEMA =
        Set.of("renews", "secretEntered", "secretWorked", "secretRefused", "refusedBy");

    private final VaultErrors errors;
    private final Set<String> optional;
    private final EnvironmentReader environmentReader;

    ContentsReader(VaultErrors errors, int schema) {
        this.errors = errors;
        this.optional = switch (schema) {
            case VaultJson.FIRST_SCHEMA -> Set.of();
            case VaultJson.SECOND_SCHEMA -> SECOND_SCHEMA_ONLY;
            default -> UP_TO_THIRD_SCHEMA;
        };
        this.environmentReader = new EnvironmentReader(errors, schema);
    }

    VaultContents read(Object node) throws VaultException {
        JsonFields root = new JsonFields(node, "", ALL, Set.of(), errors);
        List<Environment> environments = new ArrayList<>();
        Set<String> environmentIds = new HashSet<>();
        for (Object element : root.elements("environments")) {
            String at = "/environments/" + environments.size();
            Environment environment = environmentReader.read(element, at);
            if (!environmentIds.add(environment.id())) {
                throw errors.contents(at + "/id");
            }
            environments.add(environment);
        }
        return new VaultContents(environments, profiles(root.elements("profiles"), environmentIds));
    }

    private List<Profile> profiles(List<?> nodes, Set<String> environmentIds) throws VaultException {
        List<Profile> profiles = new ArrayList<>();
        Set<UUID> ids = new HashSet<>();
        boolean complete = false;
        try {
            for (Object node : nodes) {
                String at = "/profiles/" + profiles.size();
                Profile profile = profile(node, at);
                profiles.add(profile);
                Optional<ProfileRules.Field> fault = StoredProfile.fault(profile);
                if (fault.isPresent()) {
                    throw errors.contents(at + "/" + name(fault.get()));
                }
                if (!ids.add(profile.id())) {
                    throw errors.contents(at + "/id");
                }
                if (!environmentIds.contains(profile.environmentId())) {
                    throw errors.contents(at + "/environment");
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

    /** The place of {@code field} within a profile. */
    private static String name(ProfileRules.Field field) {
        return switch (field) {
            case NAME -> "name";
            case ENVIRONMENT -> "environment";
            case CLIENT_ID -> "clientId";
            case SECRET -> "clientSecret";
            case NOTE -> "note";
        };
    }

    private Profile profile(Object node, String at) throws VaultException {
        JsonFields fields = new JsonFields(node, at, REQUIRED, optional, errors);
        UUID id = fields.uuid("id");
        String name = fields.text("name");
        String environment = fields.text("environment");
        String clientId = fields.text("clientId");
        String note = fields.text("note");
        boolean renews = fields.flag("renews");
        SecretHistory history = history(fields);
        return new Profile(
            id, name, environment, clientId, Secret.of(fields.text("clientSecret")), note, renews, history);
    }

    private static SecretHistory history(JsonFields fields) throws VaultException {
        try {
            return new SecretHistory(fields.timeOrNull("secretEntered"), fields.timeOrNull("secretWorked"),
                fields.timeOrNull("secretRefused"), fields.textOrEmpty("refusedBy"));
        } catch (IllegalArgumentException _) {
            throw fields.fault("refusedBy");
        }
    }
}

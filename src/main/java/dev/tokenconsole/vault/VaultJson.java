package dev.tokenconsole.vault;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.tokenconsole.profile.Profile;

/**
 * The contents of a vault as JSON: {@code {"schema":…,"environments":[…],"profiles":[…]}}. Schema 2 has fields that
 * schema 1 has not, and is written where one of them is needed; what schema 1 can say stays readable for versions that
 * know no other. Reading is strict: whatever this version would lose by writing it again, it refuses.
 */
final class VaultJson {
    static final int FIRST_SCHEMA = 1;
    static final int SECOND_SCHEMA = 2;

    private static final int MAX_DEPTH = 4;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            // Buffers that are used again would keep secrets for as long as the program runs.
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
            .build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private VaultJson() {}

    /** The JSON in UTF-8, which the caller wipes. */
    static byte[] write(VaultContents contents) {
        ObjectNode root = MAPPER.createObjectNode().put("schema", schema(contents));
        ArrayNode environments = root.putArray("environments");
        contents.environments().forEach(environment -> EnvironmentJson.write(environment, environments.addObject()));
        ArrayNode profiles = root.putArray("profiles");
        contents.profiles().forEach(profile -> write(profile, profiles.addObject()));
        return MAPPER.writeValueAsBytes(root);
    }

    /**
     * The contents in {@code json}; the caller owns the secrets.
     *
     * @throws VaultException NEWER_VERSION for another schema; ALTERED with the place of the fault if it is not
     *     what {@link #write} writes
     */
    static VaultContents read(byte[] json, Faults faults) throws VaultException {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw faults.contents("/");
        }
        JsonNode schema = root.path("schema");
        if (schema.isIntegralNumber() && schema.bigIntegerValue().signum() > 0 && !isOurs(schema)) {
            throw faults.newer();
        }
        if (!isOurs(schema)) {
            throw faults.contents("/schema");
        }
        return new ContentsReader(faults, schema.intValue() == SECOND_SCHEMA).read(root);
    }

    private static int schema(VaultContents contents) {
        return contents.environments().stream().anyMatch(EnvironmentJson::needsSecondSchema)
            || contents.profiles().stream().anyMatch(Profile::renews) ? SECOND_SCHEMA : FIRST_SCHEMA;
    }

    private static boolean isOurs(JsonNode schema) {
        return schema.isInt() && (schema.intValue() == FIRST_SCHEMA || schema.intValue() == SECOND_SCHEMA);
    }

    /** The secret becomes a string here, which JSON trees are made of; it is garbage as soon as it is written. */
    private static void write(Profile profile, ObjectNode to) {
        to.put("id", profile.id().toString())
            .put("name", profile.name())
            .put("environment", profile.environmentId())
            .put("clientId", profile.clientId())
            .put("clientSecret", profile.secret().reveal())
            .put("note", profile.note());
        if (profile.renews()) {
            to.put("renews", true);
        }
    }
}

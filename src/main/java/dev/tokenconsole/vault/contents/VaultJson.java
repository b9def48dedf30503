package dev.tokenconsole.vault.contents;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.text.json.JsonTree;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The contents of a vault as JSON: {@code {"schema":…,"environments":[…],"profiles":[…]}}. Each schema has fields that
 * the one before has not, and is written only if one of them is needed: other vaults stay readable for versions that
 * know an earlier one alone. Reading is strict: input that this version would lose by writing it again is refused.
 */
public final class VaultJson {
    static final int FIRST_SCHEMA = 1;
    static final int SECOND_SCHEMA = 2;
    static final int THIRD_SCHEMA = 3;
    static final int FOURTH_SCHEMA = 4;

    private static final int MAX_DEPTH = 4;
    private static final JsonFactory FACTORY = JsonFactory.builder()
        // Buffers that are used again would keep secrets for as long as the program runs.
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
        .build();

    private VaultJson() {}

    /** The JSON in UTF-8, which the caller wipes. */
    public static byte[] write(VaultContents contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject().writeNumberProperty("schema", schema(contents));
            json.writeArrayPropertyStart("environments");
            contents.environments().forEach(environment -> EnvironmentWriter.write(environment, json));
            json.writeEndArray().writeArrayPropertyStart("profiles");
            contents.profiles().forEach(profile -> write(profile, json));
            json.writeEndArray().writeEndObject();
        }
        return out.toByteArray();
    }

    /**
     * The contents in {@code json}; the caller owns the secrets.
     *
     * @throws VaultException NEWER_VERSION for another schema; ALTERED with the place of the fault if it is not
     *     what {@link #write} writes
     */
    public static VaultContents read(byte[] json, VaultErrors errors) throws VaultException {
        // Decoded strictly: the parser itself would guess, and read UTF-16 and UTF-32 as well.
        CharBuffer text = decoded(json, errors);
        Object root;
        try (JsonParser parser =
                FACTORY.createParser(ObjectReadContext.empty(), text.array(), 0, text.limit())) {
            root = JsonTree.read(parser);
        } catch (JacksonException e) {
            throw errors.contents("/");
        } finally {
            Arrays.fill(text.array(), '\0');
        }
        BigInteger schema = schema(root);
        if (schema == null || schema.signum() <= 0) {
            throw errors.contents("/schema");
        }
        if (schema.compareTo(BigInteger.valueOf(FOURTH_SCHEMA)) > 0) {
            throw errors.newer();
        }
        return new ContentsReader(errors, schema.intValue()).read(root);
    }

    /** The text of {@code json}, in an array of its own; no byte yields more than one character. */
    private static CharBuffer decoded(byte[] json, VaultErrors errors) throws VaultException {
        CharBuffer text = CharBuffer.allocate(json.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json), text, true);
        if (result.isError()) {
            Arrays.fill(text.array(), '\0');
            throw errors.contents("/");
        }
        return text.flip();
    }

    /** Null if there is none, or something else. */
    private static @Nullable BigInteger schema(Object root) {
        return root instanceof Map<?, ?> fields && fields.get("schema") instanceof BigInteger schema ? schema : null;
    }

    private static int schema(VaultContents contents) {
        if (contents.environments().stream().anyMatch(each -> each.options().probeUrl() != null)) {
            return FOURTH_SCHEMA;
        }
        if (contents.profiles().stream().anyMatch(profile -> !profile.history().equals(SecretHistory.NONE))) {
            return THIRD_SCHEMA;
        }
        return contents.environments().stream().anyMatch(EnvironmentWriter::needsSecondSchema)
            || contents.profiles().stream().anyMatch(Profile::renews) ? SECOND_SCHEMA : FIRST_SCHEMA;
    }

    private static void write(Profile profile, JsonGenerator json) {
        json.writeStartObject()
            .writeStringProperty("id", profile.id().toString())
            .writeStringProperty("name", profile.name())
            .writeStringProperty("environment", profile.environmentId())
            .writeStringProperty("clientId", profile.clientId())
            .writeName("clientSecret");
        char[] secret = profile.secret().copyChars();
        try {
            json.writeString(secret, 0, secret.length);
        } finally {
            Arrays.fill(secret, '\0');
        }
        json.writeStringProperty("note", profile.note());
        if (profile.renews()) {
            json.writeBooleanProperty("renews", true);
        }
        write(profile.history(), json);
        json.writeEndObject();
    }

    private static void write(SecretHistory history, JsonGenerator json) {
        put(json, "secretEntered", history.entered());
        put(json, "secretWorked", history.worked());
        put(json, "secretRefused", history.refused());
        if (!history.verdict().isEmpty()) {
            json.writeStringProperty("refusedBy", history.verdict());
        }
    }

    private static void put(JsonGenerator json, String field, @Nullable Instant time) {
        if (time != null) {
            json.writeStringProperty(field, time.toString());
        }
    }
}

package dev.tokenconsole.verify.signature;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.json.Member;
import dev.tokenconsole.text.json.StrictObject;
import dev.tokenconsole.verify.key.StrictBase64Url;

/**
 * The header of a token, read strictly (RFC 7515 section 4).
 *
 * @param members in their order
 */
record JwsHeader(List<Member> members) {
    /** The header in the first part of a token. */
    static JwsHeader read(String part) throws RefusedException {
        byte[] bytes = StrictBase64Url.decode(part);
        if (bytes == null) {
            throw new RefusedException(ImpossibleReason.HEADER_BASE64);
        }
        StrictObject object = StrictObject.read(text(bytes), "");
        if (object.problem() != null) {
            throw new RefusedException(ImpossibleReason.HEADER_JSON);
        }
        return new JwsHeader(object.members());
    }

    /** The member of that name. */
    Optional<Member> member(String name) {
        return Optional.ofNullable(find(name));
    }

    /** The {@code kid}, which may be an empty text; absent if there is none. */
    @Nullable String keyId() throws RefusedException {
        Member id = find("kid");
        if (id != null && id.kind() != Member.Kind.STRING) {
            throw new RefusedException(ImpossibleReason.KEY_ID);
        }
        return id == null ? null : id.text();
    }

    private @Nullable Member find(String name) {
        return Member.named(name, members);
    }

    private static String text(byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            throw new RefusedException(ImpossibleReason.HEADER_JSON);
        }
    }
}

package dev.tokenconsole.sandbox.issue;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JWSAlgorithm;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.sandbox.http.SandboxResponse;

/** The keys and the documents of each {@link KeyServer}; a key is made when it is first needed. */
public final class KeyServers {
    private static final int BITS = 2048;
    private static final int WEAK_BITS = 1024;

    private final SecureRandom random;
    private final URI issuer;
    private final URI tokenUrl;
    private final Duration fresh;
    private final Map<KeyServer, Keys> keys = new EnumMap<>(KeyServer.class);
    private @Nullable Keys ordinary;

    /** The key that signs, the id that its tokens name, and what is published. */
    private record Keys(SigningKey signing, String keyId, List<SigningKey> published) {
        static Keys of(SigningKey key) {
            return new Keys(key, key.keyId(), List.of(key));
        }
    }

    /** Servers beside the one of {@code issuer}, with its token URL; readers may cache documents for {@code fresh}. */
    public KeyServers(SecureRandom random, URI issuer, URI tokenUrl, Duration fresh) {
        this.random = random;
        this.issuer = issuer;
        this.tokenUrl = tokenUrl;
        this.fresh = fresh;
    }

    /** The issuer of {@code server}. */
    String issuer(KeyServer server) {
        return issuer.resolve(server.id()).toString();
    }

    /** A token of {@code server} with {@code payload}. */
    synchronized String token(KeyServer server, String payload) {
        if (server == KeyServer.ROTATING_KEY) {
            keys.remove(server);
        }
        Keys its = keys(server);
        return its.signing().token(its.keyId(), payload);
    }

    /** The document at {@code path}, if one of the servers has it. */
    public Optional<SandboxResponse> at(String path) {
        return KeyServer.at(path).flatMap(server -> documents(server).at(path));
    }

    private ServerMetadata documents(KeyServer server) {
        URI keySetUrl = tokenUrl.resolve(server.path() + ServerMetadata.KEY_SET);
        var document = ServerMetadata.document(issuer(server), tokenUrl, keySetUrl);
        return new ServerMetadata(server.path(),
            () -> BrokenDocuments.metadata(server, document).with("Cache-Control", ServerMetadata.caching(fresh)),
            () -> BrokenDocuments.keySet(server, published(server))
                .with("Cache-Control", ServerMetadata.caching(fresh)));
    }

    private synchronized String published(KeyServer server) {
        return SigningKey.set(keys(server).published());
    }

    private Keys keys(KeyServer server) {
        Keys known = keys.get(server);
        if (known == null) {
            known = make(server);
            keys.put(server, known);
        }
        return known;
    }

    private Keys make(KeyServer server) {
        return switch (server) {
            case ES256 -> Keys.of(SigningKey.p256(random));
            case PS256 -> Keys.of(SigningKey.rsa(random, BITS, JWSAlgorithm.PS256));
            case EDDSA -> Keys.of(SigningKey.ed25519());
            case WEAK_KEY -> Keys.of(SigningKey.rsa(random, WEAK_BITS, JWSAlgorithm.RS256));
            case SAME_KID -> {
                SigningKey signing = rsa();
                yield new Keys(signing, signing.keyId(), List.of(rsa().namedAs(signing), signing));
            }
            case SWAPPED_KID -> {
                SigningKey signing = rsa();
                SigningKey named = rsa();
                yield new Keys(signing, named.keyId(), List.of(signing, named));
            }
            case ROTATING_KEY -> Keys.of(rsa());
            case METADATA_ISSUER, METADATA_HTTP, METADATA_HTML, METADATA_MISSING, KEYS_HUGE, KEYS_SLOW, KEYS_HTML,
                KEYS_REDIRECTED -> ordinary();
        };
    }

    /** One key for all servers whose documents are broken: making an RSA key takes a moment. */
    private Keys ordinary() {
        Keys known = ordinary;
        if (known == null) {
            known = Keys.of(rsa());
            ordinary = known;
        }
        return known;
    }

    private SigningKey rsa() {
        return SigningKey.rsa(random, BITS, JWSAlgorithm.RS256);
    }
}

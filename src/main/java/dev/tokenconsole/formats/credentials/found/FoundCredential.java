package dev.tokenconsole.formats.credentials.found;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.ProfileRules;
import dev.tokenconsole.model.secret.Secret;

/**
 * One client id with the one secret that belongs to it. Not a record: it owns a {@link Secret}, which {@link #close()}
 * wipes. The values are taken as they are; {@link dev.tokenconsole.model.profile.ProfileRules} judges them.
 */
public final class FoundCredential implements AutoCloseable {
    private final CredentialSource source;
    private final String clientId;
    private final Secret secret;
    private final @Nullable URI address;
    private final @Nullable URI suggestion;
    private final List<URI> around;
    private final SeenRequest request;
    private final List<Doubt> doubts;

    FoundCredential(CredentialSource source, String clientId, Secret secret, @Nullable URI address,
            @Nullable URI suggestion, List<URI> around, SeenRequest request, List<Doubt> doubts) {
        this.source = source;
        this.clientId = clientId;
        this.secret = secret;
        this.address = address;
        this.suggestion = suggestion;
        this.around = List.copyOf(around);
        this.request = request;
        this.doubts = List.copyOf(doubts);
    }

    /** The place in the text. */
    public CredentialSource source() {
        return source;
    }

    /** The public half. */
    public String clientId() {
        return clientId;
    }

    /** A name for a profile of it: the one that the text gives it, or the client id if the text has none. */
    public String profileName() {
        String name = source.name().isEmpty() ? clientId : source.name();
        return name.substring(0, Math.min(name.length(), ProfileRules.MAX_NAME)).strip();
    }

    /** The secret half, owned by this object. */
    public Secret secret() {
        return secret;
    }

    /** The address in the same object, without the path of the API; empty if it holds none. */
    public Optional<URI> address() {
        return Optional.ofNullable(address);
    }

    /** An address that may be theirs, which a person has to confirm; empty if {@link #address()} is there. */
    public Optional<URI> suggestion() {
        return address == null ? Optional.ofNullable(suggestion) : Optional.empty();
    }

    /** True if they are sent by HTTP Basic, which an environment's recipe says. */
    public boolean usesBasic() {
        return request.basic();
    }

    /** The request that they are sent by, as far as the text tells. */
    public SeenRequest request() {
        return request;
    }

    /** The reasons why this is not certain; empty if it is. */
    public List<Doubt> doubts() {
        return doubts;
    }

    /** True if nothing about it is doubtful. Where they belong may be unknown all the same. */
    public boolean isCertain() {
        return doubts.isEmpty();
    }

    /** True if addresses are there, and which one is theirs is not known. */
    public boolean isAddressDoubtful() {
        return doubts.stream().map(Doubt::kind).anyMatch(Doubt.Kind::isOfAddress);
    }

    /** The one of {@code known} that lives at {@link #address()}; empty if none or several do, or it is doubtful. */
    public Optional<Environment> environmentIn(Collection<Environment> known) {
        if (isAddressDoubtful()) {
            return Optional.empty();
        }
        List<Environment> there = known.stream().filter(this::livesIn).toList();
        return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
    }

    /** True if {@code environment} lives at {@link #address()}. */
    public boolean livesIn(Environment environment) {
        return address != null && isAt(address, environment);
    }

    /**
     * The doubts that stay when a person names {@code environment}. The name settles an address that is a variable,
     * unless the text holds addresses of other servers alone; one whose host is read, and is the environment's; and
     * an address around. It does not settle two addresses in one object, nor a host that cannot be read.
     */
    public List<Doubt> doubtsIn(Environment environment) {
        boolean unsettled = address == null
            ? !around.isEmpty() && around.stream().noneMatch(url -> isAt(url, environment)) : !livesIn(environment);
        return doubts.stream().filter(doubt -> doubt.kind() != Doubt.Kind.ADDRESS_AROUND
            && (doubt.kind() != Doubt.Kind.ADDRESS_UNREAD || unsettled)).toList();
    }

    private static boolean isAt(URI url, Environment environment) {
        return BaseUrl.sameServer(environment.baseUrl(), url) || BaseUrl.sameServer(environment.tokenUrl(), url);
    }

    /**
     * The reason to doubt that it belongs into {@code environment}; empty if there is none: the text, {@code words} or
     * the client id names production, and the environment is another, or the other way round.
     */
    public Optional<Doubt> contradiction(Environment environment, String words) {
        String there = switch (environment.kind()) {
            case PRODUCTION -> "production";
            case SANDBOX, DEMO -> "sandbox";
            case OTHER -> EnvironmentWord.isProductionIn(environment.name() + " " + environment.baseUrl().getHost())
                ? "production" : "sandbox";
        };
        return Stream.of(source.words(), words, clientId).map(each -> EnvironmentWord.contradiction(each, there))
            .filter(word -> !word.isEmpty()).findFirst()
            .map(word -> new Doubt(Doubt.Kind.OTHER_ENVIRONMENT, List.of(word, environment.name())));
    }

    /** Wipes the secret. */
    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "FoundCredential[" + source.format().id() + "]";
    }
}

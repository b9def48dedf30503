package dev.tokenconsole.verify.claims;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.Moment;

/** A token in memory, decoded once. Not a record: it holds the token's text, which {@link #close()} wipes. */
public final class FetchedToken implements AutoCloseable {
    private final AccessToken token;
    private final DecodeResult decoded;
    private final String clientId;
    private final List<String> notes;
    private final @Nullable DecodeResult earlier;

    private FetchedToken(AccessToken token, DecodeResult decoded, String clientId, List<String> notes,
            @Nullable DecodeResult earlier) {
        this.token = token;
        this.decoded = decoded;
        this.clientId = clientId;
        this.notes = List.copyOf(notes);
        this.earlier = earlier;
    }

    /**
     * Takes {@code token} over.
     *
     * @param decoded its parts and claims
     * @param clientId the client that requested it
     * @param notes the oddities of the response that were accepted, one sentence each, such as two ends that differ
     */
    public static FetchedToken of(AccessToken token, DecodeResult decoded, String clientId, List<String> notes) {
        return new FetchedToken(token, decoded, clientId, notes, null);
    }

    /** The same token, which replaces {@code before}: its issuer is compared with the one of that. */
    public FetchedToken after(FetchedToken before) {
        return new FetchedToken(token, decoded, clientId, notes, before.decoded);
    }

    /** The token itself. */
    public AccessToken token() {
        return token;
    }

    /** The token's parts and claims. Decoded, not verified. */
    public DecodeResult decoded() {
        return decoded;
    }

    /** The oddities of the response that brought it. */
    public List<String> notes() {
        return notes;
    }

    /**
     * The findings about the token itself when it was received, and the comparison of its claims, its scope and its
     * lifetime with what came with it and with what {@code environment} expects now: that can change while the token
     * is held.
     *
     * @param others the environments that it may belong to instead
     */
    public List<Finding> findings(Environment environment, List<Environment> others) {
        return findings(environment, others, received());
    }

    /** The same with the findings about the token itself at {@code moment}: a start that was to come may have come. */
    public List<Finding> findings(Environment environment, List<Environment> others, Moment moment) {
        List<Finding> claims = new ExpectedClaims(environment, others)
            .check(decoded, clientId, server(received()), server(moment));
        return Stream.concat(ResponseFindings.of(environment, token, decoded, earlier).stream(), claims.stream())
            .sorted((one, other) -> other.level().compareTo(one.level())).toList();
    }

    /** The time from {@code moment} until the token is valid by its issuer's clock; zero if it is. */
    public Duration startsIn(Moment moment) {
        Instant now = server(moment);
        return TokenFindings.start(decoded, server(received()), now).map(start -> Duration.between(now, start))
            .orElse(Duration.ZERO);
    }

    /** The number of its times that are still to come at {@code moment}; while it is the same, so are its findings. */
    public long awaitedTimes(Moment moment) {
        return TokenFindings.awaited(decoded, server(received()), server(moment));
    }

    private Moment received() {
        return new Moment(token.times().receivedAt(), token.times().receivedNanos());
    }

    private Instant server(Moment moment) {
        return token.times().serverTime(moment.now(), moment.nanos());
    }

    /** The same token, to be closed separately. */
    public FetchedToken copy() {
        return new FetchedToken(new AccessToken(token.value().copy(), token.times(), token.members()), decoded,
            clientId, notes, earlier);
    }

    /** Wipes the token. */
    @Override
    public void close() {
        token.close();
    }

    @Override
    public String toString() {
        return "<fetched token>";
    }
}

package dev.tokenconsole.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.net.http.Exchange;
import dev.tokenconsole.net.http.RedactedResponse;
import dev.tokenconsole.net.http.Timing;
import dev.tokenconsole.net.route.Route;

/** Facts of an exchange that did not take place. */
public final class TestExchange {
    private TestExchange() {}

    /** One that took no time, went the direct way and was answered with {@code status}, if with anything. */
    public static Exchange of(Environment environment, Instant startedAt, @Nullable Integer status) {
        return new Exchange(environment.tokenUrl(), "", startedAt, new Timing(null, null, Duration.ZERO),
            new Route(null, ""), null, status == null ? null : new RedactedResponse(status, List.of(), ""), 1);
    }
}

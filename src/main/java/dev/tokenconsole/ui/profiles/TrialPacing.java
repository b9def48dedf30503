package dev.tokenconsole.ui.profiles;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.ui.session.Workspace;

/**
 * The conditions for sending a test of credentials: not during a pause that the server asked for, and not beside a
 * fetch of the same profile. Other credentials and other servers are not affected. FX thread only.
 */
final class TrialPacing {
    private final Workspace workspace;
    private final TokenClock clock;
    private @Nullable Pause pause;

    TrialPacing(Workspace workspace, TokenClock clock) {
        this.workspace = workspace;
        this.clock = clock;
    }

    /** Records the pause that the response to a test asks for. */
    void note(TokenOutcome outcome, Environment environment, String clientId) {
        if (outcome instanceof TokenOutcome.Failure failure && failure.verdict().pause() != null) {
            pause = new Pause(environment.id(), clientId, clock.nanos() + failure.verdict().pause().toNanos());
        }
    }

    /** The reason not to send a test of the profile with {@code clientId} now, in words; empty if there is none. */
    Optional<String> obstacle(UUID profile, Environment environment, String clientId) {
        if (pause != null && pause.isOf(environment, clientId) && pause.nanosLeft(clock) > 0) {
            return Optional.of(paused(pause.nanosLeft(clock)));
        }
        return workspace.profile(profile).filter(saved -> isOf(saved, environment, clientId))
            .flatMap(saved -> switch (workspace.tokens().of(saved.id()).activity().get()) {
                case FetchState.Fetching _ -> Optional.of(Messages.text("ui.editor.test.under-way"));
                case FetchState.Waiting waiting -> Optional.of(paused(waiting.untilNanos() - clock.nanos()));
                case FetchState.Idle _, FetchState.Failed _ -> Optional.empty();
            });
    }

    private static boolean isOf(Profile saved, Environment environment, String clientId) {
        return saved.environmentId().equals(environment.id()) && saved.clientId().equals(clientId);
    }

    /** Rounded up, so that no request is sent too early. */
    private static String paused(long nanos) {
        long second = Duration.ofSeconds(1).toNanos();
        return Messages.text("ui.editor.test.paused", Math.max(1, Math.ceilDiv(nanos, second)));
    }

    /**
     * A pause that the server asked for.
     *
     * @param untilNanos by the monotonic clock
     */
    private record Pause(String environmentId, String clientId, long untilNanos) {
        boolean isOf(Environment environment, String client) {
            return environmentId.equals(environment.id()) && clientId.equals(client);
        }

        long nanosLeft(TokenClock clock) {
            return untilNanos - clock.nanos();
        }
    }
}

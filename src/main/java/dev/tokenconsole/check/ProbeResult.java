package dev.tokenconsole.check;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** The result of one call of the API with a token that was just fetched. */
public sealed interface ProbeResult {
    /** It in one sentence or less. */
    String words();

    /** The event, its cause and the next step; absent if the API took the token. */
    @Nullable FailureVerdict verdict();

    private static FailureVerdict verdict(IssuedState state, int status, @Nullable String serverWords) {
        String key = "check.probe." + state.id();
        return new FailureVerdict(state.id(), Messages.text(key + ".title", status), Messages.text(key + ".cause"),
            Messages.text(key + ".next"), serverWords, List.of(), FailureVerdict.Remedy.EDIT_ENVIRONMENT);
    }

    /** The API took the token: {@code status} is one of 200 to 299. */
    record Accepted(int status) implements ProbeResult {
        @Override
        public String words() {
            return Messages.text("check.probe.accepted", status);
        }

        @Override
        public @Nullable FailureVerdict verdict() {
            return null;
        }
    }

    /**
     * The API refused the token, by the two statuses that say so.
     *
     * @param status 401 or 403
     * @param serverWords redacted, at most 200 characters; absent if there were none
     */
    record NotAccepted(int status, @Nullable String serverWords) implements ProbeResult {
        @Override
        public String words() {
            return serverWords == null ? Messages.text("check.probe.refused", status)
                : Messages.text("check.probe.refused.words", status, serverWords);
        }

        @Override
        public FailureVerdict verdict() {
            return ProbeResult.verdict(IssuedState.NOT_ACCEPTED, status, serverWords);
        }
    }

    /**
     * A response came that says nothing about the token: it may be about the address, the rate or a server before it.
     *
     * @param status from 100 to 599
     * @param serverWords redacted, at most 200 characters; absent if there were none
     */
    record Unjudged(int status, @Nullable String serverWords) implements ProbeResult {
        @Override
        public String words() {
            return serverWords == null ? Messages.text("check.probe.unjudged", status)
                : Messages.text("check.probe.unjudged.words", status, serverWords);
        }

        @Override
        public FailureVerdict verdict() {
            return ProbeResult.verdict(IssuedState.NOT_TRIED, status, serverWords);
        }
    }

    /** There was no response. */
    record Unknown(FailureVerdict verdict) implements ProbeResult {
        @Override
        public String words() {
            return Messages.text("check.probe.unknown", verdict.title());
        }
    }
}

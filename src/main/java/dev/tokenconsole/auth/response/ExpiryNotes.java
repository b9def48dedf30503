package dev.tokenconsole.auth.response;

import java.time.Instant;
import java.util.Optional;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.token.TokenTimes;

/** The note on a token that was past its own expiry when it arrived. */
final class ExpiryNotes {
    private ExpiryNotes() {}

    /** One sentence; empty if there is nothing to note, or no such expiry. */
    static Optional<String> of(TokenTimes times) {
        Instant exp = times.exp();
        Instant end = times.localExp();
        return exp == null || end == null || end.isAfter(times.receivedAt()) ? Optional.empty()
            : Optional.of(Messages.text(
                times.skew() == null ? "auth.note.exp-past" : "auth.note.exp-past-there", exp));
    }
}

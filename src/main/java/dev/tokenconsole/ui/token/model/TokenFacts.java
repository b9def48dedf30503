package dev.tokenconsole.ui.token.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.token.ClockSkew;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.TokenTimes;
import dev.tokenconsole.text.SkewWords;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.live.TokenSession;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.claims.Finding;

/** The facts about a token that are seldom needed, in one text for a tooltip. FX thread only. */
public final class TokenFacts {
    private final TokenViewModel model;

    /** About the selected profile of {@code model}. */
    public TokenFacts(TokenViewModel model) {
        this.model = model;
    }

    /** When it was issued and for how long, what matches, the last good one, the clock if it is wrong, the address. */
    public String words() {
        List<String> lines = new ArrayList<>();
        FetchedToken held = model.held().getValue();
        Countdown countdown = model.countdown().getValue();
        if (held != null && countdown != null) {
            TokenTimes times = held.token().times();
            lines.add(Messages.text("ui.token.facts", local(times.receivedAt()),
                countdown.state() == Countdown.State.UNKNOWN ? Messages.text("ui.token.lifetime.unknown")
                    : TimeWords.digits(countdown.lifetime())));
            model.findings().getValue().stream().filter(finding -> finding.level() == Finding.Level.OK)
                .map(Finding::text).forEach(lines::add);
            ClockSkew skew = times.skew();
            if (skew != null && skew.isCertain()) {
                lines.add(SkewWords.of(skew));
            }
        }
        TokenSession session = model.session().getValue();
        Instant good = session == null ? null : session.lastGood();
        if (good != null && held == null) {
            lines.add(Messages.text("ui.token.last-good", local(good)));
        }
        Environment environment = model.environment().getValue();
        if (environment != null) {
            lines.add(EnvironmentAddress.of(environment));
        }
        return String.join("\n", lines);
    }

    /** Claims and ids in the words, which the privacy mode masks. */
    public List<String> values() {
        return model.findings().getValue().stream().flatMap(finding -> finding.values().stream()).toList();
    }

    private String local(Instant time) {
        return TimeWords.local(time, ZoneId.systemDefault(), model.ticker().shown().get().now());
    }
}

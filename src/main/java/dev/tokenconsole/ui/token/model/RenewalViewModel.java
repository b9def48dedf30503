package dev.tokenconsole.ui.token.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Countdown;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.model.token.RenewalTime;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** The automatic renewal of the selected profile's token, and its switch. FX thread only. */
public final class RenewalViewModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** Wall and monotonic clock drift apart by less while neither is set. */
    private static final Duration DRIFT = Duration.ofSeconds(2);
    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final TokenViewModel model;
    private final Workspace workspace;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private String problem = "";
    private @Nullable Instant shownTime;

    public RenewalViewModel(TokenViewModel model) {
        this.model = model;
        this.workspace = model.workspace();
        model.profile().subscribe(() -> {
            problem = "";
            update();
        });
        model.plan().subscribe(plan -> update());
        model.hasToken().subscribe(has -> update());
        model.ticker().shown().subscribe(moment -> update());
        workspace.saving().subscribe(saving -> update());
    }

    /** The time of the next renewal, or why it stopped, or why it cannot be switched; empty for none of these. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Runs {@code update} whenever the position of the switch may have changed. */
    public void onSwitchChange(Runnable update) {
        model.profile().subscribe(update);
        workspace.saving().subscribe(saving -> {
            if (!saving) {
                update.run();
            }
        });
    }

    public boolean isOn() {
        Profile chosen = model.profile().getValue();
        return chosen != null && chosen.renews();
    }

    /** True if the vault, and so this switch, cannot be changed. */
    public boolean isReadOnly() {
        return workspace.vault().filter(Vault::isReadOnly).isPresent();
    }

    /** Saves the choice with the profile, whose token stays. */
    public void setAutomatic(boolean automatic) {
        Profile chosen = model.profile().getValue();
        if (chosen != null) {
            workspace.afterSaving(() -> workspace.profile(chosen.id()).ifPresent(now -> save(now.renewing(automatic))));
        }
    }

    private void save(Profile next) {
        problem = "";
        workspace.save(next, () -> {}, fault -> {
            next.close();
            problem = fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault);
            update();
        });
    }

    private void update() {
        if (!problem.isEmpty()) {
            words.set(problem);
        } else if (isReadOnly()) {
            words.set(Messages.text("ui.renewal.fixed"));
        } else if (!isOn()) {
            words.set("");
        } else if (!model.hasToken().getValue()) {
            words.set(Messages.text("ui.renewal.first"));
        } else {
            words.set(planWords(model.plan().getValue()));
        }
    }

    private String planWords(RenewalPlan plan) {
        return switch (plan) {
            case RenewalPlan.None _ -> "";
            case RenewalPlan.At at -> timeWords(at.nanos());
            case RenewalPlan.Stopped stopped -> Messages.text(switch (stopped.reason()) {
                case REFUSED -> "ui.renewal.refused";
                case GIVEN_UP -> "ui.renewal.given-up";
                case EXPIRED -> "ui.renewal.over";
                case CANCELLED -> "ui.renewal.cancelled";
            });
        };
    }

    /** Seconds where minutes would say too little, and the reason if the token expires first. */
    private String timeWords(long nanos) {
        Duration left = Duration.ofNanos(Math.max(0, nanos - model.ticker().shown().get().nanos()));
        String next = left.compareTo(COUNTED) < 0
            ? Messages.text("ui.renewal.in", left.plusNanos(999_999_999).toSeconds())
            : Messages.text("ui.renewal.at", time(nanos));
        Countdown countdown = model.countdown().getValue();
        Environment environment = model.environment().getValue();
        return countdown != null && environment != null && !environment.isLocal()
            && RenewalTime.isAfterExpiry(countdown)
            ? Messages.text("ui.renewal.rest", RenewalTime.SHORTEST_REST.toSeconds(), next) : next;
    }

    /** The time that was shown before, if {@code then} differs by no more than two clocks do. */
    private Instant steady(Instant then) {
        Instant before = shownTime;
        if (before == null || Duration.between(before, then).abs().compareTo(DRIFT) > 0) {
            shownTime = then;
            return then;
        }
        return before;
    }

    /** The time of day by the wall clock. */
    private String time(long nanos) {
        Moment moment = model.ticker().shown().get();
        Instant then = steady(moment.now().plus(Duration.ofNanos(Math.max(0, nanos - moment.nanos()))));
        ZoneId zone = ZoneId.systemDefault();
        boolean today = then.atZone(zone).toLocalDate().equals(moment.now().atZone(zone).toLocalDate());
        return today ? CLOCK.format(then.atZone(zone)) : TimeWords.local(then, zone, moment.now());
    }
}

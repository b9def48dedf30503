package dev.tokenconsole.ui.token.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.UncaughtErrors;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.error.VaultException;

/** Whether the chosen profile's token is renewed by itself, when, and how that is switched. */
public final class RenewalViewModel {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final TokenViewModel model;
    private final Workspace workspace;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private String problem = "";

    public RenewalViewModel(TokenViewModel model) {
        this.model = model;
        this.workspace = model.workspace();
        model.profile().subscribe(() -> {
            problem = "";
            show();
        });
        model.plan().subscribe(plan -> show());
        model.hasToken().subscribe(has -> show());
        workspace.saving().subscribe(saving -> show());
    }

    /** When that is, why it stopped or why it cannot be switched; empty if there is nothing to say. */
    public ReadOnlyStringProperty words() {
        return words.getReadOnlyProperty();
    }

    /** Does {@code shown} when another answer may have to be shown. */
    public void followOn(Runnable shown) {
        model.profile().subscribe(shown);
        workspace.saving().subscribe(saving -> {
            if (!saving) {
                shown.run();
            }
        });
    }

    public boolean isOn() {
        Profile chosen = model.profile().getValue();
        return chosen != null && chosen.renews();
    }

    /** Whether nothing can be changed in the vault, this neither. */
    public boolean isFixed() {
        return workspace.vault().filter(Vault::isReadOnly).isPresent();
    }

    /** Keeps the answer with the profile, whose token stays. */
    public void set(boolean byItself) {
        Profile chosen = model.profile().getValue();
        if (chosen != null) {
            workspace.afterSaving(() -> workspace.profile(chosen.id()).ifPresent(now -> keep(now.renewing(byItself))));
        }
    }

    private void keep(Profile next) {
        problem = "";
        workspace.keep(next, () -> {}, fault -> {
            next.close();
            problem = fault instanceof VaultException known ? known.getMessage() : UncaughtErrors.sentence(fault);
            show();
        });
    }

    private void show() {
        if (!problem.isEmpty()) {
            words.set(problem);
        } else if (isFixed()) {
            words.set(Messages.text("ui.renewal.fixed"));
        } else if (!isOn()) {
            words.set("");
        } else if (!model.hasToken().getValue()) {
            words.set(Messages.text("ui.renewal.first"));
        } else {
            words.set(planned(model.plan().getValue()));
        }
    }

    private String planned(RenewalPlan plan) {
        return switch (plan) {
            case RenewalPlan.None _ -> "";
            case RenewalPlan.At at -> Messages.text("ui.renewal.at", time(at.nanos()));
            case RenewalPlan.Stopped stopped -> Messages.text(switch (stopped.reason()) {
                case REFUSED -> "ui.renewal.refused";
                case GIVEN_UP -> "ui.renewal.given-up";
                case EXPIRED -> "ui.renewal.over";
                case CANCELLED -> "ui.renewal.cancelled";
            });
        };
    }

    /** By the wall clock as it is set now. */
    private String time(long nanos) {
        Moment moment = model.ticker().moment().get();
        Instant then = moment.now().plus(Duration.ofNanos(Math.max(0, nanos - moment.nanos())));
        ZoneId zone = ZoneId.systemDefault();
        boolean today = then.atZone(zone).toLocalDate().equals(moment.now().atZone(zone).toLocalDate());
        return today ? CLOCK.format(then.atZone(zone)) : TimeWords.local(then, zone, moment.now());
    }
}

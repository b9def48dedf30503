package dev.tokenconsole.ui.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.BooleanSupplier;

import dev.tokenconsole.auth.renewal.RenewalPlan.StopReason;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.session.Workspace;

/** The sentences of notices: the names of a profile and its environment at most, and neither in privacy mode. */
final class NoticeWords {
    private final Workspace workspace;
    private final BooleanSupplier isPrivate;

    NoticeWords(Workspace workspace, BooleanSupplier isPrivate) {
        this.workspace = workspace;
        this.isPrivate = isPrivate;
    }

    /** The time of day, since a notice stands while a number of seconds would run. */
    String expires(Profile profile, Instant end, Instant now) {
        return Messages.text(end.isAfter(now) ? "ui.notice.expires" : "ui.notice.expired", whose(profile),
            TimeWords.local(end, ZoneId.systemDefault(), now));
    }

    String copied(Profile profile) {
        return Messages.text("ui.notice.copied", whose(profile));
    }

    String notCopied(Profile profile) {
        return Messages.text("ui.notice.not-copied", whose(profile));
    }

    String stopped(Profile profile, StopReason reason) {
        return Messages.text("ui.notice.stopped", whose(profile), Messages.text(switch (reason) {
            case REFUSED -> "ui.notice.refused";
            case GIVEN_UP -> "ui.notice.given-up";
            case EXPIRED -> "ui.notice.over";
            case CANCELLED -> "ui.notice.cancelled";
        }));
    }

    private String whose(Profile profile) {
        return isPrivate.getAsBoolean() ? Messages.text("ui.notice.private")
            : Messages.text("ui.notice.whose", DisplayText.escape(profile.name()),
                DisplayText.escape(workspace.environmentOf(profile).name()));
    }
}

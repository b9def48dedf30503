package dev.tokenconsole.ui.notice;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javafx.application.Platform;

import dev.tokenconsole.auth.renewal.RenewalPlan;
import dev.tokenconsole.auth.renewal.RenewalPlan.StopReason;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.platform.desktop.SystemNotice.Notice;
import dev.tokenconsole.platform.desktop.SystemNotice.Subject;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.ui.task.Ticker;

/** The notice that the automatic renewal of a token ended, unless the user ended it. The last one replaces others. */
final class RenewalNotice {
    private final Workspace workspace;
    private final SystemNotice notices;
    private final WindowFront window;
    private final NoticeWords words;
    /** Those of which it was said; in the window alone it is not enough. */
    private final Set<UUID> said = new HashSet<>();

    RenewalNotice(Workspace workspace, Ticker ticker, SystemNotice notices, WindowFront window, NoticeWords words) {
        this.workspace = workspace;
        this.notices = notices;
        this.window = window;
        this.words = words;
        ticker.moment().subscribe(this::check);
        window.onLeft(this::check);
    }

    private void check() {
        List<Profile> renewing = workspace.profiles().stream().filter(Profile::renews).toList();
        boolean wasSaid = !said.isEmpty();
        said.removeIf(id -> renewing.stream().noneMatch(profile -> profile.id().equals(id)));
        for (Profile profile : renewing) {
            RenewalPlan plan = workspace.tokens().of(profile.id()).plan().get();
            if (!(plan instanceof RenewalPlan.Stopped(var reason)) || reason == StopReason.CANCELLED) {
                said.remove(profile.id());
            } else if (!window.isInFront() && said.add(profile.id())) {
                notices.show(new Notice(Subject.RENEWAL, Messages.text("app.name"), words.stopped(profile, reason),
                    Optional.empty(), () -> Platform.runLater(window::raise)));
            }
        }
        if (wasSaid && said.isEmpty()) {
            notices.close(Subject.RENEWAL);
        }
    }
}

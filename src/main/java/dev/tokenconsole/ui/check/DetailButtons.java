package dev.tokenconsole.ui.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.check.buttons.ButtonLine;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.check.rows.CheckLine;
import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.EnvironmentSection;

/** The actions on the selected row: first the remedy of its verdict, then the others. */
final class DetailButtons {
    private final CheckViewModel model;
    private final CheckSurroundings around;
    private final TokenClipboard copies;
    private final ButtonLine place = new ButtonLine(
        Controls.named(new MenuButton(), "check-detail-more", "ui.check.more"), true);
    private final Button again;
    /** The place of that button. */
    private final Region checking;
    private @Nullable CheckLine line;
    /** That of the buttons that are there: what their actions are about. */
    private List<Object> about = List.of();

    DetailButtons(CheckViewModel model, CheckSurroundings around, TokenClipboard copies) {
        this.model = model;
        this.around = around;
        this.copies = copies;
        again = Controls.button("check-detail-again", "ui.check.detail.check", () -> {
            if (line != null) {
                model.run(line);
            }
        });
        checking = Controls.disabledBecause(again, model.running()
            .map(running -> running ? Messages.text("ui.check.running") : ""));
    }

    /** The place of the buttons. */
    Region place() {
        return place;
    }

    /** Shows the actions on {@code chosen}; none for null. */
    void show(@Nullable CheckLine chosen) {
        line = chosen;
        List<Region> buttons = new ArrayList<>();
        List<Object> next = new ArrayList<>();
        if (chosen != null) {
            CheckedRow result = chosen.now().result();
            FailureVerdict verdict = result != null && result.result() instanceof CheckResult.Failed failed
                ? failed.verdict() : null;
            UUID profile = model.source().get().profile(chosen).orElse(null);
            Stream.of(chosen.row(), profile, chosen.now().environment(), verdict).filter(Objects::nonNull)
                .forEach(next::add);
            if (verdict != null) {
                addRemedy(buttons, verdict, profile, chosen.now().environment());
            }
            String words = Messages.text(result == null ? "ui.check.detail.check" : "ui.check.detail.again");
            again.setText(words);
            again.setAccessibleText(words);
            buttons.add(checking);
            if (profile != null) {
                buttons.add(Controls.button("check-detail-open", "ui.check.detail.open",
                    () -> around.openProfile(profile)));
            }
            boolean told = verdict != null && profile != null && profile.equals(chosen.row().profile());
            if (told && profile != null && !around.supportTicket(profile).isEmpty()) {
                buttons.add(new CopyButton("check-detail-copy", "ui.check.detail.copy", copies,
                    () -> around.supportTicket(profile)));
            }
        }
        // Buttons about the same stay, and keep the focus.
        if (!next.equals(about) || !ids(buttons).equals(ids(place.buttons()))) {
            about = next;
            place.show(buttons);
        }
    }

    private static List<String> ids(List<? extends Region> buttons) {
        return buttons.stream().map(each -> String.valueOf(each.getId())).toList();
    }

    private void addRemedy(List<Region> buttons, FailureVerdict verdict, @Nullable UUID profile,
            @Nullable Environment environment) {
        boolean settings = environment != null && environment.kind() != EnvironmentKind.DEMO;
        switch (verdict.remedy()) {
            case EDIT_PROFILE -> {
                if (profile != null) {
                    buttons.add(Controls.button("check-detail-edit", "ui.check.detail.edit",
                        () -> around.editProfile(profile)));
                }
            }
            case EDIT_ENVIRONMENT, PROXY_SETTINGS, TRUST_AUTHORITY -> {
                if (settings && environment != null) {
                    buttons.add(Controls.button("check-detail-environment", "ui.check.detail.environment",
                        () -> around.editEnvironment(environment, section(verdict.remedy()))));
                }
            }
            case RETRY -> {
                // To check again is offered anyway.
            }
        }
    }

    private static EnvironmentSection section(FailureVerdict.Remedy remedy) {
        return switch (remedy) {
            case PROXY_SETTINGS -> EnvironmentSection.PROXY;
            case TRUST_AUTHORITY -> EnvironmentSection.AUTHORITIES;
            case EDIT_PROFILE, EDIT_ENVIRONMENT, RETRY -> EnvironmentSection.ADDRESS;
        };
    }
}

package dev.tokenconsole.ui.token;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.FlowPane;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.ui.clipboard.CopyButton;
import dev.tokenconsole.ui.command.Shortcut;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** The actions after a failure: first the most likely remedy, then the others, then copies for the support. */
final class VerdictButtons extends FlowPane {
    private final TokenViewModel model;
    private final VerdictActions actions;

    /**
     * The targets of the buttons.
     *
     * @param edit opens the editor of the selected profile
     * @param settings opens that section of its environment's editor
     * @param exchange selects the tab of the exchange
     */
    record VerdictActions(Runnable edit, Consumer<EnvironmentSection> settings, Runnable exchange) {}

    VerdictButtons(FetchState.Unsuccessful failed, TokenViewModel model, VerdictActions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().add("buttons");
        FailureVerdict verdict = failed.failure().verdict();
        switch (failed) {
            case FetchState.Waiting _ -> getChildren().addAll(waiting(), Controls.button(
                "verdict-stop", "ui.verdict.stop", model::cancel));
            case FetchState.Failed _ -> getChildren().addAll(remedies(verdict));
        }
        if (!verdict.supportIds().isEmpty()) {
            getChildren().add(ids(verdict.supportIds()));
        }
        getChildren().add(new CopyButton("verdict-copy", "ui.verdict.copy", model.clipboard(), model::supportTicket));
        if (model.hasToken().getValue()) {
            // Without a token the exchange is already below.
            getChildren().add(Controls.button("verdict-exchange", "ui.verdict.exchange", actions.exchange()));
        }
    }

    /** Shows the time until the retry; during it, pressing the button only shows the reason. */
    private Button waiting() {
        Button wait = Controls.button("verdict-waiting", "ui.verdict.retry", model::fetch);
        PrivateWords.follow(wait,
            model.secondsToRetry().map(seconds -> Messages.text("ui.verdict.retry.in", seconds)).orElse(""));
        PrivateWords.say(wait, wait.textProperty());
        return wait;
    }

    private List<Button> remedies(FailureVerdict verdict) {
        Button retry = Controls.shortcut(
            Controls.button("verdict-retry", "ui.verdict.retry", model::fetch), Shortcut.FETCH.words());
        Button edit = Controls.button("verdict-edit", "ui.verdict.edit", actions.edit());
        return switch (verdict.remedy()) {
            case EDIT_PROFILE -> List.of(edit, retry);
            case EDIT_ENVIRONMENT ->
                settings("verdict-environment", "ui.verdict.environment", EnvironmentSection.ADDRESS, retry, edit);
            case PROXY_SETTINGS -> settings("verdict-proxy", "ui.verdict.proxy", EnvironmentSection.PROXY, retry);
            case TRUST_AUTHORITY ->
                settings("verdict-trust", "ui.verdict.trust", EnvironmentSection.AUTHORITIES, retry);
            case RETRY -> List.of(retry, edit);
        };
    }

    /** The button to the environment's editor before {@code others}; the demo's environment cannot be changed. */
    private List<Button> settings(String id, String key, EnvironmentSection target, Button... others) {
        Stream<Button> there = model.environment().getValue().kind() == EnvironmentKind.DEMO ? Stream.empty()
            : Stream.of(Controls.button(id, key, () -> actions.settings().accept(target)));
        return Stream.concat(there, Stream.of(others)).toList();
    }

    /** Copies a support id without its name; a menu names each if there are several. */
    private ButtonBase ids(List<String> ids) {
        if (ids.size() == 1) {
            return new CopyButton("verdict-id", "ui.verdict.id", model.clipboard(), () -> value(ids.getFirst()));
        }
        SplitMenuButton button = Controls.named(new SplitMenuButton(), "verdict-id", "ui.verdict.id");
        button.setText(Messages.text("ui.verdict.id"));
        button.setOnAction(event -> copyId(button, ids.getFirst()));
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            MenuItem item = new MenuItem(id);
            item.setId("verdict-id-" + i);
            item.setOnAction(event -> copyId(button, id));
            button.getItems().add(item);
        }
        return button;
    }

    private void copyId(SplitMenuButton button, String id) {
        model.clipboard().copyPlain(value(id));
        button.setText(Messages.text("ui.verdict.id.copied", name(id)));
    }

    private static String name(String id) {
        return id.substring(0, id.indexOf(' '));
    }

    private static String value(String id) {
        return id.substring(id.indexOf(' ') + 1);
    }
}

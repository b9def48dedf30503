package dev.tokenconsole.ui.token;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.claims.ClaimCopying;
import dev.tokenconsole.ui.command.Command;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.EnvironmentAddress;
import dev.tokenconsole.ui.editor.EnvironmentSection;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.privacy.PrivateWords;
import dev.tokenconsole.ui.task.Settling;
import dev.tokenconsole.ui.token.model.TokenViewModel;

/** One profile's token: header, countdown or verdict, copy actions, and the tabs with its claims. */
public final class TokenView extends BorderPane {
    private final TokenViewModel model;
    private final VerdictButtons.VerdictActions actions;
    private final StackPane verdict = new StackPane();
    private final TokenTabs tabs;
    private final Label band = Controls.label("", "production-band");
    private final ContentScroll scroll;

    /** {@code edit} opens the editor of the selected profile, {@code settings} a section of an environment's editor. */
    public TokenView(
            TokenViewModel model, ClaimCopying claims, PrivacyMode privacy, Runnable edit,
            BiConsumer<Environment, EnvironmentSection> settings) {
        this.model = model;
        this.tabs = new TokenTabs(model, this::copyPart, claims, privacy);
        this.actions = new VerdictButtons.VerdictActions(edit,
            target -> settings.accept(model.environment().getValue(), target), tabs::showExchange);
        setId("token-view");
        getStyleClass().add("token-view");

        Label address = Controls.text(model.environment().map(EnvironmentAddress::of).orElse(""), "address");
        address.setId("token-address");
        address.visibleProperty().bind(Bindings.createBooleanBinding(() -> !verdict.isVisible()
            && model.held().getValue() == null && model.exchange().getValue() == null,
            verdict.visibleProperty(), model.held(), model.exchange()));
        FindingsLine findings = new FindingsLine(model, privacy);
        ExpectationStrip expectation = new ExpectationStrip(model.expectations(), privacy,
            new Settling(() -> model.ticker().now().nanos()));
        VBox head = new VBox(new TokenHead(model, edit).row(), new CountdownRow(model), findings, expectation);
        head.getStyleClass().add("token-top");
        VBox content = new VBox(head, address, verdict, tabs);
        content.getStyleClass().add("token-content");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        for (Node node : new Node[] {address, verdict, tabs}) {
            Controls.collapse(node);
        }
        scroll = new ContentScroll(content);
        scroll.setId("token-scroll");
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("edge-to-edge");
        band.setId("production-band");
        band.setMaxWidth(Double.MAX_VALUE);
        Controls.collapse(band);
        // First, since screen readers read in the order of the children.
        setTop(band);
        setCenter(scroll);
        model.environment().subscribe(this::showBand);
        model.activity().subscribe(this::showVerdict);
        model.profile().subscribe(profile -> scroll.showTop());
        model.held().subscribe(held -> scroll.showTop());
    }

    /** The part of the width that the claims have in a wide window, 0…1. */
    public DoubleProperty claimsShare() {
        return tabs.claimsShare();
    }

    /** Shows what is known of the token's signature. */
    public void showSignature() {
        tabs.showSignature();
    }

    /** Shows the requests since the unlock. */
    public void showHistory() {
        tabs.showHistory();
    }

    /** Opens the context menu of the token's text from {@code commands}. */
    public void offerCommands(Supplier<List<Command>> commands) {
        tabs.offerCommands(commands);
    }

    private void copyPart(String selection) {
        Profile owner = model.profile().getValue();
        if (owner != null) {
            model.headerCopy().copyPart(owner.id(), selection);
        }
    }

    /** A band with the environment's name over the whole width: production must not look like anything else. */
    private void showBand(@Nullable Environment environment) {
        boolean production = environment != null && environment.kind() == EnvironmentKind.PRODUCTION;
        PrivateWords.show(band, environment == null ? ""
            : Messages.text("ui.production", DisplayText.escape(environment.name())));
        band.setVisible(production);
    }

    private void showVerdict(FetchState activity) {
        verdict.getChildren().clear();
        if (activity instanceof FetchState.Unsuccessful failed) {
            verdict.getChildren().add(
                new VerdictCard(failed, model, new VerdictButtons(failed, model, actions)));
        }
        verdict.setVisible(!verdict.getChildren().isEmpty());
        if (verdict.isVisible()) {
            scroll.showTop();
        }
    }
}

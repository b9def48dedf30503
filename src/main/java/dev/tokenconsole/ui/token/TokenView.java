package dev.tokenconsole.ui.token;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.profile.Environment;
import dev.tokenconsole.profile.EnvironmentKind;
import dev.tokenconsole.ui.common.ClaimsView;
import dev.tokenconsole.ui.common.Controls;
import dev.tokenconsole.ui.session.Activity;
import dev.tokenconsole.ui.session.HeldToken;

/** One profile's token: header, countdown or verdict, ways out, and what the token says. */
public final class TokenView extends BorderPane {
    private final TokenViewModel model;
    private final Runnable edit;
    private final CopyBar copyBar;
    private final StackPane verdict = new StackPane();
    private final TabPane tabs;
    private final RawToken raw;
    private final ScrollPane claims = new ScrollPane();

    /** {@code edit} opens the editor of the shown profile. */
    public TokenView(TokenViewModel model, Runnable edit) {
        this.model = model;
        this.edit = edit;
        this.copyBar = new CopyBar(model);
        this.raw = new RawToken(copyBar::copyPart);
        this.tabs = tabs();
        setId("token-view");
        getStyleClass().add("token-view");

        CountdownCard countdown = new CountdownCard(model);
        BooleanProperty hasToken = new SimpleBooleanProperty();
        hasToken.bind(model.hasToken());
        countdown.visibleProperty().bind(hasToken.or(verdict.visibleProperty().not()));
        VBox content = new VBox(new TokenHeader(model, edit), verdict, countdown, copyBar, tabs);
        content.getStyleClass().add("token-content");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        for (Node node : new Node[] {verdict, countdown, copyBar, tabs}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        tabs.visibleProperty().bind(hasToken);
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        setCenter(scroll);
        model.environment().subscribe(this::showBand);
        model.activity().subscribe(this::showVerdict);
        model.held().subscribe(this::showToken);
    }

    /** Copies the bearer header, as the button does. */
    public void copyHeader() {
        copyBar.copy(CopyFormat.HEADER);
    }

    /** A band over the whole width, with the word: production must not look like anything else. */
    private void showBand(@Nullable Environment environment) {
        boolean production = environment != null && environment.kind() == EnvironmentKind.PRODUCTION;
        Label band = Controls.label(Messages.text("ui.production"), "production-band");
        band.setId("production-band");
        band.setMaxWidth(Double.MAX_VALUE);
        setTop(production ? band : null);
    }

    private void showVerdict(Activity activity) {
        verdict.getChildren().clear();
        if (activity instanceof Activity.Failed failed) {
            verdict.getChildren().add(new VerdictCard(
                failed.failure(), model.ticker().moment().get().now(), edit, model::fetch, model.copies()));
        }
        verdict.setVisible(!verdict.getChildren().isEmpty());
    }

    private void showToken(@Nullable HeldToken held) {
        raw.setText(held == null ? "" : held.token().value().reveal());
        claims.setContent(held == null ? null
            : new ClaimsView(held.decoded(), model.ticker().moment(), model.copies()));
    }

    private TabPane tabs() {
        claims.setFitToWidth(true);
        claims.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        claims.setId("claims-scroll");
        claims.setFocusTraversable(false);
        Tab claimsTab = new Tab(Messages.text("ui.tab.claims"), claims);
        Tab rawTab = new Tab(Messages.text("ui.tab.token"), raw);
        TabPane pane = new TabPane(claimsTab, rawTab);
        pane.setId("token-tabs");
        pane.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        pane.getStyleClass().add("token-tabs");
        pane.setAccessibleText(Messages.text("ui.tab.name"));
        return pane;
    }
}

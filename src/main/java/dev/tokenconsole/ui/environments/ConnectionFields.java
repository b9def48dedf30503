package dev.tokenconsole.ui.environments;

import java.util.List;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.EnvironmentDraft.Route;
import dev.tokenconsole.model.environment.EnvironmentField;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.FormField;

/** The fields for the connection to an environment: the proxy and the versions of TLS. */
final class ConnectionFields extends VBox {
    private final Choice<Route> route;

    ConnectionFields(EnvironmentForm form) {
        getStyleClass().add("fields");
        route = new Choice<>("environment-proxy", "ui.environment.route", List.of(Route.values()),
            EnvironmentWords::of, form.route());
        Label hint = Controls.text(form.route().map(chosen -> chosen == Route.SYSTEM
            ? Messages.text("ui.environment.route.system.hint") : ""), "muted", "field-hint");
        TypedField host =
            new TypedField(form, EnvironmentField.PROXY_HOST);
        TypedField port =
            new TypedField(form, EnvironmentField.PROXY_PORT);
        port.getStyleClass().add("narrow-field");
        HBox manual = new HBox(host, port);
        HBox.setHgrow(host, Priority.ALWAYS);
        manual.getStyleClass().add("field-row");
        manual.visibleProperty().bind(form.route().isEqualTo(Route.MANUAL));
        CheckBox tls12 = new CheckBox(Messages.text("ui.environment.tls12"));
        tls12.selectedProperty().bindBidirectional(form.allowsTls12());
        Controls.named(tls12, "environment-tls12", "ui.environment.tls12");
        Label weaker = Controls.text(Messages.text("ui.environment.tls12.weaker"), "strip", "warning");
        weaker.setId("environment-tls12-weaker");
        weaker.visibleProperty().bind(form.allowsTls12());
        Controls.collapse(manual);
        Controls.collapse(weaker);
        getChildren().addAll(new FormField("ui.environment.route", route, hint), manual, tls12, weaker);
    }

    Choice<Route> proxy() {
        return route;
    }
}

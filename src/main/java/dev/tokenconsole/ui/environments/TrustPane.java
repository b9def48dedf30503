package dev.tokenconsole.ui.environments;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.tls.CertificateFacts;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.MasterPasswordField;
import dev.tokenconsole.ui.environments.TrustViewModel.Offer;

/** The trusted certificate authorities of an environment. Those of a file are shown before they can be trusted. */
final class TrustPane extends VBox {
    private final TrustViewModel model;
    private final Consumer<Node> reveal;
    private final VBox trusted = new VBox();
    private final VBox offered = new VBox();
    private final Button choose;

    /** {@code file} lets a person select a file, {@code reveal} scrolls to a part of this pane. */
    TrustPane(TrustViewModel model, Supplier<Optional<Path>> file, Consumer<Node> reveal) {
        this.model = model;
        this.reveal = reveal;
        this.choose = Controls.button("environment-choose-file", "ui.environment.trust.choose",
            () -> file.get().ifPresent(chosen -> model.read(chosen, new char[0])));
        getStyleClass().add("fields");
        trusted.setId("environment-trusted");
        trusted.getStyleClass().add("certificates");
        offered.setId("environment-offer");
        Controls.collapse(offered);
        getChildren().addAll(Controls.text(Messages.text("ui.environment.trust.hint"), "muted"),
            trusted, choose, offered);
        model.trusted().subscribe(this::showTrusted);
        showTrusted();
        model.offer().subscribe(this::show);
    }

    Button choose() {
        return choose;
    }

    private void showTrusted() {
        trusted.getChildren().clear();
        trusted.setVisible(!model.trusted().isEmpty());
        trusted.setManaged(!model.trusted().isEmpty());
        int number = 0;
        for (X509Certificate certificate : model.trusted()) {
            CertificatePane facts = new CertificatePane(certificate, model.now());
            HBox.setHgrow(facts, Priority.ALWAYS);
            Button remove = Controls.iconButton("environment-distrust-" + number++, Feather.TRASH_2,
                "ui.environment.trust.remove", () -> {
                    model.remove(certificate);
                    choose.requestFocus();
                });
            Controls.described(remove, Messages.text("ui.environment.trust.remove.name",
                DisplayText.shorten(CertificateFacts.of(certificate).subject())));
            HBox row = new HBox(facts, remove);
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().add("certificate-row");
            trusted.getChildren().add(row);
        }
    }

    private void show(Offer offer) {
        offered.setVisible(!(offer instanceof Offer.None));
        offered.getStyleClass().removeAll("card", "offer");
        if (offer instanceof Offer.Locked || offer instanceof Offer.Shown) {
            offered.getStyleClass().addAll("card", "offer");
        }
        offered.getChildren().clear();
        switch (offer) {
            case Offer.None _ -> { }
            case Offer.Locked locked -> askPassword(locked);
            case Offer.Shown shown -> showCertificates(shown);
            case Offer.Refused refused -> {
                offered.getChildren().add(
                    named(Controls.text(refused.reason(), "strip", "danger"), "environment-offer-why"));
                reveal.accept(offered);
            }
        }
    }

    private void askPassword(Offer.Locked locked) {
        MasterPasswordField field = new MasterPasswordField();
        Controls.named(field, "environment-file-password", "ui.environment.trust.password");
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button read = Controls.button("environment-file-read", "ui.environment.trust.read",
            () -> model.read(locked.file(), field.take()), "accent");
        field.setOnAction(event -> {
            event.consume();
            read.fire();
        });
        HBox row = new HBox(field, read, declineButton());
        row.getStyleClass().add("buttons");
        offered.getChildren().addAll(named(Controls.text(locked.reason()), "environment-offer-why"),
            Controls.fieldLabel("ui.environment.trust.password", field), row);
        reveal.accept(offered);
        Controls.focus(this, field);
    }

    private void showCertificates(Offer.Shown shown) {
        List<X509Certificate> certificates = shown.certificates();
        offered.getChildren().addAll(
            Controls.text(Messages.text("ui.environment.trust.offer", shown.place()), "section-title"),
            Controls.text(Messages.text("ui.environment.trust.meaning"), "muted"));
        certificates.forEach(each -> offered.getChildren().add(new CertificatePane(each, model.now())));
        shown.leftOut().forEach(reason -> offered.getChildren().add(
            Controls.text(Messages.text("ui.environment.trust.left-out", reason), "strip", "warning")));
        Button accept = Controls.button("environment-trust", "ui.environment.trust.accept", () -> {
            model.accept();
            choose.requestFocus();
            reveal.accept(trusted);
        }, "accent");
        Button decline = declineButton();
        FlowPane buttons = new FlowPane(accept, decline);
        buttons.getStyleClass().add("buttons");
        offered.getChildren().add(buttons);
        reveal.accept(offered);
        Controls.focus(this, decline);
    }

    private Button declineButton() {
        return Controls.button("environment-distrust", "ui.environment.trust.decline", () -> {
            model.decline();
            choose.requestFocus();
        });
    }

    private static Label named(Label label, String id) {
        label.setId(id);
        return label;
    }
}

package dev.tokenconsole.ui.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.paste.PasteTextField;

/** The time for a request, and the proxy of environments without one of their own. */
final class NetworkPane extends VBox {
    private final SettingsModel settings;
    private final SettingChoice<Duration> timeout;
    private final TextField host = new PasteTextField();
    private final TextField port = new PasteTextField();
    private final HBox address;
    private final StringProperty problem = new SimpleStringProperty("");

    /** The kinds of {@link ProxyChoice}. */
    private enum Kind {
        SYSTEM("ui.settings.proxy.system"),
        NONE("ui.settings.proxy.none"),
        ADDRESS("ui.settings.proxy.address");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String words() {
            return Messages.text(key);
        }
    }

    NetworkPane(SettingsModel settings) {
        this.settings = settings;
        getStyleClass().add("settings-pane");
        Settings now = settings.current().get();
        timeout = new SettingChoice<>("settings-timeout", "ui.settings.timeout", Settings.REQUEST_TIMEOUTS,
            now.requestTimeout(), SettingChoice::words,
            next -> settings.change(settings.current().get().withRequestTimeout(next)));
        SettingChoice<Kind> proxy = new SettingChoice<>("settings-proxy", "ui.settings.proxy",
            Arrays.asList(Kind.values()), kind(now.proxy()), Kind::words, this::choose);
        Controls.named(host, "settings-proxy-host", "ui.settings.proxy.host");
        Controls.named(port, "settings-proxy-port", "ui.settings.proxy.port");
        port.getStyleClass().add("narrow-field");
        if (now.proxy() instanceof ProxyChoice.Manual manual) {
            host.setText(manual.host());
            port.setText(Integer.toString(manual.port()));
        }
        VBox hostField = new VBox(Controls.fieldLabel("ui.settings.proxy.host", host), host);
        HBox.setHgrow(hostField, Priority.ALWAYS);
        address = new HBox(hostField, new VBox(Controls.fieldLabel("ui.settings.proxy.port", port), port));
        address.getStyleClass().add("field-row");
        address.setVisible(now.proxy() instanceof ProxyChoice.Manual);
        Controls.collapse(address);
        Label wrong = Controls.text(problem, "field-problem");
        wrong.setId("settings-proxy-problem");
        wrong.visibleProperty().bind(problem.isNotEmpty());
        Controls.collapse(wrong);
        host.accessibleHelpProperty().bind(problem);
        port.accessibleHelpProperty().bind(problem);
        host.textProperty().subscribe(this::applyAddress);
        port.textProperty().subscribe(this::applyAddress);
        address.focusWithinProperty().subscribe(inside -> showProblem(!inside));
        getChildren().addAll(timeout,
            Controls.text(Messages.text("ui.settings.timeout.hint"), "muted", "field-hint"), proxy, address, wrong,
            Controls.text(Messages.text("ui.settings.proxy.hint"), "muted", "field-hint"));
    }

    Node first() {
        return timeout.control();
    }

    private void choose(Kind kind) {
        address.setVisible(kind == Kind.ADDRESS);
        switch (kind) {
            case SYSTEM -> use(ProxyChoice.SYSTEM);
            case NONE -> use(ProxyChoice.NONE);
            case ADDRESS -> {
                applyAddress();
                host.requestFocus();
            }
        }
        showProblem(false);
    }

    /** An address applies as soon as it is one; until then the last proxy is used. */
    private void applyAddress() {
        if (address.isVisible()) {
            typed().ifPresent(proxy -> {
                use(proxy);
                problem.set("");
            });
        }
    }

    /** Only once the fields are left: it is not said of a host that is half typed. */
    private void showProblem(boolean left) {
        problem.set(left && address.isVisible() && typed().isEmpty() ? Messages.text("ui.settings.proxy.wrong") : "");
    }

    private Optional<ProxyChoice.Manual> typed() {
        return ProxyChoice.manual(host.getText().strip(), port.getText().strip());
    }

    private void use(ProxyChoice proxy) {
        if (!settings.current().get().proxy().equals(proxy)) {
            settings.change(settings.current().get().withProxy(proxy));
        }
    }

    private static Kind kind(ProxyChoice proxy) {
        return switch (proxy) {
            case ProxyChoice.OfSystem _ -> Kind.SYSTEM;
            case ProxyChoice.Never _ -> Kind.NONE;
            case ProxyChoice.Manual _ -> Kind.ADDRESS;
        };
    }
}

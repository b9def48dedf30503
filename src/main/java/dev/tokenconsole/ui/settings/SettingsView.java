package dev.tokenconsole.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.ContentScroll;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.session.WindowStateModel;

/** The settings screen: a list of sections at the left, and the chosen one, which is made when it is first shown. */
public final class SettingsView extends HBox {
    private final Sources sources;
    private final ListView<SettingsSection> list = new ListView<>();
    private final ContentScroll content = new ContentScroll();
    private final Map<SettingsSection, Page> pages = new EnumMap<>(SettingsSection.class);

    /**
     * The sources of the settings.
     *
     * @param vault the open vault; empty for the demo
     * @param settings the settings of the program
     * @param window what the window remembers
     * @param environments the list of environments
     * @param formats the formats in which a token can be copied
     * @param place the file of the profiles, for people
     * @param copy puts a text that is not secret on the clipboard
     */
    public record Sources(Optional<VaultSettingsViewModel> vault, SettingsModel settings, WindowStateModel window,
            Node environments, List<CopyChoice> formats, String place, Consumer<String> copy) {}

    /**
     * The content of a section.
     *
     * @param first takes the focus; never a password
     */
    private record Page(Node node, Node first) {}

    /** Begins with the first section. */
    public SettingsView(Sources sources) {
        this.sources = sources;
        setId("settings");
        Controls.named(list, "settings-sections", "ui.settings.sections");
        list.getItems().setAll(SettingsSection.values());
        list.setCellFactory(view -> new SectionCell());
        list.getStyleClass().add("edge-to-edge");
        list.getSelectionModel().selectFirst();
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        VBox side = new VBox(Controls.label(Messages.text("ui.settings.title"), "view-title"), list);
        side.getStyleClass().add("settings-sections");
        VBox.setVgrow(list, Priority.ALWAYS);
        content.getStyleClass().add("edge-to-edge");
        Label problem = Controls.text(sources.settings().problem(), "field-problem", "settings-problem");
        problem.setId("settings-problem");
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        Controls.collapse(problem);
        VBox right = new VBox(problem, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        getChildren().addAll(side, right);
        list.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> show());
    }

    /** Shows {@code section}. */
    public void select(SettingsSection section) {
        list.getSelectionModel().select(section);
    }

    /** Shows the chosen section as it is now, and focuses its first control. */
    public void open() {
        show();
        Controls.focus(this, page().first());
    }

    private void show() {
        SettingsSection section = list.getSelectionModel().getSelectedItem();
        if (section != null) {
            content.setContent(page().node());
            if (section == SettingsSection.VAULT) {
                sources.vault().ifPresent(VaultSettingsViewModel::refresh);
            }
        }
    }

    /** Enter and the arrow to the right lead from the list into its section. */
    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
            Controls.focus(this, page().first());
            event.consume();
        }
    }

    private Page page() {
        return pages.computeIfAbsent(list.getSelectionModel().getSelectedItem(), this::make);
    }

    private Page make(SettingsSection section) {
        return switch (section) {
            case GENERAL -> {
                GeneralPane pane = new GeneralPane(sources.settings(), sources.window(),
                    AboutText.of(sources.place(), sources.settings().place()), sources.copy());
                yield page(section, pane, pane.first());
            }
            case CLIPBOARD -> {
                ClipboardPane pane = new ClipboardPane(sources.settings(), sources.formats());
                yield page(section, pane, pane.first());
            }
            case LOCKING -> {
                LockingPane pane = new LockingPane(sources.settings(), sources.vault().isPresent());
                yield page(section, pane, pane.first());
            }
            case NETWORK -> {
                NetworkPane pane = new NetworkPane(sources.settings());
                yield page(section, pane, pane.first());
            }
            case ENVIRONMENTS -> new Page(framed(sources.environments()), sources.environments());
            case VAULT -> sources.vault().map(model -> {
                VaultPane pane = new VaultPane(model, sources.copy());
                return page(section, pane, pane.first());
            }).orElseGet(() -> page(section, Controls.text(Messages.text("ui.settings.no-vault"), "muted"), list));
        };
    }

    private static Page page(SettingsSection section, Node pane, Node first) {
        return new Page(framed(Controls.label(section.words(), "view-title"), pane), first);
    }

    /** A section in the list at the left. */
    private static final class SectionCell extends ListCell<SettingsSection> {
        SectionCell() {
            Controls.passWhileEmpty(this);
        }

        @Override
        protected void updateItem(SettingsSection section, boolean empty) {
            super.updateItem(section, empty);
            if (empty || section == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                Label words = Controls.label(section.words());
                words.setId("settings-section-" + section.id());
                words.setGraphic(new FontIcon(section.icon()));
                words.setMaxWidth(Double.MAX_VALUE);
                setGraphic(words);
                setAccessibleText(section.words());
            }
        }
    }

    private static VBox framed(Node... parts) {
        VBox framed = new VBox(parts);
        framed.getStyleClass().addAll("help-content", "settings-page");
        return framed;
    }
}

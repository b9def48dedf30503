package dev.tokenconsole.ui.command;

import java.util.List;
import java.util.function.BiConsumer;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.paste.PasteTextField;
import dev.tokenconsole.ui.privacy.PrivateWords;

/**
 * The command palette: a text finds a command by the words of its name, Enter runs it. It lies over the window and is
 * made each time it is opened.
 */
public final class CommandPalette extends StackPane {
    /** Rows that are seen without scrolling. */
    private static final int ROWS = 9;
    /** The height of a row in relation to the size of its text. */
    private static final double ROW_HEIGHT = 2.6;
    private static final String NONE = Messages.text("ui.palette.none");

    private final Label name = new Label(Messages.text("ui.palette.name"));
    private final TextField text = new PasteTextField();
    private final Region spoken = new Region();
    private final ListView<Command> list = new ListView<>();
    private final Runnable close;
    private List<Command> commands;

    /**
     * Offers {@code commands}; {@code close} takes the palette away, and gives the focus back; {@code whole} has a text
     * told whole at a node where it is cut off.
     */
    public CommandPalette(List<Command> commands, Runnable close, BiConsumer<Labeled, Node> whole) {
        this.commands = commands;
        this.close = close;
        setId("palette");
        getStyleClass().add("overlay");
        text.setId("palette-text");
        text.setPromptText(Messages.text("ui.palette.prompt"));
        name.setLabelFor(text);
        name.getStyleClass().addAll("muted", "note");
        spoken.setId("palette-spoken");
        spoken.setManaged(false);
        spoken.setAccessibleRole(AccessibleRole.TEXT);
        text.textProperty().subscribe(this::find);
        list.setId("palette-list");
        list.setAccessibleText(Messages.text("ui.palette.list"));
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new CommandCell(whole));
        list.setPlaceholder(new Label(NONE));
        list.setOnMouseClicked(event -> run(list.getSelectionModel().getSelectedItem()));
        list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(ROWS).add(2));
        text.fontProperty().subscribe(font -> list.setFixedCellSize(Math.rint(font.getSize() * ROW_HEIGHT)));
        VBox card = new VBox(name, text, list, spoken);
        card.getStyleClass().addAll("card", "palette-card");
        card.setMaxHeight(USE_PREF_SIZE);
        setAlignment(card, Pos.TOP_CENTER);
        getChildren().add(card);
        setOnMousePressed(event -> close.run());
        card.setOnMousePressed(event -> event.consume());
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getSelectionModel().selectedItemProperty().subscribe(this::say);
        PrivateWords.masking(this).subscribe(mask -> {
            list.refresh();
            say(list.getSelectionModel().getSelectedItem());
        });
        find("");
    }

    /** The part that takes the focus. */
    public Node first() {
        return text;
    }

    private void find(String typed) {
        list.getItems().setAll(CommandSearch.find(typed, commands));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    /** The focus stays in the text: a text that is not seen tells which command Enter would run. */
    private void say(@Nullable Command selected) {
        spoken.setAccessibleText(selected == null ? NONE : PrivateWords.now(this, withTarget(selected, ", ")));
    }

    private static String withTarget(Command command, String between) {
        String target = command.target().get();
        return target.isEmpty() ? command.named().get() : command.named().get() + between + target;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, UP -> move(event.getCode() == KeyCode.DOWN ? 1 : -1);
            case PAGE_DOWN, PAGE_UP -> move(event.getCode() == KeyCode.PAGE_DOWN ? ROWS : -ROWS);
            case ENTER -> run(list.getSelectionModel().getSelectedItem());
            case ESCAPE -> close.run();
            case TAB -> { }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int rows) {
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + rows, 0, Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - ROWS / 2));
    }

    /** A command with choices shows them in the place of the commands; one that is not enabled stays where it is. */
    private void run(@Nullable Command command) {
        if (command == null || !command.isEnabled()) {
            return;
        }
        if (command.hasChoices()) {
            commands = command.choices().get();
            text.setPromptText(
                PrivateWords.now(this, Messages.text("ui.palette.choose", withTarget(command, " \u00b7 "))));
            text.clear();
            find("");
        } else {
            close.run();
            // After the focus is back where it was: a command may be about the focused part.
            Platform.runLater(command::run);
        }
    }
}

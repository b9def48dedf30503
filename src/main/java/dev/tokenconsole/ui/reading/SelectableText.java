package dev.tokenconsole.ui.reading;

import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;

/**
 * A text in a fixed-width type that is wrapped in the width it is given, and whose characters can be selected: by
 * dragging, by two clicks a word, by three all of it, and by the keys that {@link #press} knows. It cannot be edited.
 */
public final class SelectableText extends Region {
    private final Path highlight = new Path();
    private final TextLines lines;
    private final ObjectProperty<TextSelection> selection = new SimpleObjectProperty<>(TextSelection.NONE);
    private Consumer<String> copy = selected -> {};

    private SelectableText(WrappedText.Rule rule) {
        lines = new TextLines(rule);
        getStyleClass().add("selectable-text");
        highlight.getStyleClass().add("text-highlight");
        highlight.setManaged(false);
        highlight.setMouseTransparent(true);
        getChildren().addAll(highlight, lines);
        setCursor(Cursor.TEXT);
        setPickOnBounds(true);
        selection.subscribe(selected -> draw());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
    }

    /**
     * A part of the text in a style of its own.
     *
     * @param style a style class of the stylesheet
     */
    public record Part(String text, String style) {
        /** Without the text, which may be a token. */
        @Override
        public String toString() {
            return style;
        }
    }

    /** A text with words: its lines end behind punctuation and spaces. */
    public static SelectableText ofWords() {
        return new SelectableText(WrappedText.Rule.AT_PUNCTUATION);
    }

    /** A text without words, such as a token: its lines are full. */
    public static SelectableText ofCharacters() {
        return new SelectableText(WrappedText.Rule.ANYWHERE);
    }

    /** Shows {@code shown}, with nothing selected. */
    public void show(List<Part> shown) {
        lines.show(shown);
        selection.set(TextSelection.NONE);
        requestLayout();
    }

    /** Makes it a stop of the Tab key of its own, with {@code name} for screen readers. */
    public void takeFocus(String id, String name) {
        setId(id);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name);
        setFocusTraversable(true);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            // A scroll pane around it takes the focus at a click.
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Copies the selection by {@code target} when the keys for it are pressed. */
    public void onCopy(Consumer<String> target) {
        copy = target;
    }

    /** The text itself, without the ends of lines that the width makes. */
    public String text() {
        return lines.text();
    }

    /** The selected characters; empty for none. */
    public String selected() {
        return text().substring(selection.get().start(), selection.get().end());
    }

    /** True if all of it is selected. */
    public boolean isAllSelected() {
        return !text().isEmpty() && selected().length() == text().length();
    }

    /** Selects all of it. */
    public void selectAll() {
        selection.set(TextSelection.all(text()));
    }

    /** Runs what {@code event} asks for and consumes it: Ctrl+A, Ctrl+C with a selection, Shift with arrows. */
    public void press(KeyEvent event) {
        if (isCopy(event) && !selected().isEmpty()) {
            copy.accept(selected());
            event.consume();
        } else if (event.getCode() == KeyCode.A && event.isShortcutDown() && !event.isShiftDown()) {
            selectAll();
            event.consume();
        } else if (event.isShiftDown()) {
            extend(event);
        }
    }

    /** Moves the end of the selection; without one, it is begun at the start or, backwards, at the end. */
    private void extend(KeyEvent event) {
        TextSelection now = selection.get();
        boolean word = event.isShortcutDown() || event.isAltDown();
        TextSelection atEnd = now.isEmpty() && now.caret() == 0 ? TextSelection.at(text().length()) : now;
        switch (event.getCode()) {
            case RIGHT -> selection.set(now.to(TextSelection.next(text(), now.caret(), word)));
            case LEFT -> selection.set(atEnd.to(TextSelection.previous(text(), atEnd.caret(), word)));
            case END -> selection.set(now.to(text().length()));
            case HOME -> selection.set(atEnd.to(0));
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** True for the keys that copy: Ctrl+C or ⌘C, Ctrl+Insert, the key of its own. */
    public static boolean isCopy(KeyEvent event) {
        return switch (event.getCode()) {
            case C, INSERT -> event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
            case COPY -> true;
            default -> false;
        };
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        int position = position(event);
        selection.set(switch (event.getClickCount()) {
            case 1 -> event.isShiftDown() ? selection.get().to(position) : TextSelection.at(position);
            case 2 -> TextSelection.word(text(), position);
            default -> TextSelection.all(text());
        });
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            selection.set(selection.get().to(position(event)));
        }
    }

    private int position(MouseEvent event) {
        return lines.position(event.getSceneX(), event.getSceneY());
    }

    /** The end of the last line, relative to this node: where a button that belongs to the text stands. */
    public Point2D end() {
        return lines.end().add(snappedLeftInset(), snappedTopInset());
    }

    /** The height of a line. */
    public double lineHeight() {
        return lines.font().line();
    }

    /** The width of a character of one column. */
    public double characterWidth() {
        return lines.font().column();
    }

    /** The height that it would have with {@code words} in {@code width}. */
    public double heightFor(String words, double width) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + lines.heightFor(words, inner) + snappedBottomInset();
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset() + lines.getBaselineOffset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + lines.minWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + lines.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + lines.prefHeight(inner) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        lines.resizeRelocate(snappedLeftInset(), snappedTopInset(),
            getWidth() - snappedLeftInset() - snappedRightInset(),
            getHeight() - snappedTopInset() - snappedBottomInset());
        lines.layout();
        highlight.setTranslateX(snappedLeftInset());
        highlight.setTranslateY(snappedTopInset());
        draw();
    }

    private void draw() {
        highlight.getElements().setAll(lines.shape(selection.get()));
    }
}

package dev.tokenconsole.ui.claims;

import java.time.Instant;
import java.util.List;
import java.util.function.DoubleFunction;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.ui.command.CommandMenu;
import dev.tokenconsole.ui.command.Subject;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.TickingText;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.SelectableText;

/** One claim: its name, its value with the copy button directly behind it, and its meaning. Its table lays it out. */
final class ClaimRow extends Region {
    /** The width of a letter in relation to the size of the font; wide letters are seldom. */
    private static final double LETTER = 0.55;

    private final ShownClaim shown;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final DoubleFunction<ClaimColumns> columns;
    private final Label name;
    private final SelectableText value = SelectableText.ofWords();
    private final Button copy;
    private final Label meaning;
    private final Region meaningCell;
    private @Nullable StringProperty tooltip;

    /** {@code columns} are those of the table in a width. */
    ClaimRow(ShownClaim shown, ClaimCopying copying, PrivacyMode privacy, DoubleFunction<ClaimColumns> columns,
            Instant now) {
        this.shown = shown;
        this.copying = copying;
        this.privacy = privacy;
        this.columns = columns;
        String named = DisplayText.escape(shown.claim().name());
        name = Controls.text(named, "claim-name");
        meaning = Controls.text("", "claim-meaning");
        meaningCell = shown.claim().time() == null ? meaning : new TickingText(meaning);
        copy = Controls.iconButton(
            "copy-claim-" + shown.claim().name(), Feather.COPY, "ui.claims.copy", this::copyValue, "flat");
        copy.setAccessibleText(Messages.text("ui.claims.copy.name", shown.claim().name()));
        copy.setFocusTraversable(false);
        getStyleClass().add("claim-row");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(name, value, copy, meaningCell);
        showTime(now);
        privacy.follow(this, hidden -> showValue());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            // The scroll pane around it takes the focus at a click.
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        // Its menu is about this claim, whatever has the focus.
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> choose());
        CommandMenu.install(this, Subject.CLAIM, copying::commands);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                choose();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                copying.forget(shown);
            }
        });
    }

    /** Makes its claim the one that commands act on. */
    void choose() {
        copying.choose(shown, this::selectedPart);
    }

    /** True if its words change as time passes. */
    boolean isTime() {
        return shown.claim().time() != null;
    }

    /** The words of the time, or of the meaning, at {@code now}. */
    void showTime(Instant now) {
        String words = ClaimWords.meaning(shown.claim(), now);
        if (!words.equals(meaning.getText())) {
            meaning.setText(words);
            setAccessibleText(spoken());
        }
    }

    /** The lines of the tooltip, which has the day of the time in it. */
    void showTooltip(Instant now) {
        String words = ClaimWords.tooltip(shown.claim(), now);
        if (words != null && tooltip == null) {
            tooltip = new SimpleStringProperty(words);
            Controls.tooltip(meaningCell, tooltip);
            Controls.tooltip(name, tooltip);
        }
        if (words != null && tooltip != null) {
            tooltip.set(words);
        }
    }

    double nameWidth() {
        return name.prefWidth(-1);
    }

    double valueWidth() {
        return value.prefWidth(-1);
    }

    /** About the width of the name of {@code other}, by its length. */
    double nameWidthFor(@Nullable ShownClaim other) {
        return other == null ? 0 : DisplayText.escape(other.claim().name()).length() * em() * LETTER;
    }

    /** About the width of the value of {@code other}, by its length. */
    double valueWidthFor(@Nullable ShownClaim other) {
        return other == null ? 0 : (other.claim().display().length() + 1) * characterWidth();
    }

    /** The height of a row with {@code other} in {@code width}: to the pixel if its characters are of one width. */
    double heightFor(ShownClaim other, double width) {
        ClaimColumns grid = columns.apply(width - snappedLeftInset() - snappedRightInset());
        double names = Math.ceil(nameWidthFor(other) / Math.max(1, grid.name())) * name.prefHeight(-1);
        double values = value.heightFor(privacy.shown(other.claim().display()), grid.value());
        return snappedTopInset() + snapSizeY(Math.max(names, values)) + snappedBottomInset();
    }

    double buttonWidth() {
        return copy.prefWidth(-1);
    }

    double em() {
        return name.getFont().getSize();
    }

    double characterWidth() {
        return value.characterWidth();
    }

    private void showValue() {
        String words = privacy.shown(shown.claim().display());
        value.show(List.of(new SelectableText.Part(words, "claim-value")));
        setAccessibleText(spoken());
    }

    private String spoken() {
        return Messages.text("ui.claims.said", name.getText(), privacy.on().get() ? Messages.text("ui.privacy.hidden")
            : shown.claim().display(), meaning.getText());
    }

    private void press(KeyEvent event) {
        if (SelectableText.isCopy(event)) {
            choose();
            copying.copy();
            event.consume();
        } else {
            value.press(event);
        }
    }

    /** All of a value is copied exactly, also where it is shown shortened or with escapes; so is a masked one. */
    private String selectedPart() {
        return value.isAllSelected() || privacy.on().get() ? "" : value.selected();
    }

    private void copyValue() {
        choose();
        copying.copyValue();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? prefWidth(-1) : width - snappedLeftInset() - snappedRightInset();
        ClaimColumns grid = columns.apply(inner);
        double content = Math.max(name.prefHeight(grid.name()),
            Math.max(value.prefHeight(grid.value()), meaningCell.prefHeight(grid.meaning())));
        return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        ClaimColumns grid = columns.apply(getWidth() - left - snappedRightInset());
        double nameHeight = name.prefHeight(grid.name());
        double meaningHeight = meaningCell.prefHeight(grid.meaning());
        name.resizeRelocate(left, top, grid.name(), nameHeight);
        // The first lines stand on one line.
        double line = name.getBaselineOffset();
        value.resizeRelocate(snapPositionX(left + grid.valueAt()),
            snapPositionY(top + Math.max(0, line - value.getBaselineOffset())), grid.value(),
            value.prefHeight(grid.value()));
        value.layout();
        meaningCell.resizeRelocate(snapPositionX(left + grid.meaningAt()),
            snapPositionY(top + Math.max(0, line - meaningCell.getBaselineOffset())), grid.meaning(), meaningHeight);
        double side = copy.prefHeight(-1);
        Point2D end = value.end();
        copy.resizeRelocate(snapPositionX(value.getLayoutX() + end.getX()),
            snapPositionY(value.getLayoutY() + end.getY() + (value.lineHeight() - side) / 2),
            grid.button(), side);
    }
}

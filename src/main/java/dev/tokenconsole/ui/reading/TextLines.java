package dev.tokenconsole.ui.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** The lines of a text in a fixed-width type, wrapped in the width they are given. Positions are those of the text. */
final class TextLines extends Region {
    private static final int LEAST_COLUMNS = 8;

    private final TextFlow flow = new TextFlow();
    private final WrappedText.Rule rule;
    private List<SelectableText.Part> parts = List.of();
    private String text = "";
    private boolean plain = true;
    private WrappedText wrapped = WrappedText.of("", 1, WrappedText.Rule.ANYWHERE);
    private int columns = -1;

    TextLines(WrappedText.Rule rule) {
        this.rule = rule;
        flow.setManaged(false);
        getChildren().add(flow);
        setMouseTransparent(true);
    }

    /** Shows {@code shown}. */
    void show(List<SelectableText.Part> shown) {
        parts = List.copyOf(shown);
        text = parts.stream().map(SelectableText.Part::text).collect(Collectors.joining());
        plain = text.chars().allMatch(unit -> unit == '\n' || (unit >= ' ' && unit < 0x7f));
        columns = -1;
        List<Text> nodes = new ArrayList<>();
        for (SelectableText.Part part : parts) {
            Text node = new Text();
            node.getStyleClass().addAll("reading", part.style());
            nodes.add(node);
        }
        flow.getChildren().setAll(nodes);
        if (!nodes.isEmpty()) {
            nodes.getFirst().fontProperty().subscribe(font -> {
                columns = -1;
                requestLayout();
            });
        }
        requestLayout();
    }

    String text() {
        return text;
    }

    /** The position in the text at a point of the scene. */
    int position(double sceneX, double sceneY) {
        int shown = flow.getHitInfo(flow.sceneToLocal(sceneX, sceneY)).getInsertionIndex();
        return TextSelection.onPoint(text, wrapped.toText(shown));
    }

    /** The outline of {@code range}; empty before the first layout. */
    PathElement[] shape(TextSelection range) {
        return range.isEmpty() || columns < 1 ? new PathElement[0]
            : flow.getRangeShape(wrapped.toDisplay(range.start()), wrapped.toDisplayEnd(range.end()), false);
    }

    /** The end of the last line. */
    Point2D end() {
        FixedWidth font = font();
        double x = wrapped.lastColumns() * font.column();
        if (!plain && !text.isEmpty()) {
            int last = wrapped.display().lastIndexOf('\n') + 1;
            Path line = new Path(flow.getRangeShape(last, wrapped.display().length(), false));
            x = Math.max(0, line.getLayoutBounds().getMaxX());
        }
        return new Point2D(x, getHeight() - font.line());
    }

    /** The measures of its font. */
    FixedWidth font() {
        return FixedWidth.of(currentFont());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public double getBaselineOffset() {
        return font().baseline();
    }

    @Override
    protected double computeMinWidth(double height) {
        return LEAST_COLUMNS * font().column();
    }

    @Override
    protected double computePrefWidth(double height) {
        int longest = text.lines().mapToInt(String::length).max().orElse(0);
        // A column more, since the width is a fraction and may be rounded down.
        return snapSizeX((longest + 1) * font().column());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? prefWidth(-1) : width;
        WrappedText shown = columnsIn(inner) == columns ? wrapped : wrap(inner);
        double spacing = FixedWidth.spacing(currentFont());
        if (plain) {
            return snapSizeY(shown.lines() * (font().line() + spacing) - spacing);
        }
        // Other scripts may be wider than the columns say, and are broken once more.
        Text measured = new Text(shown.display());
        measured.setFont(currentFont());
        measured.setWrappingWidth(inner);
        measured.setLineSpacing(spacing);
        return snapSizeY(measured.getLayoutBounds().getHeight());
    }

    /** The height of {@code words} in {@code width}, if each of their characters is as wide as its columns. */
    double heightFor(String words, double width) {
        double spacing = FixedWidth.spacing(currentFont());
        int needed = WrappedText.of(words, columnsIn(width), rule).lines();
        return snapSizeY(needed * (font().line() + spacing) - spacing);
    }

    @Override
    protected void layoutChildren() {
        int fitting = columnsIn(getWidth());
        if (fitting != columns) {
            wrapped = wrap(getWidth());
            columns = fitting;
            flow.setLineSpacing(FixedWidth.spacing(currentFont()));
            fill();
        }
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
        flow.layout();
    }

    private void fill() {
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            int to = from + parts.get(i).text().length();
            ((Text) flow.getChildren().get(i)).setText(wrapped.display(from, to));
            from = to;
        }
    }

    private WrappedText wrap(double width) {
        return WrappedText.of(text, columnsIn(width), rule);
    }

    private int columnsIn(double width) {
        // The width may be a multiple of a column but for a fraction of a pixel.
        return Math.max(1, (int) Math.floor((width + 0.01) / font().column()));
    }

    private Font currentFont() {
        return flow.getChildren().isEmpty() ? Font.getDefault() : ((Text) flow.getChildren().getFirst()).getFont();
    }
}

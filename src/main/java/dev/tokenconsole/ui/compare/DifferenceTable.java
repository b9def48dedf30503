package dev.tokenconsole.ui.compare;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.json.JsonLeaf;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.reading.SelectableText;
import dev.tokenconsole.verify.compare.Difference;
import dev.tokenconsole.verify.compare.DifferenceWords;

/** The places in which two tokens differ: the name, both values, and the reason in words. */
final class DifferenceTable extends VBox {
    /** Two tokens with thousands of claims must not freeze the window. */
    private static final int MOST = 200;
    private static final double NAMES = 18;
    private static final double VALUES = 26;

    private final boolean hidden;
    private final Consumer<String> copy;

    /** {@code hidden} masks the values; {@code copy} copies what is selected of one. */
    DifferenceTable(List<Difference> found, boolean hidden, Consumer<String> copy) {
        this.hidden = hidden;
        this.copy = copy;
        setId("compare-differences");
        getStyleClass().add("compare-differences");
        Label count = Controls.label(found.isEmpty() ? Messages.text("ui.compare.same")
            : found.size() == 1 ? Messages.text("ui.compare.one") : Messages.text("ui.compare.several", found.size()));
        count.setId("compare-count");
        getChildren().add(count);
        if (!found.isEmpty()) {
            getChildren().add(table(found.subList(0, Math.min(MOST, found.size()))));
        }
        if (found.size() > MOST) {
            getChildren().add(Controls.text(Messages.text("ui.compare.more", found.size() - MOST), "muted"));
        }
    }

    private GridPane table(List<Difference> found) {
        GridPane table = new GridPane();
        table.getStyleClass().add("difference-table");
        for (double share : new double[] {NAMES, VALUES, VALUES}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            table.getColumnConstraints().add(column);
        }
        ColumnConstraints reasons = new ColumnConstraints();
        reasons.setHgrow(Priority.ALWAYS);
        reasons.setPrefWidth(0);
        table.getColumnConstraints().add(reasons);
        for (int row = 0; row < found.size(); row++) {
            Difference each = found.get(row);
            String name = name(each);
            table.addRow(row, cell(name, "claim-name"),
                value("compare-first-value-" + row, Messages.text("ui.compare.value.first", name), each, each.first()),
                value("compare-second-value-" + row, Messages.text("ui.compare.value.second", name), each,
                    each.second()),
                cell(reason(each), "claim-meaning"));
        }
        return table;
    }

    private static String name(Difference difference) {
        String path = DisplayText.escape(DifferenceWords.path(difference.place()));
        return difference.part() == Difference.Part.HEADER ? Messages.text("ui.compare.header", path) : path;
    }

    private SelectableText value(String id, String name, Difference difference, @Nullable JsonLeaf leaf) {
        String whole = leaf == null ? Messages.text("ui.history.nothing")
            : DifferenceWords.shown(difference.part(), leaf);
        String words = leaf != null && hidden ? PrivacyMode.MASK : whole;
        SelectableText text = SelectableText.ofWords();
        text.takeFocus(id, Messages.text("ui.compare.value", name,
            leaf == null ? Messages.text("ui.compare.absent") : words));
        text.onCopy(selected -> copy.accept(hidden ? whole : selected));
        text.show(List.of(new SelectableText.Part(words, "claim-value")));
        return text;
    }

    private String reason(Difference difference) {
        return hidden && DifferenceWords.quotesValues(difference) ? PrivacyMode.MASK : difference.reason();
    }

    private static Label cell(String words, String style) {
        Label cell = Controls.text(words, style);
        GridPane.setValignment(cell, VPos.TOP);
        return cell;
    }
}

package dev.tokenconsole.ui.claims;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;

/** Rows of claims: name, value, meaning, distance in time, and a button that copies the value. */
final class ClaimsTable extends GridPane {
    /** A token with thousands of claims must not freeze the window. */
    private static final int MAX_ROWS = 200;

    ClaimsTable(List<Claim> claims, ObservableValue<Moment> moment, TokenClipboard copies) {
        getStyleClass().add("claims-table");
        getColumnConstraints().addAll(new ColumnConstraints(), sharing(), sharing(),
            new ColumnConstraints(), new ColumnConstraints());
        int row = 0;
        for (Claim claim : claims.subList(0, Math.min(claims.size(), MAX_ROWS))) {
            Region line = new Region();
            line.getStyleClass().add("row-line");
            add(line, 0, row, 5, 1);
            add(cell(Controls.text(DisplayText.escape(claim.name()), "claim-name")), 0, row);
            add(cell(Controls.text(claim.display(), "claim-value")), 1, row);
            add(cell(Controls.text(moment.map(now -> meaning(claim, now)), "claim-meaning")), 2, row);
            add(distance(claim, moment), 3, row);
            add(copyButton(claim, copies), 4, row++);
        }
        if (claims.size() > MAX_ROWS) {
            add(Controls.label(Messages.text("ui.claims.more", claims.size() - MAX_ROWS), "muted"), 0, row, 5, 1);
        }
    }

    /** A column that shares the remaining width. */
    private static ColumnConstraints sharing() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPrefWidth(0);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Label cell(Label label) {
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static String meaning(Claim claim, Moment moment) {
        return claim.time() == null ? claim.meaning() : Messages.text("ui.claims.time", claim.meaning(),
            TimeWords.local(claim.time(), ZoneId.systemDefault(), moment.now()), TimeWords.utc(claim.time()));
    }

    private static Label distance(Claim claim, ObservableValue<Moment> moment) {
        Label label = cell(Controls.text("", "claim-distance"));
        label.setMaxWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
        Instant time = claim.time();
        if (time != null) {
            label.textProperty().bind(moment.map(now -> TimeWords.distance(time, now.now())));
        }
        return label;
    }

    private static Button copyButton(Claim claim, TokenClipboard copies) {
        Button copy = Controls.iconButton("copy-claim-" + claim.name(), Feather.COPY, "ui.claims.copy",
            () -> copies.copyToken(Messages.text("ui.claims.copied", DisplayText.escape(claim.name())),
                claim.original()), "flat");
        copy.setAccessibleText(Messages.text("ui.claims.copy.name", claim.name()));
        GridPane.setValignment(copy, VPos.TOP);
        GridPane.setHalignment(copy, HPos.RIGHT);
        return copy;
    }
}

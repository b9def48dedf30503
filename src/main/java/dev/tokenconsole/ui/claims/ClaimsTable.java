package dev.tokenconsole.ui.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.DisplayText;
import dev.tokenconsole.text.TimeWords;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.TickingText;

/** Rows of claims: name, value, meaning, distance in time, and a button that copies the value. */
final class ClaimsTable extends GridPane {
    /** A token with thousands of claims must not freeze the window. */
    private static final int MAX_ROWS = 200;

    private final List<TimeRow> times = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable LocalDate shownDay;

    /** A claim that is a time, whose words change as time passes. */
    private record TimeRow(Claim claim, Instant time, Label meaning, Label distance) {}

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
            Label meaning = cell(Controls.text(claim.meaning(), "claim-meaning"));
            Label distance = Controls.text("", "claim-distance");
            add(meaning, 2, row);
            add(ticking(distance), 3, row);
            if (claim.time() != null) {
                times.add(new TimeRow(claim, claim.time(), meaning, distance));
            }
            add(copyButton(claim, copies), 4, row++);
        }
        if (claims.size() > MAX_ROWS) {
            add(Controls.label(Messages.text("ui.claims.more", claims.size() - MAX_ROWS), "muted"), 0, row, 5, 1);
        }
        // Only while the table is shown, so that a table of an earlier token can be collected.
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null || times.isEmpty() ? Subscription.EMPTY : moment.subscribe(this::show);
        });
    }

    private void show(Moment moment) {
        LocalDate today = LocalDate.ofInstant(moment.now(), ZoneId.systemDefault());
        for (TimeRow row : times) {
            if (!today.equals(shownDay)) {
                row.meaning().setText(meaning(row, moment));
            }
            row.distance().setText(TimeWords.distance(row.time(), moment.now()));
        }
        shownDay = today;
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

    private static String meaning(TimeRow row, Moment moment) {
        return Messages.text("ui.claims.time", row.claim().meaning(),
            TimeWords.local(row.time(), ZoneId.systemDefault(), moment.now()), TimeWords.utc(row.time()));
    }

    private static TickingText ticking(Label distance) {
        TickingText text = new TickingText(distance);
        text.setMaxWidth(USE_PREF_SIZE);
        GridPane.setValignment(text, VPos.TOP);
        GridPane.setHalignment(text, HPos.RIGHT);
        return text;
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

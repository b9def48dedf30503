package dev.tokenconsole.ui.claims;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import javafx.beans.value.ObservableValue;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.jwt.Claim;
import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/**
 * The claims of all parts of a token in one grid of columns. It is one stop of the Tab key: the arrows lead from claim
 * to claim.
 */
final class ClaimsTable extends VBox {
    /** A token with thousands of claims must not freeze the window. */
    private static final int MAX_ROWS = 200;
    private static final int PAGE = 10;

    private final ObservableValue<Moment> moment;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final List<ClaimRow> rows = new ArrayList<>();
    private Subscription following = Subscription.EMPTY;
    private @Nullable LocalDate shownDay;
    private double measuredWidth = -1;
    private double measuredEm = -1;
    private @Nullable ClaimColumns columns;

    /** An empty table whose times follow {@code moment}. */
    ClaimsTable(ObservableValue<Moment> moment, ClaimCopying copying, PrivacyMode privacy) {
        this.moment = moment;
        this.copying = copying;
        this.privacy = privacy;
        getStyleClass().add("claims-table");
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        // Only while the table is shown, so that a table of an earlier token can be collected.
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : moment.subscribe(this::show);
        });
        privacy.follow(this, hidden -> measuredWidth = -1);
    }

    /** Adds the members of {@code part} under {@code title}, which is empty for the part that needs none. */
    void add(String title, DecodeResult.Part part) {
        if (!title.isEmpty()) {
            getChildren().add(Controls.label(title, "section-title"));
        }
        if (part.problem() != null) {
            getChildren().add(Controls.text(part.problem(), "claims-problem"));
        }
        List<Claim> claims = ClaimOrder.of(part.members());
        for (Claim claim : claims.subList(0, Math.min(claims.size(), MAX_ROWS))) {
            ClaimRow row = new ClaimRow(
                new ShownClaim(claim, part), copying, privacy, this::columns, moment.getValue().now());
            row.setFocusTraversable(rows.isEmpty());
            row.focusedProperty().subscribe(focused -> {
                if (focused) {
                    rows.forEach(each -> each.setFocusTraversable(each == row));
                }
            });
            rows.add(row);
            getChildren().add(row);
        }
        if (claims.size() > MAX_ROWS) {
            getChildren().add(Controls.text(Messages.text("ui.claims.more", claims.size() - MAX_ROWS), "muted"));
        }
    }

    private void show(Moment now) {
        LocalDate today = LocalDate.ofInstant(now.now(), ZoneId.systemDefault());
        for (ClaimRow row : rows) {
            if (row.isTime()) {
                row.showTime(now.now());
            }
            if (!today.equals(shownDay)) {
                row.showTooltip(now.now());
            }
        }
        shownDay = today;
    }

    private ClaimColumns columns(double width) {
        ClaimRow first = rows.getFirst();
        ClaimColumns known = columns;
        if (known == null || width != measuredWidth || first.em() != measuredEm) {
            known = ClaimColumns.of(width, new ClaimColumns.Widest(widest(ClaimRow::nameWidth),
                widest(ClaimRow::valueWidth), first.characterWidth(), first.buttonWidth(), first.em()));
            columns = known;
            measuredWidth = width;
            measuredEm = first.em();
        }
        return known;
    }

    private double widest(ToDoubleFunction<ClaimRow> width) {
        return rows.stream().mapToDouble(width).max().orElse(0);
    }

    private void move(KeyEvent event) {
        int at = rows.indexOf(event.getTarget());
        if (at < 0 || event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int next = switch (event.getCode()) {
            case UP, KP_UP -> at - 1;
            case DOWN, KP_DOWN -> at + 1;
            case HOME -> 0;
            case END -> rows.size() - 1;
            case PAGE_UP -> at - PAGE;
            case PAGE_DOWN -> at + PAGE;
            default -> at;
        };
        if (next != at) {
            lead(rows.get(at), rows.get(Math.clamp(next, 0, rows.size() - 1)), next > at);
            event.consume();
        }
    }

    /** As the Tab key does, so that the focus is seen: of all rows, only these two are its stops then. */
    private static void lead(ClaimRow from, ClaimRow to, boolean forward) {
        if (from != to) {
            to.setFocusTraversable(true);
            from.requestFocusTraversal(forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
        }
    }
}

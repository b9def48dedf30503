package dev.tokenconsole.ui.claims;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.jwt.DecodeResult;
import dev.tokenconsole.model.token.Moment;
import dev.tokenconsole.text.SearchText;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.privacy.PrivacyMode;

/**
 * The claims of all parts of a token in one grid of columns. It is one stop of the Tab key: the arrows lead from claim
 * to claim. Of a token with thousands of claims, only the rows in view are made.
 */
final class ClaimsTable extends Region {
    /** Up to so many claims, each has its row from the start. */
    private static final int FEW = 200;
    private static final int PAGE = 10;

    private final ObservableValue<Moment> moment;
    private final ClaimCopying copying;
    private final PrivacyMode privacy;
    private final ClaimWindow window = new ClaimWindow(this, this::follow);
    private final List<ClaimSlot> all = new ArrayList<>();
    private List<ClaimSlot> slots = all;
    private List<ClaimSlot> claims = List.of();
    private @Nullable ClaimSlot stop;
    private Subscription following = Subscription.EMPTY;
    private @Nullable LocalDate shownDay;
    private ClaimColumns.@Nullable Widest widest;
    private double placedWidth = -1;
    private double placedHeight;

    /** An empty table whose times follow {@code moment}. */
    ClaimsTable(ObservableValue<Moment> moment, ClaimCopying copying, PrivacyMode privacy) {
        this.moment = moment;
        this.copying = copying;
        this.privacy = privacy;
        setMinWidth(0);
        getStyleClass().add("claims-table");
        addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        // Only while the table is shown, so that a table of an earlier token can be collected.
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null ? Subscription.EMPTY : moment.subscribe(this::show);
        });
        privacy.follow(this, hidden -> {
            widest = null;
            all.forEach(ClaimSlot::forgetEstimate);
            requestLayout();
        });
    }

    private void follow() {
        if (claims.size() > FEW) {
            // No height has changed.
            super.requestLayout();
        }
    }

    /** Adds the members of {@code part} under {@code title}, which is empty for the part that needs none. */
    void add(String title, DecodeResult.Part part) {
        if (!title.isEmpty()) {
            all.add(ClaimSlot.of(Controls.label(title, "section-title")));
        }
        if (part.problem() != null) {
            all.add(ClaimSlot.of(Controls.text(part.problem(), "claims-problem")));
        }
        ClaimOrder.of(part.members()).forEach(claim -> all.add(ClaimSlot.of(new ShownClaim(claim, part))));
        show(all);
    }

    /** Shows the claims with {@code words} in them alone; all for none. Returns their number. */
    int filter(String words) {
        String wanted = SearchText.key(words);
        show(wanted.isEmpty() ? all : all.stream().filter(slot -> slot.matches(wanted)).toList());
        return claims.size();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    private void show(List<ClaimSlot> wanted) {
        slots = List.copyOf(wanted);
        claims = slots.stream().filter(slot -> slot.claim() != null).toList();
        stop = claims.isEmpty() ? null : claims.getFirst();
        widest = null;
        make(claims.size() <= FEW ? claims : Stream.ofNullable(stop).toList());
        requestLayout();
    }

    /** Makes the rows of {@code wanted}, and drops all others. */
    private void make(List<ClaimSlot> wanted) {
        List<ClaimSlot> gone = all.stream().filter(slot -> slot.row() != null && !wanted.contains(slot)).toList();
        gone.forEach(slot -> slot.row(null));
        List<ClaimRow> fresh = new ArrayList<>();
        wanted.stream().filter(slot -> slot.row() == null).forEach(slot -> {
            ClaimRow row = row(slot);
            slot.row(row);
            fresh.add(row);
        });
        List<Node> nodes = slots.stream().map(ClaimSlot::node).filter(Objects::nonNull).toList();
        if (!nodes.equals(getChildren())) {
            getChildren().setAll(nodes);
        }
        if (getScene() != null) {
            fresh.forEach(Node::applyCss);
        }
        placedWidth = -1;
    }

    private ClaimRow row(ClaimSlot slot) {
        Moment now = moment.getValue();
        ClaimRow row =
            new ClaimRow(Objects.requireNonNull(slot.claim()), copying, privacy, this::columns, now.now());
        if (shownDay != null) {
            row.showTooltip(now.now());
        }
        row.setFocusTraversable(slot == stop);
        row.focusedProperty().subscribe(focused -> {
            if (focused) {
                stop = slot;
                rows().forEach(each -> each.setFocusTraversable(each == row));
            }
        });
        return row;
    }

    private List<ClaimRow> rows() {
        return getChildren().stream().filter(ClaimRow.class::isInstance).map(ClaimRow.class::cast).toList();
    }

    private void show(Moment now) {
        LocalDate today = LocalDate.ofInstant(now.now(), ZoneId.systemDefault());
        for (ClaimRow row : rows()) {
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
        ClaimRow first = Objects.requireNonNull(claims.getFirst().row());
        ClaimColumns.Widest known = widest;
        if (known == null || first.em() != known.em()) {
            known = claims.size() <= FEW ? widestOfRows(first) : widestByLength(first);
            widest = known;
            all.forEach(ClaimSlot::forgetEstimate);
        }
        return ClaimColumns.of(width, known);
    }

    private ClaimColumns.Widest widestOfRows(ClaimRow first) {
        List<ClaimRow> rows = rows();
        return new ClaimColumns.Widest(rows.stream().mapToDouble(ClaimRow::nameWidth).max().orElse(0),
            rows.stream().mapToDouble(ClaimRow::valueWidth).max().orElse(0), first.characterWidth(),
            first.buttonWidth(), first.em());
    }

    private ClaimColumns.Widest widestByLength(ClaimRow first) {
        List<ShownClaim> known = claims.stream().map(ClaimSlot::claim).toList();
        return new ClaimColumns.Widest(known.stream().mapToDouble(first::nameWidthFor).max().orElse(0),
            known.stream().mapToDouble(first::valueWidthFor).max().orElse(0), first.characterWidth(),
            first.buttonWidth(), first.em());
    }

    private void move(KeyEvent event) {
        int at = -1;
        for (int i = 0; i < claims.size() && at < 0; i++) {
            at = claims.get(i).row() == event.getTarget() ? i : -1;
        }
        if (at < 0 || event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int next = switch (event.getCode()) {
            case UP, KP_UP -> at - 1;
            case DOWN, KP_DOWN -> at + 1;
            case HOME -> 0;
            case END -> claims.size() - 1;
            case PAGE_UP -> at - PAGE;
            case PAGE_DOWN -> at + PAGE;
            default -> at;
        };
        if (next != at) {
            lead(claims.get(at), claims.get(Math.clamp(next, 0, claims.size() - 1)), next > at);
            event.consume();
        }
    }

    /** As the Tab key does, so that the focus is seen: of all rows, only these two are its stops then. */
    private void lead(ClaimSlot from, ClaimSlot to, boolean forward) {
        if (from == to) {
            return;
        }
        if (to.row() == null) {
            make(Stream.concat(claims.stream().filter(slot -> slot.row() != null), Stream.of(to)).toList());
            place(getWidth());
            arrange();
        }
        ClaimRow target = Objects.requireNonNull(to.row());
        target.setFocusTraversable(true);
        Objects.requireNonNull(from.row()).requestFocusTraversal(
            forward ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }

    @Override
    public void requestLayout() {
        placedWidth = -1;
        super.requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return place(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth());
        if (claims.size() > FEW) {
            makeSeen();
        }
        arrange();
    }

    private void arrange() {
        for (ClaimSlot slot : slots) {
            if (slot.node() instanceof Region node) {
                node.resizeRelocate(0, snapPositionY(slot.top()), getWidth(),
                    snapSizeY(slot.bottom() - slot.top()));
            }
        }
    }

    /** The rows in view, that of the focus, and the first, which the others are measured by. */
    private void makeSeen() {
        double top = window.top();
        double bottom = top + window.height();
        List<ClaimSlot> wanted = claims.stream().filter(slot -> slot == stop || slot == claims.getFirst()
            || (slot.row() != null && slot.row().isFocused())
            || (slot.bottom() > top && slot.top() < bottom)).toList();
        if (!wanted.equals(claims.stream().filter(slot -> slot.row() != null).toList())) {
            make(wanted);
            place(getWidth());
        }
    }

    private double place(double width) {
        if (width != placedWidth) {
            ClaimRow sample = claims.isEmpty() ? null : claims.getFirst().row();
            double y = 0;
            for (ClaimSlot slot : slots) {
                y = slot.place(y, width, sample);
            }
            placedHeight = y;
            placedWidth = width;
        }
        return placedHeight;
    }
}

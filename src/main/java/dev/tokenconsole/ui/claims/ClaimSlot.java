package dev.tokenconsole.ui.claims;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.text.SearchText;

/** A place in a table of claims: a title, or a claim, whose row is made when it comes to be seen. */
final class ClaimSlot {
    private final @Nullable ShownClaim claim;
    private @Nullable Node node;
    private double top;
    private double height;
    /** Of the last two widths: a scroll pane measures its content with its bar and without in turn. */
    private double estimate;
    private double estimatedFor = -1;
    private double otherEstimate;
    private double otherEstimatedFor = -1;

    private ClaimSlot(@Nullable ShownClaim claim, @Nullable Node node) {
        this.claim = claim;
        this.node = node;
    }

    /** The place of a title or a note. */
    static ClaimSlot of(Node title) {
        return new ClaimSlot(null, title);
    }

    /** The place of {@code claim}. */
    static ClaimSlot of(ShownClaim claim) {
        return new ClaimSlot(claim, null);
    }

    /** The claim; null for a title. */
    @Nullable ShownClaim claim() {
        return claim;
    }

    /** The title, or the row if it is made. */
    @Nullable Node node() {
        return node;
    }

    /** The row, if there is one. */
    @Nullable ClaimRow row() {
        return node instanceof ClaimRow row ? row : null;
    }

    /** Sets the row; null for none. */
    void row(@Nullable ClaimRow row) {
        node = row;
    }

    double top() {
        return top;
    }

    double bottom() {
        return top + height;
    }

    /** Places it at {@code y} in {@code width}, measured like {@code sample}; returns its end. */
    double place(double y, double width, @Nullable ClaimRow sample) {
        top = y;
        if (node != null) {
            height = node.prefHeight(width);
        } else if (sample != null && claim != null) {
            height = estimate(width, claim, sample);
        }
        return y + height;
    }

    private double estimate(double width, ShownClaim shown, ClaimRow sample) {
        if (estimatedFor != width) {
            double last = estimate;
            double lastFor = estimatedFor;
            estimate = otherEstimatedFor == width ? otherEstimate : sample.heightFor(shown, width);
            estimatedFor = width;
            otherEstimate = last;
            otherEstimatedFor = lastFor;
        }
        return estimate;
    }

    /** Its height is to be estimated anew. */
    void forgetEstimate() {
        estimatedFor = -1;
        otherEstimatedFor = -1;
    }

    /** True if {@code words}, a {@link SearchText} key, are in the name, the value or the meaning; a title has none. */
    boolean matches(String words) {
        return claim != null && (contains(claim.claim().name(), words) || contains(claim.claim().display(), words)
            || contains(claim.claim().meaning(), words));
    }

    private static boolean contains(String text, String words) {
        return SearchText.key(text).contains(words);
    }
}

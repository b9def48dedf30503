package dev.tokenconsole.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/**
 * A scroll pane for content that is replaced while it is shown. New content opens at its top: a warning above it must
 * not be off the screen because the content before was scrolled. Only vertical.
 */
public final class ContentScroll extends ScrollPane {
    /** A pane without content. */
    public ContentScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        Controls.drawDirectly(this);
        contentProperty().subscribe(content -> showTop());
    }

    /** The same with {@code content}. */
    public ContentScroll(Node content) {
        this();
        setContent(content);
    }

    /** Scrolls to the top, as for content that changed in its place. */
    public void showTop() {
        setVvalue(getVmin());
    }
}

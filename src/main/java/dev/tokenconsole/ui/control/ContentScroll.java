package dev.tokenconsole.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

import org.jspecify.annotations.Nullable;

/**
 * A scroll pane for content that is replaced while it is shown. New content opens at its top: a warning above it must
 * not be off the screen because the content before was scrolled. Only vertical; follows the focus of the keyboard.
 */
public final class ContentScroll extends ScrollPane {
    /** A pane without content. */
    public ContentScroll() {
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        Controls.drawDirectly(this);
        contentProperty().subscribe(content -> showTop());
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::follow);
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

    /** Keeps in view what the keyboard leads to. */
    private void follow(@Nullable Node owner) {
        Node content = getContent();
        if (owner == null || content == null || !owner.isFocusVisible() || !isWithin(owner, content)) {
            return;
        }
        Bounds at = content.sceneToLocal(owner.localToScene(owner.getLayoutBounds()));
        double room = getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - room;
        double top = getVvalue() * hidden;
        if (hidden > 0 && at.getMinY() < top) {
            setVvalue(Math.max(0, at.getMinY() / hidden));
        } else if (hidden > 0 && at.getMaxY() > top + room) {
            setVvalue(Math.min(1, Math.min(at.getMinY(), at.getMaxY() - room) / hidden));
        }
    }

    private static boolean isWithin(Node node, Node content) {
        Node each = node;
        while (each != null && each != content) {
            each = each.getParent();
        }
        return each == content;
    }
}

package dev.tokenconsole.ui.command;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import org.jspecify.annotations.Nullable;

/** The part of the window that has the focus, as far as the meaning of a key depends on it. */
public enum KeyFocus {
    /** A text: keys that edit or copy belong to it. */
    TEXT,
    /** The list of profiles. */
    PROFILES,
    /** The claims of a token. */
    CLAIMS,
    /** The view of a check, but for its filter. */
    CHECK,
    /** Any other part. */
    OTHER;

    /** The id of the list of profiles. */
    public static final String PROFILE_LIST = "profiles";
    /** The id of the view of a check. */
    public static final String CHECK_VIEW = "check-view";
    /** The style class of a part that shows claims. */
    public static final String CLAIM_TABLE = "claims-table";

    /** The part that {@code owner}, the focused node of a scene, belongs to; null for no focused node. */
    public static KeyFocus of(@Nullable Node owner) {
        if (owner instanceof TextInputControl text && (text.isEditable() || !text.getSelectedText().isEmpty())) {
            return TEXT;
        }
        for (Node each = owner; each != null; each = each.getParent()) {
            if (PROFILE_LIST.equals(each.getId())) {
                return PROFILES;
            }
            if (CHECK_VIEW.equals(each.getId())) {
                return CHECK;
            }
            if (each.getStyleClass().contains(CLAIM_TABLE)) {
                return CLAIMS;
            }
        }
        return owner instanceof TextInputControl ? TEXT : OTHER;
    }
}

package dev.tokenconsole.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;

/**
 * The nodes of a scene as a screen reader meets them, in their order: role, name, value and state, from the attributes
 * that JavaFX hands to the system. On the FX thread.
 */
public final class AccessibleTree {
    /** Roles that a reader walks through without a word. */
    private static final Set<AccessibleRole> SILENT = EnumSet.of(AccessibleRole.PARENT, AccessibleRole.NODE,
        AccessibleRole.SCROLL_PANE, AccessibleRole.TAB_PANE, AccessibleRole.SCROLL_BAR, AccessibleRole.THUMB,
        AccessibleRole.INCREMENT_BUTTON, AccessibleRole.DECREMENT_BUTTON);
    /** Roles whose parts are spoken with them. */
    private static final Set<AccessibleRole> WHOLE = EnumSet.of(AccessibleRole.BUTTON, AccessibleRole.TEXT,
        AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA, AccessibleRole.PASSWORD_FIELD, AccessibleRole.CHECK_BOX,
        AccessibleRole.COMBO_BOX, AccessibleRole.TOGGLE_BUTTON, AccessibleRole.RADIO_BUTTON, AccessibleRole.HYPERLINK,
        AccessibleRole.SPLIT_MENU_BUTTON, AccessibleRole.MENU_BUTTON, AccessibleRole.LIST_ITEM,
        AccessibleRole.IMAGE_VIEW, AccessibleRole.TAB_ITEM);
    private static final Set<AccessibleRole> FIELDS = EnumSet.of(AccessibleRole.TEXT_FIELD, AccessibleRole.TEXT_AREA,
        AccessibleRole.COMBO_BOX);
    /** An id of a node, such as {@code rail-tokens}: no word for people. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    private final List<String> lines = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private AccessibleTree() {}

    /** Reads what is below {@code root}. */
    public static AccessibleTree of(Node root) {
        AccessibleTree tree = new AccessibleTree();
        tree.walk(root);
        return tree;
    }

    /** The walk, a line for each stop. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Stops without a name, with an id for a name, and two of a kind beside each other that are called the same. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void walk(Node node) {
        if (!node.isVisible()) {
            return;
        }
        AccessibleRole role = node.getAccessibleRole();
        boolean silent = SILENT.contains(role) && !node.isFocusTraversable();
        if (!silent) {
            read(node, role);
        }
        if (node instanceof Parent parent && !WHOLE.contains(role)) {
            List<Node> children = children(parent);
            compare(children);
            if (parent instanceof BorderPane pane) {
                List<Integer> order = Stream.of(pane.getTop(), pane.getCenter(), pane.getBottom())
                    .filter(children::contains).map(children::indexOf).toList();
                if (!order.equals(order.stream().sorted().toList())) {
                    faults.add("not in the order of the eye: " + pane);
                }
            }
            children.forEach(this::walk);
        }
    }

    /** The children that JavaFX tells the system of, fewer than there are below something modal. */
    private static List<Node> children(Parent parent) {
        boolean told = parent instanceof Pane;
        return told && parent.queryAccessibleAttribute(AccessibleAttribute.CHILDREN) instanceof List<?> children
            ? children.stream().map(Node.class::cast).toList() : parent.getChildrenUnmodifiable();
    }

    private void read(Node node, AccessibleRole role) {
        String name = name(node);
        if (role == AccessibleRole.LIST_ITEM && name.isBlank()) {
            faults.add("an empty item: " + node);
        }
        if (role == AccessibleRole.TEXT && name.isBlank() && !node.isFocusTraversable()) {
            return;
        }
        lines.add(role + " \"" + name + "\"" + value(node, role) + states(node));
        boolean container = role == AccessibleRole.SCROLL_PANE || role == AccessibleRole.TAB_PANE;
        if (node.isFocusTraversable() && !container && name.isBlank()) {
            faults.add("no name: " + node);
        }
        if (node.isDisabled() && node instanceof Control && node.isFocusTraversable()) {
            explain(node);
        }
        if (FIELDS.contains(role) && node.getAccessibleText() != null && !node.getAccessibleText().isEmpty()) {
            faults.add("a name for a value: " + node);
        }
        if (node.isFocusTraversable() && ID.matcher(name).matches() && name.equals(node.getId())) {
            faults.add("an id for a name: " + node);
        }
    }

    /**
     * A control that is disabled, or within something that is, has its reason as the help of one of them, and as the
     * tooltip of the place that they are in: what is disabled shows none.
     */
    private void explain(Node node) {
        boolean helped = false;
        Node each = node;
        while (each != null && each.isDisabled()) {
            helped |= !Objects.toString(each.getAccessibleHelp(), "").isBlank();
            each = each.getParent();
        }
        if (!helped) {
            faults.add("disabled without a reason: " + node);
        }
        if (each == null || !(each.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tooltip)
                || tooltip.getText().isBlank()) {
            faults.add("disabled without a tooltip of its place: " + node);
        }
    }

    /** Of texts the same may be said twice, as in a table; of what can be used it may not. */
    private void compare(List<Node> children) {
        Map<String, Node> seen = new HashMap<>();
        for (Node child : children) {
            if (child.isVisible() && child.isFocusTraversable() && !SILENT.contains(child.getAccessibleRole())) {
                Node other = seen.put(child.getAccessibleRole() + " " + name(child), child);
                if (other != null) {
                    faults.add("two of one name: " + other + " and " + child);
                }
            }
        }
    }

    /** The name of a field is its label; its text is its value, which an accessible text would hide. */
    private static String name(Node node) {
        return FIELDS.contains(node.getAccessibleRole())
            ? node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Node label ? text(label) : ""
            : text(node);
    }

    private static String value(Node node, AccessibleRole role) {
        return FIELDS.contains(role) ? " = \"" + text(node) + "\"" : "";
    }

    private static String text(Node node) {
        Object text = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        String said = text == null ? "" : text.toString();
        return said.isBlank() && node.getAccessibleText() != null ? node.getAccessibleText() : said;
    }

    private static String states(Node node) {
        List<String> states = new ArrayList<>();
        if (node.isDisabled()) {
            states.add("disabled");
        }
        for (AccessibleAttribute each : List.of(AccessibleAttribute.SELECTED, AccessibleAttribute.EXPANDED)) {
            if (Boolean.TRUE.equals(node.queryAccessibleAttribute(each))) {
                states.add(each.name().toLowerCase(Locale.ROOT));
            }
        }
        if (node.isFocused()) {
            states.add("focus");
        }
        if (node.getAccessibleHelp() != null) {
            states.add("help: " + node.getAccessibleHelp());
        }
        return states.isEmpty() ? "" : " (" + String.join(", ", states) + ")";
    }
}

package dev.tokenconsole.ui.profiles.list;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/**
 * The keys in the list. Up and Down go from profile to profile, and stop at the heading of a folded group; Left goes to
 * the heading of a profile, and folds. Keys of commands pass.
 */
final class ListKeys {
    private static final Set<KeyCode> LEAVING =
        EnumSet.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.TAB, KeyCode.CONTEXT_MENU);

    private final ListView<ProfileRow> list;
    private final ProfileListViewModel model;
    private final RowActions actions;
    private final Runnable menu;
    private final TypeAhead typeAhead;

    /** {@code menu} shows the menu of the selected profiles; {@code nanos} is a monotonic clock. */
    ListKeys(ListView<ProfileRow> list, ProfileListViewModel model, RowActions actions, Runnable menu,
            LongSupplier nanos) {
        this.list = list;
        this.model = model;
        this.actions = actions;
        this.menu = menu;
        typeAhead = new TypeAhead(nanos, (profile, key) -> model.index().beginsWith(profile.id(), key),
            (profile, key) -> model.index().isNamed(profile.id(), key));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> typeAhead.end());
        list.focusedProperty().subscribe(typeAhead::end);
    }

    /**
     * True if {@code event} mends the text that is typed: it is used up then, and no command may see it. Delete, with
     * nothing behind the last letter, does nothing; Escape ends the text, as does a key of the list or of a command.
     */
    boolean mends(KeyEvent event) {
        KeyCode code = event.getCode();
        if (!typeAhead.isTyping() || code.isModifierKey()) {
            return false;
        }
        boolean plain = !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
        if (plain && code == KeyCode.BACK_SPACE) {
            typeAhead.takeBack(fromChosen()).ifPresent(actions::choose);
            return true;
        }
        if (plain && code == KeyCode.DELETE) {
            typeAhead.goOn();
            return true;
        }
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (command || LEAVING.contains(code) || code.isNavigationKey() || code.isFunctionKey()) {
            typeAhead.end();
        }
        return plain && code == KeyCode.ESCAPE;
    }

    private void press(KeyEvent event) {
        boolean otherCommand = event.isAltDown()
            || (!event.isShortcutDown() && (event.isMetaDown() || event.isControlDown()));
        if (otherCommand) {
            return;
        }
        if (event.isShortcutDown() ? pressCommand(event) : pressPlain(event)) {
            event.consume();
        }
    }

    private boolean pressCommand(KeyEvent event) {
        switch (event.getCode()) {
            case A -> actions.chooseAll();
            case HOME -> go(first(), event.isShiftDown());
            case END -> go(last(), event.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressPlain(KeyEvent event) {
        boolean extend = event.isShiftDown();
        switch (event.getCode()) {
            case UP, KP_UP -> go(step(cursor(), -1), extend);
            case DOWN, KP_DOWN -> go(step(cursor(), 1), extend);
            case HOME -> go(first(), extend);
            case END -> go(last(), extend);
            case PAGE_UP -> go(page(-1), extend);
            case PAGE_DOWN -> go(page(1), extend);
            case LEFT, KP_LEFT -> left();
            case RIGHT, KP_RIGHT -> right();
            case CONTEXT_MENU -> menu.run();
            case F10 -> {
                if (extend) {
                    menu.run();
                }
                return extend;
            }
            case ENTER -> {
                return enter();
            }
            case SPACE -> {
                return typeAhead.hasText() || fold();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The row that the keys start from. */
    private int cursor() {
        return list.getFocusModel().getFocusedIndex();
    }

    private boolean isStop(int index) {
        return switch (model.rows().get(index)) {
            case ProfileRow.Item _ -> true;
            case ProfileRow.Group group -> group.folded();
        };
    }

    private int step(int from, int by) {
        int at = from + by;
        while (at >= 0 && at < model.rows().size() && !isStop(at)) {
            at += by;
        }
        return at;
    }

    private int first() {
        return step(-1, 1);
    }

    private int last() {
        return step(model.rows().size(), -1);
    }

    private int page(int direction) {
        int rows = Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 2);
        int to = Math.clamp((long) cursor() + (long) direction * rows, 0, Math.max(0, model.rows().size() - 1));
        int stop = step(to - direction, direction);
        return stop >= 0 && stop < model.rows().size() ? stop : step(to + direction, -direction);
    }

    private void go(int index, boolean extend) {
        if (index < 0 || index >= model.rows().size()) {
            return;
        }
        switch (model.rows().get(index)) {
            case ProfileRow.Item item when extend -> actions.extendTo(item);
            case ProfileRow.Item item -> actions.choose(item);
            case ProfileRow.Group group when extend -> { }
            case ProfileRow.Group group -> actions.go(group.group());
        }
    }

    private void left() {
        switch (row()) {
            case ProfileRow.Item item -> actions.go(item.group());
            case ProfileRow.Group group when !group.folded() -> actions.fold(group, true);
            case ProfileRow.Group _ -> { }
            case null -> { }
        }
    }

    private void right() {
        if (row() instanceof ProfileRow.Group group) {
            if (group.folded()) {
                actions.fold(group, false);
            } else {
                go(cursor() + 1, false);
            }
        }
    }

    private boolean enter() {
        if (row() instanceof ProfileRow.Item item) {
            actions.use(item);
            return true;
        }
        return fold();
    }

    private boolean fold() {
        if (row() instanceof ProfileRow.Group group) {
            actions.fold(group);
            return true;
        }
        return false;
    }

    private @Nullable ProfileRow row() {
        int at = cursor();
        return at >= 0 && at < model.rows().size() ? model.rows().get(at) : null;
    }

    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        boolean text = !letter.isEmpty() && letter.codePoints().allMatch(ListKeys::isVisible);
        boolean between = letter.equals(" ") && typeAhead.hasText();
        if (command || !(text || between)) {
            return;
        }
        event.consume();
        typeAhead.type(letter, fromChosen()).ifPresent(actions::choose);
    }

    /** All that could be gone to, the chosen one first. */
    private List<Profile> fromChosen() {
        Profile chosen = model.chosen().get();
        Predicate<Profile> before = profile -> chosen == null || !profile.id().equals(chosen.id());
        List<Profile> all = model.matches().toList();
        int at = (int) all.stream().takeWhile(before).count();
        return Stream.concat(all.stream().skip(at), all.stream().limit(at)).toList();
    }

    private static boolean isVisible(int point) {
        return !Character.isISOControl(point) && !Character.isWhitespace(point)
            && Character.getType(point) != Character.PRIVATE_USE && Character.isDefined(point);
    }
}

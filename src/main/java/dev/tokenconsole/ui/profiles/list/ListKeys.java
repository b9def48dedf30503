package dev.tokenconsole.ui.profiles.list;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.ui.profiles.index.ProfileRow;

/**
 * The keys in the list. Up and Down go from profile to profile, and stop at the heading of a folded group; Left goes to
 * the heading of a profile, and folds. Keys of commands pass.
 */
final class ListKeys {
    private final ListView<ProfileRow> list;
    private final ProfileListViewModel model;
    private final RowActions actions;
    private final Runnable menu;
    private final TypeAhead typeAhead = new TypeAhead(System::nanoTime);

    /** {@code menu} shows the menu of the selected profiles. */
    ListKeys(ListView<ProfileRow> list, ProfileListViewModel model, RowActions actions, Runnable menu) {
        this.list = list;
        this.model = model;
        this.actions = actions;
        this.menu = menu;
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::type);
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
                return typeAhead.isTyping() || fold();
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
        boolean between = letter.equals(" ") && typeAhead.isTyping();
        if (command || !(text || between)) {
            return;
        }
        event.consume();
        Profile chosen = model.chosen().get();
        Predicate<Profile> before = profile -> chosen == null || !profile.id().equals(chosen.id());
        List<Profile> all = model.matches().toList();
        int at = (int) all.stream().takeWhile(before).count();
        List<Profile> order = Stream.concat(all.stream().skip(at), all.stream().limit(at)).toList();
        typeAhead.type(letter, order).ifPresent(actions::choose);
    }

    private static boolean isVisible(int point) {
        return !Character.isISOControl(point) && !Character.isWhitespace(point)
            && Character.getType(point) != Character.PRIVATE_USE && Character.isDefined(point);
    }
}

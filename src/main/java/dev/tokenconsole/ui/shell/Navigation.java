package dev.tokenconsole.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.paste.KeyTaker;
import dev.tokenconsole.ui.profiles.list.ProfileListView;

/** Shows one of the views of an open vault, or an editor in its place, and the list of profiles where it belongs. */
final class Navigation {
    private final WorkspaceViewModel model;
    private final ProfileListView list;
    private final StackPane content;
    private final Map<View, Page> pages = new EnumMap<>(View.class);

    /** The content of a view. */
    private record Page(Supplier<? extends Node> node, Runnable whenShown) {}

    /** Shows {@code list} beside the tokens alone, and the view itself in {@code content}. */
    Navigation(WorkspaceViewModel model, ProfileListView list, StackPane content) {
        this.model = model;
        this.list = list;
        this.content = content;
        BooleanBinding besideList = model.view().isEqualTo(View.TOKENS);
        list.visibleProperty().bind(besideList);
        list.managedProperty().bind(besideList);
        model.profiles().chosen().subscribe(this::followChosen);
    }

    /**
     * Keeps the words about Esc true: they are said while {@code cancelsRequest} is. The focus moves with each question
     * and editor that takes Esc instead, and under the palette nothing here can have it.
     */
    void followCancelKey(BooleanSupplier cancelsRequest) {
        Runnable update = () ->
            model.token().cancelKey().set(!content.isDisabled() && cancelsRequest.getAsBoolean());
        content.getChildren().subscribe(update);
        for (ObservableValue<?> each : List.<ObservableValue<?>>of(
                content.sceneProperty().flatMap(Scene::focusOwnerProperty), content.disabledProperty(),
                model.profiles().filter(), model.token().headerCopy().pending(), model.token().activity())) {
            each.subscribe(value -> update.run());
        }
    }

    /** Makes {@code node} the content of {@code view}; it is read, and {@code whenShown} runs, each time. */
    void add(View view, Supplier<? extends Node> node, Runnable whenShown) {
        pages.put(view, new Page(node, whenShown));
    }

    /** Leaves the editor, if one is open, and shows {@code view}. */
    void go(View view) {
        model.editor().leave(() -> show(view));
    }

    /** Shows {@code view} at once. */
    void show(View view) {
        Page page = Objects.requireNonNull(pages.get(view));
        show(view, page.node().get());
        page.whenShown().run();
    }

    /** Shows {@code node} in the place of {@code view}. */
    void show(View view, Node node) {
        model.show(view);
        content.getChildren().setAll(node);
    }

    /** The window around the views. */
    Window window() {
        return content.getScene().getWindow();
    }

    /** An action that shows again what is shown now. */
    Runnable wayBack() {
        View view = model.view().get();
        Node node = content.getChildren().getFirst();
        return () -> show(view, node);
    }

    /** The content; null before the first one. */
    @Nullable Node shown() {
        return content.getChildren().isEmpty() ? null : content.getChildren().getFirst();
    }

    /** Verifies with the keys in {@code text}; false if no place for them is in sight: none is behind an editor. */
    boolean takesKeys(String text) {
        return !model.editor().isOpen() && shown() instanceof KeyTaker place && place.takeKeys(text);
    }

    /** True while {@code node} is the content. */
    boolean isShown(Node node) {
        return content.getChildren().contains(node);
    }

    /** Leaves the editor, if one is open, changes the selection by {@code change}, and shows the token. */
    void select(Runnable change) {
        model.editor().leave(() -> {
            change.run();
            show(View.TOKENS);
        });
    }

    /** Shows the tokens with the focus on the list. */
    void backToList() {
        show(View.TOKENS);
        list.focusList();
    }

    /** Puts the focus into the filter of the list, once an open editor was left. */
    void filter() {
        model.editor().leave(() -> {
            show(View.TOKENS);
            list.focusFilter();
        });
    }

    /** Shows every profile again. */
    void clearFilter() {
        model.profiles().clearFilter();
        list.focusList();
    }

    /** True while the focus is in the filter. */
    boolean isInFilter() {
        return list.isInFilter();
    }

    /** True while the keys of the list are at the chosen profile. */
    boolean isAtProfile() {
        return list.isAtProfile();
    }

    /** True if {@code event}, pressed in the list, mends the letters that are typed there. */
    boolean mends(KeyEvent event) {
        return list.mends(event);
    }

    private void followChosen() {
        if (!model.editor().isOpen() && model.view().get() == View.TOKENS) {
            show(View.TOKENS);
        }
    }
}

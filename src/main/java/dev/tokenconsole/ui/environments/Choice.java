package dev.tokenconsole.ui.environments;

import java.util.List;
import java.util.function.Function;

import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.ui.control.Controls;

/** A combo box over fixed items. */
final class Choice<T> extends ComboBox<T> {
    /** {@code words} gives the text of an item; {@code value} follows the selection. */
    Choice(String id, String key, List<T> items, Function<T, String> words, Property<T> value) {
        getItems().setAll(items);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("One is chosen, not typed.");
            }
        });
        setMaxWidth(Double.MAX_VALUE);
        valueProperty().bindBidirectional(value);
        Controls.named(this, id, key);
    }
}

package dev.tokenconsole.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.control.Controls;
import dev.tokenconsole.ui.control.Minutes;

/** One of a few values of a setting, with its label over it. It applies as soon as it is chosen. */
final class SettingChoice<V> extends VBox {
    private final ComboBox<V> box = new ComboBox<>();
    /** Bound, since a listener would be held after the lock by what it follows. */
    private final ObjectProperty<V> followed = new SimpleObjectProperty<>();

    /**
     * A choice.
     *
     * @param key the message with its name
     * @param now the current value, which need not be among {@code values}
     * @param words the value for people
     */
    SettingChoice(String id, String key, List<V> values, V now, Function<V, String> words, Consumer<V> chosen) {
        getStyleClass().add("setting");
        Controls.named(box, id, key);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(V value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public V fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        box.getItems().setAll(values);
        box.setValue(now);
        box.setOnAction(event -> {
            if (!box.getValue().equals(followed.get())) {
                chosen.accept(box.getValue());
            }
        });
        getChildren().addAll(Controls.fieldLabel(key, box), box);
    }

    /** Shows what {@code value} is changed to elsewhere, as by a command. */
    void follow(ObservableValue<V> value) {
        followed.bind(value);
        followed.subscribe(box::setValue);
    }

    /** A duration in words: {@code 30 seconds}, {@code 2 minutes}. */
    static String words(Duration duration) {
        return duration.toSeconds() % 60 == 0 ? Minutes.words(duration)
            : Messages.text("ui.settings.seconds", duration.toSeconds());
    }

    /** The part that takes the keyboard. */
    Node control() {
        return box;
    }
}

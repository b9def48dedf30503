package dev.tokenconsole.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.Map;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Drags from another program. */
public final class ForeignDrag {
    private ForeignDrag() {}

    /** JavaFX makes drag boards itself alone; this one holds {@code content} as one from outside does. */
    public static void fire(Node target, EventType<DragEvent> type, ClipboardContent content) {
        ConsoleDriver.onFx(() -> {
            Dragboard board = board(content);
            Event.fireEvent(target, new DragEvent(null, target, type, board, 10, 10, 10, 10, TransferMode.COPY, null,
                null, null));
            return true;
        });
    }

    private static Dragboard board(Map<DataFormat, Object> content) throws Exception {
        Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object outside = Proxy.newProxyInstance(peer.getClassLoader(), new Class<?>[] {peer},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "hasContent" -> content.containsKey(arguments[0]);
                case "getContent" -> content.get(arguments[0]);
                case "getContentTypes" -> content.keySet();
                case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                default -> throw new UnsupportedOperationException(method.getName());
            });
        Constructor<?> constructor = Dragboard.class.getDeclaredConstructor(peer);
        constructor.setAccessible(true);
        return (Dragboard) constructor.newInstance(outside);
    }
}

package dev.tokenconsole.platform.dbus;

import java.util.List;

/**
 * A signal that was received.
 *
 * @param path of the object that sent it
 * @param interfaceName of the object
 * @param member the name of the signal
 * @param arguments as {@link Bus#call} describes them; they come from another program
 */
public record BusSignal(String path, String interfaceName, String member, List<Object> arguments) {
    /** The signals to receive; a null stands for any. */
    public record Match(@org.jspecify.annotations.Nullable String sender,
            @org.jspecify.annotations.Nullable String interfaceName, String member) {}
}

package dev.tokenconsole.platform.dbus;

/**
 * A method of an object on a bus.
 *
 * @param service the well-known name of its program, such as {@code org.freedesktop.Notifications}
 * @param path of the object
 * @param interfaceName of the object
 * @param member the name of the method
 * @param starts true if the bus may start the program for a call
 */
public record BusMethod(String service, String path, String interfaceName, String member, boolean starts) {
    /** A method of a program that runs. */
    public BusMethod(String service, String path, String interfaceName, String member) {
        this(service, path, interfaceName, member, false);
    }

    /** The method of an object whose interface is named like its service, as most are. */
    public static BusMethod of(String service, String path, String member) {
        return new BusMethod(service, path, service, member);
    }

    /** The same; the bus may start the program. */
    public BusMethod starting() {
        return new BusMethod(service, path, interfaceName, member, true);
    }
}

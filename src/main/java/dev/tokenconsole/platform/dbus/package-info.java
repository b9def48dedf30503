/**
 * D-Bus, the way in which Linux desktops offer their services: calls, and signals. By GIO, which is there wherever
 * JavaFX opens a window.
 *
 * <p>Start with {@link Bus}; {@link BusAddress} says where a bus is. {@code Gio} binds the functions, {@code BusValues}
 * converts values. Everything here blocks: never use it on the FX thread, and not before the first frame, since the
 * first native call takes some 200 ms. Not here: the services themselves ({@code platform.presence} and
 * {@code platform.desktop}, which may use this package).
 */
package dev.tokenconsole.platform.dbus;

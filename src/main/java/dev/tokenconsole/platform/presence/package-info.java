/**
 * The person at the computer: the time since their last input, and the lock of the screen.
 *
 * <p>Start with {@link Presence}, which picks the sources of this computer. {@link IdleTime} asks once and may be
 * wrong; {@link LastInput} asks on a thread of its own and believes only what fits. {@link ScreenLock} tells that the
 * screen was locked. One class for each source: {@code MutterIdle} and {@code XIdle}, {@code DesktopLock} and
 * {@code LoginLock} on Linux, {@code WindowsPresence}, {@code MacPresence}. Those of Windows and macOS were written
 * from the documentation of their functions and have never run.
 *
 * <p>Not here: the decision to lock ({@code ui.session}). Nothing here runs before the first frame of the window.
 */
package dev.tokenconsole.platform.presence;

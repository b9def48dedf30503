/**
 * Settings of the program and the state of its window on this computer.
 *
 * <p>{@link Settings} are what the user chose, {@link WindowState} is what the window remembers of its use; each has a
 * store and a format, over one {@code StateFile}: an unreadable file is put aside, never overwritten, and entries of a
 * newer version stay. Settings are JSON; the state of the window is read at each start before the first frame, so it
 * is properties, which need no library. Not here: anything secret, and anything that belongs to a vault
 * ({@code vault}); the screen is {@code ui.settings}.
 *
 * <p>Start with {@link Settings}. The faces may use it; it knows {@code model.environment},
 * {@code platform.file}, {@code text} and {@code i18n}.
 */
package dev.tokenconsole.settings;

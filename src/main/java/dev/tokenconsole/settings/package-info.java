/**
 * Settings of the program on this computer.
 *
 * <p>{@link Settings} are the values, {@link SettingsStore} their file, {@code SettingsJson} its format. An unreadable
 * file is put aside, never overwritten, and fields of a newer version stay. Not here: anything secret, and anything
 * that belongs to a vault ({@code vault}); the screen is {@code ui.settings}.
 *
 * <p>Start with {@link Settings}. The faces may use it; it knows {@code platform.file}, {@code text} and
 * {@code i18n}.
 */
package dev.tokenconsole.settings;

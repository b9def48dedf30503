/**
 * The settings screen: environments, the automatic lock, the master password and the backups.
 *
 * <p>{@link dev.tokenconsole.ui.settings.SettingsView} puts the panes below each other.
 * {@link dev.tokenconsole.ui.settings.SettingsModel} holds the settings of the program as observable values; it lives
 * as long as the program. {@link dev.tokenconsole.ui.settings.VaultSettingsViewModel} changes an open vault, and lives
 * as long as that.
 *
 * <p>The file of the settings is read and written in {@code settings}; the list of environments comes from
 * {@code ui.environments} as a node. Only the shell uses this room. Start with {@code SettingsView}.
 */
package dev.tokenconsole.ui.settings;

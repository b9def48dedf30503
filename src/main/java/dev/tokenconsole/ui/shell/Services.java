package dev.tokenconsole.ui.shell;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;

/**
 * The services of the window, the same for every vault.
 *
 * @param fetcher requests tokens
 * @param clock for every time and countdown
 * @param tasks runs work off the FX thread
 * @param settings the settings of the program
 * @param window what the window remembers outside the vault
 * @param notices notifies the user while another window has the focus
 * @param files the file dialog
 * @param privacy masks ids, tokens and claims on every screen
 */
public record Services(TokenFetcher fetcher, TokenClock clock, FxTasks tasks, SettingsModel settings,
        WindowStateModel window, SystemNotice notices, FileChoice files, PrivacyMode privacy) {}

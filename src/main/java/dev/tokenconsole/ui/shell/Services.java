package dev.tokenconsole.ui.shell;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;

/**
 * What the window works with, whichever vault is open.
 *
 * @param fetcher asks for tokens
 * @param clock what everything counts with
 * @param tasks the way off the FX thread
 * @param settings those of the program
 * @param notices tells somebody who looks at another window
 * @param files lets a person choose a file
 */
public record Services(TokenFetcher fetcher, TokenClock clock, FxTasks tasks, SettingsModel settings,
        SystemNotice notices, FileChoice files) {}

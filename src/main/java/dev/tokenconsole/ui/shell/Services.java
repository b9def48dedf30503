package dev.tokenconsole.ui.shell;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.check.run.TokenProbe;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.platform.presence.Presence;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.LockRules;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;

/**
 * The services of the window, the same for every vault.
 *
 * @param fetcher requests tokens
 * @param probe calls the API of an environment with a token of a check
 * @param clock for every time and countdown
 * @param tasks runs work off the FX thread
 * @param settings the settings of the program
 * @param window what the window remembers outside the vault
 * @param notices notifies the user while another window has the focus
 * @param files the file dialog
 * @param presence what this computer tells about the person who uses it
 * @param privacy masks ids, tokens and claims on every screen
 */
public record Services(TokenFetcher fetcher, TokenProbe probe, TokenClock clock, FxTasks tasks, SettingsModel settings,
        WindowStateModel window, SystemNotice notices, FileChoice files, Presence presence, PrivacyMode privacy) {
    /** Services that call no API, on a computer that tells nothing about the person who uses it. */
    public Services(TokenFetcher fetcher, TokenClock clock, FxTasks tasks, SettingsModel settings,
            WindowStateModel window, SystemNotice notices, FileChoice files, PrivacyMode privacy) {
        this(fetcher, TokenProbe.NONE, clock, tasks, settings, window, notices, files, Presence.UNKNOWN, privacy);
    }

    /** The rules of the automatic lock, as they are chosen now. */
    LockRules lockRules() {
        return LockRules.of(settings.current().get());
    }

    /** The clipboard for tokens, which are cleared after the time in the settings. */
    TokenClipboard clipboard(Ticker ticker) {
        return new TokenClipboard(
            new SecretClipboard(), ticker, () -> settings.current().get().clipboardTime());
    }
}

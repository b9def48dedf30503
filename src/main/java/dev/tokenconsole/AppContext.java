package dev.tokenconsole;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.check.probe.ApiProbe;
import dev.tokenconsole.check.probe.ProbeTargets;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.route.RouteSelector;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.platform.desktop.SystemNotice;
import dev.tokenconsole.platform.presence.Presence;
import dev.tokenconsole.sandbox.DemoFetcher;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.settings.Settings;
import dev.tokenconsole.settings.SettingsStore;
import dev.tokenconsole.settings.WindowStateStore;
import dev.tokenconsole.ui.control.FileChoice;
import dev.tokenconsole.ui.control.SystemFileChoice;
import dev.tokenconsole.ui.privacy.PrivacyMode;
import dev.tokenconsole.ui.session.WindowStateModel;
import dev.tokenconsole.ui.settings.SettingsModel;
import dev.tokenconsole.ui.shell.Services;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.vault.VaultLocation;
import dev.tokenconsole.vault.contents.VaultContents;

/** The objects that live as long as the window, wired by hand. */
public final class AppContext implements AutoCloseable {
    private final TokenClient client;
    private final DemoFetcher fetcher;
    private final SettingsModel settings;
    private final WindowStateModel window;
    private final ShellViewModel shell;

    /** Uses the vault at {@code location}, and {@code clock} for every time and countdown. */
    public AppContext(VaultLocation location, TokenClock clock) {
        this(location, clock, SystemNotice.ofThisComputer(), new SystemFileChoice(), Presence.ofThisComputer());
    }

    /** The same with other notifications and another file dialog, on a computer that does not tell of its use. */
    public AppContext(VaultLocation location, TokenClock clock, SystemNotice notices, FileChoice files) {
        this(location, clock, notices, files, Presence.UNKNOWN);
    }

    private AppContext(
            VaultLocation location, TokenClock clock, SystemNotice notices, FileChoice files, Presence presence) {
        SettingsStore store = new SettingsStore(location.state());
        RouteSelector routes = RouteSelector.ofThisComputer(() -> store.settings().proxy());
        client = new TokenClient(clock, () -> limits(store.settings()), SystemTrust.ofThisComputer(), routes);
        ApiProbe probe = new ApiProbe(ProbeTargets.OWN, clock, () -> limits(store.settings()),
            SystemTrust.ofThisComputer(), routes);
        fetcher = new DemoFetcher(new RetryingFetcher(
            client, () -> store.settings().requestTimeout(), new Random(), Thread::sleep), clock);
        FxTasks tasks = FxTasks.onFxThread();
        settings = new SettingsModel(store, tasks);
        window = new WindowStateModel(new WindowStateStore(location.state()), tasks);
        shell = new ShellViewModel(location,
            new Services(fetcher, probe, clock, tasks, settings, window, notices, files, presence, new PrivacyMode()),
            AppContext::demo);
    }

    /** The view model of the window. */
    public ShellViewModel shell() {
        return shell;
    }

    /** Locks, saves the settings, and closes the built-in server and every connection. */
    @Override
    public void close() {
        shell.lock();
        settings.close();
        window.close();
        fetcher.close();
        client.close();
    }

    /** A third of the time, and 5 s at least, for the connection: a server that is not there is said soon. */
    private static ExchangeLimits limits(Settings settings) {
        Duration whole = settings.requestTimeout();
        Duration third = whole.dividedBy(3);
        Duration shortest = ExchangeLimits.DEFAULT.connect();
        return new ExchangeLimits(third.compareTo(shortest) < 0 ? shortest : third, whole,
            ExchangeLimits.DEFAULT.bodyBytes());
    }

    private static VaultContents demo() {
        List<Profile> profiles = DemoProfiles.all();
        return new VaultContents(BuiltInEnvironments.builtIn(), profiles);
    }
}

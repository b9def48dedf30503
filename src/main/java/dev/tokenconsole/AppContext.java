package dev.tokenconsole;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

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
import dev.tokenconsole.verify.cache.DocumentCache;
import dev.tokenconsole.verify.cache.DocumentStore;
import dev.tokenconsole.verify.fetch.NetworkDocuments;
import dev.tokenconsole.verify.signature.SignatureCheck;
import dev.tokenconsole.verify.source.CachedKeys;

/** The objects that live as long as the window, wired by hand. */
public final class AppContext implements AutoCloseable {
    private final TokenClient client;
    private final ApiProbe probe;
    private final DemoFetcher fetcher;
    private final LazySignatures signatures;
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
        SystemTrust trust = SystemTrust.ofThisComputer();
        RouteSelector routes = RouteSelector.ofThisComputer(() -> store.settings().proxy());
        client = new TokenClient(clock, () -> limits(store.settings()), trust, routes);
        probe = new ApiProbe(ProbeTargets.OWN, clock, () -> limits(store.settings()), trust, routes);
        fetcher = new DemoFetcher(new RetryingFetcher(
            client, () -> store.settings().requestTimeout(), new Random(), Thread::sleep), clock);
        signatures = new LazySignatures(
            () -> new NetworkDocuments(clock, () -> limits(store.settings()), trust, routes),
            documents -> new SignatureCheck(fetcher.keys(new CachedKeys(
                new DocumentCache(documents, new DocumentStore(location.state())), clock), documents)));
        FxTasks tasks = FxTasks.onFxThread();
        settings = new SettingsModel(store, tasks);
        window = new WindowStateModel(new WindowStateStore(location.state()), tasks);
        shell = new ShellViewModel(location,
            new Services(fetcher, probe, clock, tasks, settings, window, notices, files, presence, new PrivacyMode(),
                signatures),
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
        signatures.close();
        probe.close();
        client.close();
    }

    /** The verification of signatures, made when the first is verified: the window is shown without it. */
    private static final class LazySignatures implements Supplier<SignatureCheck>, AutoCloseable {
        private final Supplier<NetworkDocuments> network;
        private final Function<NetworkDocuments, SignatureCheck> maker;
        private @Nullable NetworkDocuments documents;
        private @Nullable SignatureCheck check;

        LazySignatures(Supplier<NetworkDocuments> network, Function<NetworkDocuments, SignatureCheck> maker) {
            this.network = network;
            this.maker = maker;
        }

        @Override
        public synchronized SignatureCheck get() {
            SignatureCheck made = check;
            if (made == null) {
                documents = network.get();
                made = maker.apply(documents);
                check = made;
            }
            return made;
        }

        @Override
        public synchronized void close() {
            if (documents != null) {
                documents.close();
            }
        }
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

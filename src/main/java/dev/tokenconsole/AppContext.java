package dev.tokenconsole;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.tokenconsole.auth.RetryingFetcher;
import dev.tokenconsole.auth.TokenClient;
import dev.tokenconsole.platform.SystemNotice;
import dev.tokenconsole.profile.Environments;
import dev.tokenconsole.profile.Profile;
import dev.tokenconsole.sandbox.DemoFetcher;
import dev.tokenconsole.sandbox.DemoProfiles;
import dev.tokenconsole.token.TokenClock;
import dev.tokenconsole.ui.common.FxTasks;
import dev.tokenconsole.ui.shell.ShellViewModel;
import dev.tokenconsole.vault.VaultContents;
import dev.tokenconsole.vault.VaultLocation;

/** Everything that lives as long as the window, wired by hand. */
public final class AppContext implements AutoCloseable {
    private final TokenClient client;
    private final DemoFetcher fetcher;
    private final ShellViewModel shell;

    /** A console over the vault at {@code location}, with {@code clock} for all that counts. */
    public AppContext(VaultLocation location, TokenClock clock, SystemNotice notices) {
        client = new TokenClient(clock);
        Duration whole = TokenClient.Limits.DEFAULT.whole();
        fetcher = new DemoFetcher(new RetryingFetcher(client, whole, new Random(), Thread::sleep), clock);
        shell = new ShellViewModel(location, fetcher, clock, FxTasks.onFxThread(), notices, AppContext::demo);
    }

    /** What the window shows. */
    public ShellViewModel shell() {
        return shell;
    }

    /** Locks, and ends the built-in server and every connection. */
    @Override
    public void close() {
        shell.lock();
        fetcher.close();
        client.close();
    }

    private static VaultContents demo() {
        List<Profile> profiles = DemoProfiles.all();
        return new VaultContents(Environments.builtIn(), profiles);
    }
}

package dev.tokenconsole.ui.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.renewal.FetchState;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.run.CheckBench;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.claims.FetchedToken;

/** A check beside a single fetch of the same credentials, by what a real server was asked. */
@Timeout(60)
class SharedRequestsTest {
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");

    private final CountDownLatch released = new CountDownLatch(1);
    private final Profile fetched = profile("secret");
    private HostileServer server;
    private TokenClient client;
    private TokenSessions tokens;
    private LiveCheck check;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** A fetch that the server holds until {@link #released}. */
    @BeforeEach
    void fetch() throws Exception {
        server = HostileServer.running(wire -> {
            wire.readRequest();
            released.await();
            wire.send(TOKEN);
        });
        client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer());
        tokens = ConsoleDriver.onFx(() ->
            new TokenSessions(client, FxTasks.onFxThread(), new Ticker(TokenClock.SYSTEM)));
        TokenSessionFixture.onFx(() -> tokens.fetch(fetched, environment("one")));
        Awaitility.await().until(() -> server.requests().size() == 1);
        check = ConsoleDriver.onFx(tokens::startCheck);
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        TokenSessionFixture.onFx(tokens::close);
        client.close();
        server.close();
    }

    /** Of the same environment, of another one that asks alike, and of a list that is not stored. */
    @Test
    void theSameCredentialsOfAnyRowAreAskedOnce() throws Exception {
        Profile twin = profile("secret");
        List<Asking> all = Stream.of(new Asking(twin.id(), "one", "secret"), new Asking(twin.id(), "two", "secret"),
            new Asking(null, "one", "secret")).toList();
        for (Asking asking : all) {
            Awaitility.await().until(() -> asking.isWaiting() || server.connections() > 1);
        }
        released.countDown();
        for (Asking asking : all) {
            asking.end();
        }
        assertEquals(1, server.connections());
        awaitFetch();
        TokenSessionFixture.onFx(check::apply);
        assertNotNull(ConsoleDriver.onFx(() -> tokens.of(fetched.id()).held().get()));
        assertNotNull(ConsoleDriver.onFx(() -> tokens.of(twin.id()).held().get()));
        assertEquals(1, ConsoleDriver.onFx(() -> tokens.of(twin.id()).history().requests().size()));
    }

    @Test
    void anotherSecretIsAskedForItself() throws Exception {
        Asking asking = new Asking(fetched.id(), "one", "another secret");
        Awaitility.await().until(() -> server.requests().size() == 2);
        released.countDown();
        asking.end();
    }

    private void awaitFetch() {
        Awaitility.await().until(() -> ConsoleDriver.onFx(() ->
            tokens.of(fetched.id()).activity().get() instanceof FetchState.Idle));
    }

    /** The request of a row of the check, on a thread whose state tells what it waits for. */
    private final class Asking {
        private final CheckRow row;
        private final FutureTask<TokenOutcome> outcome;
        private final Thread thread;

        private Asking(@Nullable UUID profile, String environment, String secret) {
            row = new CheckRow(1, profile, "row", environment, environment, "");
            CheckEntry entry = CheckEntry.of(row, environment(environment), "client", Secret.of(secret));
            outcome = new FutureTask<>(() -> check.fetch(row, entry.credentials().orElseThrow()));
            thread = Thread.ofPlatform().daemon().start(outcome);
        }

        /** True while it waits for another request: one of its own has a deadline. */
        private boolean isWaiting() {
            return thread.getState() == Thread.State.WAITING;
        }

        private void end() throws Exception {
            TokenOutcome.Issued issued = assertInstanceOf(TokenOutcome.Issued.class, outcome.get());
            check.issued(List.of(row), FetchedToken.of(issued.token(), issued.decoded(), "client", issued.notes()));
        }
    }

    private static Profile profile(String secret) {
        return new Profile(UUID.randomUUID(), "Acme", "one", "client", Secret.of(secret), "");
    }

    /** With a token URL of its own, so that nothing is asked of the base URL. */
    private Environment environment(String id) {
        return CheckBench.environment(id, URI.create("https://" + id + ".example")).with(new EnvironmentOptions(
            null, server.base().resolve("/token"), "", "", "", null, Transport.DEFAULT));
    }
}

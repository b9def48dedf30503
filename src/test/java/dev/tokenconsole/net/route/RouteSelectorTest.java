package dev.tokenconsole.net.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.net.ExchangeLimits;
import dev.tokenconsole.net.tls.SystemTrust;

/** The selected route and its reason, independent of the computer that runs the tests. */
class RouteSelectorTest {
    private static final URI TARGET = URI.create("https://api.example.com/token");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "https_proxy=http://p.test:3128                           | p.test:3128 | set in https_proxy",
        "HTTPS_PROXY=p.test:3128                                  | p.test:3128 | set in HTTPS_PROXY",
        "HTTPS_PROXY=no.test:1 https_proxy=p.test:3128            | p.test:3128 | set in https_proxy",
        "all_proxy=p.test:3128                                    | p.test:3128 | set in all_proxy",
        "ALL_PROXY=p.test:3128                                    | p.test:3128 | set in ALL_PROXY",
        "https_proxy= ALL_PROXY=p.test:3128                       | p.test:3128 | set in ALL_PROXY",
        "all_proxy=no.test:1 HTTPS_PROXY=p.test:3128              | p.test:3128 | set in HTTPS_PROXY",
        "https_proxy=p.test                                       | p.test:1080 | set in https_proxy",
        "https_proxy=http://[2001:db8::1]:3128/                   | [2001:db8::1]:3128 | set in https_proxy",
        "http_proxy=p.test:1                                      | | no proxy in the system settings",
        "https_proxy=p.test:1 no_proxy=example.com                |             | excluded by no_proxy",
        "https_proxy=p.test:1 NO_PROXY=*                          |             | excluded by NO_PROXY",
        "https_proxy=p.test:1 no_proxy=other.test NO_PROXY=*      | p.test:1    | set in https_proxy",
        "no_proxy=*                                               | | no proxy in the system settings"})
    void theVariablesOfCurlDecide(String variables, @Nullable String proxy, String why) throws Exception {
        SelectedRoute way = new RouteSelector(variables(variables), RouteSelectorTest::none)
            .find(ProxyChoice.SYSTEM, TARGET, later());
        assertEquals(new Route(proxy, why), way.route());
        assertEquals(proxy != null, way instanceof SelectedRoute.Through);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:8443/x", "https://localhost/x", "http://[::1]:80/x",
        "https://127.9.9.9/x"})
    void thisComputerIsNeverCalledThroughItsOwnProxy(String url) throws Exception {
        SelectedRoute way = find("https_proxy=p.test:1 http_proxy=p.test:1 all_proxy=p.test:1", URI.create(url));
        assertEquals(new SelectedRoute.Direct(
            new Route(null, "to this computer, only a proxy of the environment itself is used")), way);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:8443/x", "https://api.example.com/x"})
    void whatIsSetForTheEnvironmentAlwaysHolds(String url) throws Exception {
        RouteSelector routes = new RouteSelector(variables("https_proxy=no.test:1"), RouteSelectorTest::none);
        SelectedRoute manual = routes.find(new ProxyChoice.Manual("p.test", 3128), URI.create(url), later());
        assertEquals(new SelectedRoute.Through(new Route("p.test:3128", "set for this environment"),
            InetSocketAddress.createUnresolved("p.test", 3128)), manual);
        assertEquals(new SelectedRoute.Direct(new Route(null, "set for this environment")),
            routes.find(ProxyChoice.NONE, URI.create(url), later()));
    }

    /** Read for each request; an environment's own choice, and this computer itself, come first. */
    @Test
    void theChoiceOfTheProgramIsForEnvironmentsWithoutOne() throws Exception {
        AtomicReference<ProxyChoice> usual = new AtomicReference<>(new ProxyChoice.Manual("usual.test", 3128));
        RouteSelector routes = new RouteSelector(
            variables("https_proxy=no.test:1"), RouteSelectorTest::none, Duration.ofSeconds(3), usual::get);
        assertEquals(new SelectedRoute.Through(new Route("usual.test:3128", "set in the settings of this program"),
            InetSocketAddress.createUnresolved("usual.test", 3128)), routes.find(ProxyChoice.SYSTEM, TARGET, later()));
        assertEquals(new SelectedRoute.Direct(new Route(
            null, "to this computer, only a proxy of the environment itself is used")),
            routes.find(ProxyChoice.SYSTEM, URI.create("https://127.0.0.1:8443/x"), later()));
        assertEquals(new SelectedRoute.Direct(new Route(null, "set for this environment")),
            routes.find(ProxyChoice.NONE, TARGET, later()));
        usual.set(ProxyChoice.NONE);
        assertEquals(new SelectedRoute.Direct(new Route(null, "set in the settings of this program")),
            routes.find(ProxyChoice.SYSTEM, TARGET, later()));
        usual.set(ProxyChoice.SYSTEM);
        assertInstanceOf(SelectedRoute.Through.class, routes.find(ProxyChoice.SYSTEM, TARGET, later()));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "localhost, true", "::1, true", "[::1], true", "127.9.9.9, true",
        "p.test, false", "127.1, false", "192.0.2.1, false", "localhost.test, false", "2001:db8::1, false"})
    void plainHttpGoesThroughNoProxyOfAnotherComputer(String host, boolean here) throws Exception {
        ProxyChoice manual = new ProxyChoice.Manual(host, 3128);
        RouteSelector routes = new RouteSelector(Map.of(), RouteSelectorTest::none);
        for (String url : List.of("http://127.0.0.1:8080/x", "http://localhost/x")) {
            SelectedRoute way = routes.find(manual, URI.create(url), later());
            if (here) {
                assertInstanceOf(SelectedRoute.Through.class, way);
            } else {
                assertEquals(new SelectedRoute.Blocked(new Route(null, "set for this environment"), "proxy-plain",
                    host), way);
            }
        }
        assertInstanceOf(SelectedRoute.Through.class, routes.find(manual, TARGET, later()));
    }

    @Test
    void aManualProxyCanBeAnAddress() throws Exception {
        RouteSelector routes = new RouteSelector(Map.of(), RouteSelectorTest::none);
        for (String host : List.of("::1", "[::1]")) {
            SelectedRoute way = routes.find(new ProxyChoice.Manual(host, 3128), TARGET, later());
            assertEquals("[::1]:3128", way.route().proxy());
        }
    }

    @ParameterizedTest
    @CsvSource({"socks5://p.test:1080, proxy-socks", "socks5h://me:pass-word@p.test, proxy-socks",
        "SOCKS4://p.test, proxy-socks", "https://p.test:3129, proxy-over-tls",
        "http://me:pass-word@p.test:3128, proxy-password", "me:pass-word@p.test:3128, proxy-password",
        "http://me:80/pass-word@p.test:3128, proxy-password", "http://me:pa#ss?pass-word@p.test, proxy-password",
        "ftp://p.test, proxy-unreadable", "http://, proxy-unreadable", "http://p.test:0, proxy-unreadable",
        "p.test:65536, proxy-unreadable", "p.test:http, proxy-unreadable", "p.test/pass-word, proxy-unreadable",
        "http://[::1, proxy-unreadable", "p test, proxy-unreadable", "::1, proxy-unreadable"})
    void whatCannotBeUsedIsSaidAndNotGoneAround(String value, String key) throws Exception {
        SelectedRoute way = new RouteSelector(Map.of("https_proxy", value), RouteSelectorTest::none)
            .find(ProxyChoice.SYSTEM, TARGET, later());
        assertEquals(new SelectedRoute.Blocked(
            new Route(null, "set in https_proxy"), key, "the variable https_proxy"), way);
        assertFalse(way.toString().contains("pass-word"));
    }

    @Test
    void withoutVariablesTheSettingsOfTheSystemDecide() throws Exception {
        InetSocketAddress proxy = InetSocketAddress.createUnresolved("p.test", 8080);
        assertEquals(new SelectedRoute.Through(new Route("p.test:8080", "set in the system settings"), proxy),
            bySystem(new Proxy(Proxy.Type.HTTP, proxy)));
        assertEquals(new SelectedRoute.Direct(new Route(null, "no proxy in the system settings")),
            bySystem(Proxy.NO_PROXY));
        assertEquals("proxy-socks",
            assertInstanceOf(SelectedRoute.Blocked.class, bySystem(new Proxy(Proxy.Type.SOCKS, proxy))).key());
        assertInstanceOf(SelectedRoute.Direct.class, bySystem());
    }

    @Test
    void theSystemIsNotAskedWhereAVariableDecides() throws Exception {
        Asked selector = new Asked(List.of(Proxy.NO_PROXY));
        RouteSelector routes =
            new RouteSelector(variables("https_proxy=p.test:1 no_proxy=exempt.test"), () -> selector);
        routes.find(ProxyChoice.SYSTEM, TARGET, later());
        routes.find(ProxyChoice.SYSTEM, URI.create("https://exempt.test/"), later());
        assertEquals(List.of(), selector.asked);
        new RouteSelector(Map.of(), () -> selector).find(ProxyChoice.SYSTEM, TARGET, later());
        assertEquals(List.of(TARGET), selector.asked);
    }

    @Test
    void aSystemThatFailsOrHangsIsGoneAround() throws Exception {
        SelectedRoute silent =
            new SelectedRoute.Direct(new Route(null, "the system did not return its proxy settings in time"));
        ProxySelector failing = new Asked(List.of()) {
            @Override
            public List<Proxy> select(URI url) {
                throw new IllegalArgumentException("broken settings");
            }
        };
        assertEquals(silent, new RouteSelector(Map.of(), () -> failing).find(ProxyChoice.SYSTEM, TARGET, later()));
        CountDownLatch interrupted = new CountDownLatch(1);
        long begun = System.nanoTime();
        assertEquals(silent, new RouteSelector(Map.of(), () -> new Hanging(interrupted), Duration.ofMillis(100))
            .find(ProxyChoice.SYSTEM, TARGET, later()));
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
        interrupted.await();
    }

    /** The settings get no more time than the exchange has. */
    @Test
    void askingTheSystemIsPartOfTheExchange() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        RouteSelector routes = new RouteSelector(Map.of(), () -> new Hanging(interrupted), Duration.ofMinutes(2));
        ExchangeLimits limits =
            new ExchangeLimits(Duration.ofSeconds(20), Duration.ofSeconds(1), 64 * 1024);
        try (HostileServer server = HostileServer.running(HostileServer.Wire::awaitClientGone);
                TokenClient client = new TokenClient(
                    TokenClock.SYSTEM, limits, SystemTrust.ofThisComputer(), routes)) {
            URI base = URI.create("https://token.test:" + server.port());
            long begun = System.nanoTime();
            TokenOutcome outcome = TestFetcher.fetch(client, base);
            assertTrue(System.nanoTime() - begun < 15_000_000_000L);
            assertEquals("No connection to token.test:" + server.port() + " within 1 s",
                TestFetcher.verdict(TokenOutcome.Unreachable.class, outcome).title());
            assertEquals(0, outcome.exchange().tries());
            assertTrue(outcome.exchange().elapsed().compareTo(Duration.ofSeconds(10)) < 0);
            interrupted.await();
        }
    }

    @Test
    void waitingForTheSystemCanBeCancelled() {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class,
            () -> new RouteSelector(Map.of(), () -> new Hanging(interrupted))
                .find(ProxyChoice.SYSTEM, TARGET, later()));
    }

    private static Deadline later() {
        return Deadline.in(Duration.ofMinutes(1));
    }

    private static @Nullable ProxySelector none() {
        return null;
    }

    private static SelectedRoute find(String variables, URI url) throws InterruptedException {
        return new RouteSelector(variables(variables), RouteSelectorTest::none).find(ProxyChoice.SYSTEM, url, later());
    }

    private static SelectedRoute bySystem(Proxy... proxies) throws InterruptedException {
        return new RouteSelector(Map.of(), () -> new Asked(List.of(proxies))).find(ProxyChoice.SYSTEM, TARGET, later());
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String pair : text.split(" ", -1)) {
            int at = pair.indexOf('=');
            variables.put(pair.substring(0, at), pair.substring(at + 1));
        }
        return variables;
    }

    private static class Asked extends ProxySelector {
        private final List<Proxy> answer;
        private final List<URI> asked = new ArrayList<>();

        Asked(List<Proxy> answer) {
            this.answer = answer;
        }

        @Override
        public List<Proxy> select(URI url) {
            asked.add(url);
            return answer;
        }

        @Override
        public void connectFailed(URI url, SocketAddress address, IOException failure) {
            throw new AssertionError("nobody tells");
        }
    }

    private static final class Hanging extends Asked {
        private final CountDownLatch interrupted;

        Hanging(CountDownLatch interrupted) {
            super(List.of());
            this.interrupted = interrupted;
        }

        @Override
        public List<Proxy> select(URI url) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException _) {
                interrupted.countDown();
            }
            return List.of();
        }
    }
}

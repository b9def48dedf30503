package dev.tokenconsole.net.route;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.model.environment.WebAddress;
import dev.tokenconsole.net.Deadline;

/**
 * Selects the route of a request: direct, or through a proxy. The setting of the environment comes first. Without one,
 * an address of this computer itself is called directly; then the setting of the program decides, then the variables
 * that curl reads, then the system's settings as Java reads them.
 */
public final class RouteSelector {
    /** The time limit for the system's settings, which may have to be fetched from the network. */
    private static final Duration SYSTEM_TIMEOUT = Duration.ofSeconds(3);

    private final ProxyVariables variables;
    private final Supplier<@Nullable ProxySelector> system;
    private final Duration systemTimeout;
    private final Supplier<ProxyChoice> usual;
    /** The key of the words for a choice of the environment itself. */
    private final String own;

    /** {@code system} is read whenever no variable decides. */
    public RouteSelector(Map<String, String> variables, Supplier<@Nullable ProxySelector> system) {
        this(variables, system, SYSTEM_TIMEOUT);
    }

    RouteSelector(Map<String, String> variables, Supplier<@Nullable ProxySelector> system, Duration systemTimeout) {
        this(variables, system, systemTimeout, () -> ProxyChoice.SYSTEM);
    }

    RouteSelector(Map<String, String> variables, Supplier<@Nullable ProxySelector> system,
            Duration systemTimeout, Supplier<ProxyChoice> usual) {
        this(new ProxyVariables(variables), system, systemTimeout, usual, "auth.route.environment");
    }

    private RouteSelector(ProxyVariables variables, Supplier<@Nullable ProxySelector> system, Duration systemTimeout,
            Supplier<ProxyChoice> usual, String own) {
        this.variables = variables;
        this.system = system;
        this.systemTimeout = systemTimeout;
        this.usual = usual;
        this.own = own;
    }

    /** The same for environments that options of a command describe: it names the option where a choice is theirs. */
    public RouteSelector ofOptions() {
        return new RouteSelector(variables, system, systemTimeout, usual, "auth.route.option");
    }

    public static RouteSelector ofThisComputer() {
        return ofThisComputer(() -> ProxyChoice.SYSTEM);
    }

    /** {@code usual} is the choice for environments that have none of their own; read for each request. */
    public static RouteSelector ofThisComputer(Supplier<ProxyChoice> usual) {
        return new RouteSelector(System.getenv(), ProxySelector::getDefault, SYSTEM_TIMEOUT, usual);
    }

    /** The route to {@code url}, which has a scheme in lower case and a host; found before {@code deadline}. */
    public SelectedRoute find(ProxyChoice choice, URI url, Deadline deadline) throws InterruptedException {
        return switch (choice) {
            case ProxyChoice.Never _ -> direct(own);
            case ProxyChoice.Manual manual when !manual.mayCarry(url) -> new SelectedRoute.Blocked(
                new Route(null, Messages.text(own)), "proxy-plain", manual.host());
            case ProxyChoice.Manual manual -> through(
                InetSocketAddress.createUnresolved(manual.host(), manual.port()), Messages.text(own));
            case ProxyChoice.OfSystem _ when WebAddress.isLoopback(url.getHost()) ->
                direct("auth.route.this-computer");
            case ProxyChoice.OfSystem _ -> ofProgram(url, deadline);
        };
    }

    private SelectedRoute ofProgram(URI url, Deadline deadline) throws InterruptedException {
        return switch (usual.get()) {
            case ProxyChoice.Never _ -> direct("auth.route.settings");
            case ProxyChoice.Manual manual when !manual.mayCarry(url) -> new SelectedRoute.Blocked(
                new Route(null, Messages.text("auth.route.settings")), "proxy-plain", manual.host());
            case ProxyChoice.Manual manual -> through(
                InetSocketAddress.createUnresolved(manual.host(), manual.port()), Messages.text("auth.route.settings"));
            case ProxyChoice.OfSystem _ -> ofComputer(url, deadline);
        };
    }

    private SelectedRoute ofComputer(URI url, Deadline deadline) throws InterruptedException {
        Optional<String> proxyVariable = variables.proxyVariable();
        if (proxyVariable.isEmpty()) {
            return ofSystem(url, deadline);
        }
        Optional<String> noProxyVariable = variables.noProxyVariable(url.getHost(), WebAddress.port(url));
        if (noProxyVariable.isPresent()) {
            return direct("auth.route.exempt", noProxyVariable.get());
        }
        String why = Messages.text("auth.route.variable", proxyVariable.get());
        return switch (variables.proxy(proxyVariable.get())) {
            case ProxyAddress.Usable usable -> through(usable.address(), why);
            case ProxyAddress.Unusable unusable -> new SelectedRoute.Blocked(
                new Route(null, why), unusable.key(), Messages.text("auth.proxy.in-variable", proxyVariable.get()));
        };
    }

    private SelectedRoute ofSystem(URI url, Deadline deadline) throws InterruptedException {
        ProxySelector selector = system.get();
        if (selector == null) {
            return direct("auth.route.system-none");
        }
        FutureTask<List<Proxy>> lookup = new FutureTask<>(() -> selector.select(url));
        Thread.ofPlatform().daemon().name("proxy-settings").start(lookup);
        try {
            List<Proxy> proxies = lookup.get(deadline.left(systemTimeout).toNanos(), TimeUnit.NANOSECONDS);
            return proxies.isEmpty() ? direct("auth.route.system-none") : ofSystem(proxies.getFirst());
        } catch (ExecutionException | TimeoutException _) {
            return direct("auth.route.system-silent");
        } finally {
            lookup.cancel(true);
        }
    }

    private static SelectedRoute ofSystem(Proxy proxy) {
        String why = Messages.text("auth.route.system");
        return switch (proxy.type()) {
            case DIRECT -> direct("auth.route.system-none");
            case SOCKS -> blocked(why, "proxy-socks");
            case HTTP -> proxy.address() instanceof InetSocketAddress address
                ? through(InetSocketAddress.createUnresolved(address.getHostString(), address.getPort()), why)
                : blocked(why, "proxy-unreadable");
        };
    }

    private static SelectedRoute blocked(String why, String key) {
        return new SelectedRoute.Blocked(new Route(null, why), key, Messages.text("auth.proxy.in-system"));
    }

    private static SelectedRoute direct(String key, Object... arguments) {
        return new SelectedRoute.Direct(new Route(null, Messages.text(key, arguments)));
    }

    private static SelectedRoute through(InetSocketAddress proxy, String why) {
        return new SelectedRoute.Through(new Route(ProxyAddress.shown(proxy), why), proxy);
    }
}

package dev.tokenconsole.check.probe;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.WebAddress;

/**
 * The addresses that are called with a token: a path below the base URL of its environment, so that no token leaves its
 * host, or an address that the user wrote down for that environment; without these, the one that the environment has.
 *
 * @param path with a leading slash; empty for none
 * @param own addresses by the id of their environment
 */
public record ProbeTargets(String path, Map<String, URI> own) {
    /** Those that the environments have. */
    public static final ProbeTargets OWN = new ProbeTargets("", Map.of());

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the path has no leading slash, or an address is neither HTTPS nor of this
     *     computer
     */
    public ProbeTargets {
        own = Map.copyOf(own);
        if (!path.isEmpty() && (!path.startsWith("/") || WebAddress.problem("https://a.example" + path).isPresent())) {
            throw new IllegalArgumentException("no path");
        }
        if (own.values().stream().anyMatch(url -> WebAddress.fault(url).isPresent())) {
            throw new IllegalArgumentException("no address for a token");
        }
    }

    /** The address for {@code environment}; empty if there is none, and for the demo, which has no API. */
    public Optional<URI> of(Environment environment) {
        URI written = own.get(environment.id());
        if (written != null) {
            return Optional.of(written);
        }
        if (environment.id().equals(BuiltInEnvironments.DEMO_ID)) {
            return Optional.empty();
        }
        return path.isEmpty() ? Optional.ofNullable(environment.options().probeUrl())
            : WebAddress.read(environment.baseUrl() + path).filter(url -> WebAddress.fault(url).isEmpty());
    }
}

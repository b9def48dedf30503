package dev.tokenconsole.formats.credentials.filing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.tokenconsole.formats.credentials.found.BaseUrl;
import dev.tokenconsole.formats.credentials.found.FoundCredential;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;

/** The environment that credentials belong to, as far as their own address says it. Never a guess. */
public sealed interface Home {
    /** The one environment at their address, which is not production. */
    record Sole(Environment environment) implements Home {}

    /** The one environment at their address, which is production: the program itself never chooses it. */
    record Production(Environment environment) implements Home {}

    /** Several environments are at {@code host}. */
    record Several(String host) implements Home {}

    /** The address has http, and {@code environment} is at the same {@code host} with https. */
    record Unencrypted(String host, Environment environment) implements Home {}

    /** No environment is at {@code host}. */
    record Unknown(String host) implements Home {}

    /** There is no address, or it is not known which one is theirs. */
    record Unsaid() implements Home {}

    /** The home of {@code found} among the environments {@code known}. */
    static Home of(FoundCredential found, Collection<Environment> known) {
        Optional<String> host = found.address().map(BaseUrl::host);
        if (host.isEmpty() || found.isAddressDoubtful()) {
            return new Unsaid();
        }
        List<Environment> there = known.stream().filter(found::livesIn).toList();
        if (there.size() == 1) {
            Environment sole = there.getFirst();
            return sole.kind() == EnvironmentKind.PRODUCTION ? new Production(sole) : new Sole(sole);
        }
        return encrypted(found, known).<Home>map(each -> new Unencrypted(host.get(), each))
            .orElseGet(() -> there.isEmpty() ? new Unknown(host.get()) : new Several(host.get()));
    }

    /** The first of {@code known} at the host of {@code found} with https, where the address has http. */
    static Optional<Environment> encrypted(FoundCredential found, Collection<Environment> known) {
        return found.address().filter(url -> "http".equalsIgnoreCase(url.getScheme()) && url.getPort() < 0)
            .flatMap(url -> known.stream().filter(each -> url.getHost().equalsIgnoreCase(each.baseUrl().getHost())
                && "https".equalsIgnoreCase(each.baseUrl().getScheme())).findFirst());
    }
}

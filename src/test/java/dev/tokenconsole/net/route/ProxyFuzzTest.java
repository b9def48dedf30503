package dev.tokenconsole.net.route;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.model.environment.ProxyChoice;
import dev.tokenconsole.net.Deadline;
import dev.tokenconsole.testing.Mutations;

/** The variables of curl that name a proxy and its exceptions. */
@Execution(ExecutionMode.CONCURRENT)
class ProxyFuzzTest {
    @Test
    void eachMutationHasADeclaredOutcome() throws Exception {
        run(Mutations.BUILD);
    }

    /** {@code mvn -B test -Psoak}. */
    @Test
    @Tag("soak")
    void manyMutationsHaveADeclaredOutcome() throws Exception {
        run(Mutations.SOAK);
    }

    private static final List<URI> TARGETS = List.of(URI.create("https://api.example.com/token"),
        URI.create("https://10.1.2.3:8443"), URI.create("https://[2001:db8::7]"));

    /** A login in a variable is a secret. */
    private static void run(int count) {
        String login = "kAn4rY-Zq81-login";
        List<byte[]> seeds = Mutations.texts("http://proxy.test:3128|api.test,.example.com:443", "[::1]:1080|10.0.0.0/8",
            "http://me:" + login + "@proxy.test:3128|*", "socks5://p.test|2001:db8::/32,[2001:db8::7]:443,1.2.3.4");
        Mutations.run(count, login, seeds, input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            int bar = text.indexOf('|');
            RouteSelector routes = new RouteSelector(Map.of("https_proxy", text.substring(0, Math.max(0, bar)),
                "no_proxy", text.substring(bar + 1)), () -> null);
            // Without an @ the address has no login.
            boolean hasLogin = bar > 0 && text.lastIndexOf('@', bar) >= 0;
            StringBuilder words = new StringBuilder();
            for (URI target : TARGETS) {
                SelectedRoute route = routes.find(ProxyChoice.SYSTEM, target, Deadline.in(Duration.ofSeconds(5)));
                words.append(hasLogin ? route : "");
            }
            return words.toString();
        });
    }
}

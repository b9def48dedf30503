package dev.tokenconsole.model.environment;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The environments of a new vault. */
public final class BuiltInEnvironments {
    /** The id of the environment that the built-in server serves. */
    public static final String DEMO_ID = "demo";

    private static final EnvironmentOptions DEMO_OPTIONS = EnvironmentOptions.DEFAULT.expecting(
        "https://demo.token-console.invalid/oauth2/ausdemo0sandbox0server0", "api://paymentsconnect");

    private BuiltInEnvironments() {}

    /**
     * StoneX Payments' sandbox and production, StoneX Clearing's UAT and the demo, in the order in which they are
     * shown. The demo has port 0, because its port is not known until the built-in server runs; its issuer has a fixed
     * name that cannot exist elsewhere, so that it can be expected.
     */
    public static List<Environment> builtIn() {
        return List.of(
            stonex("stonex-payments-sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX,
                "https://api.sandbox.payments.stonex.com"),
            stonex("stonex-payments-production", "StoneX Payments Production", EnvironmentKind.PRODUCTION,
                "https://api.payments.stonex.com"),
            new Environment("stonex-clearing-uat", "StoneX Clearing UAT", EnvironmentKind.SANDBOX,
                URI.create("https://api.clearing.uat.stonex.com"), "1", TokenRecipe.STONEX_CLEARING),
            stonex(DEMO_ID, "Demo", EnvironmentKind.DEMO, "http://127.0.0.1:0").with(DEMO_OPTIONS));
    }

    /** The built-in environment of that id, without any changes. */
    public static Optional<Environment> builtIn(String id) {
        return builtIn().stream().filter(environment -> environment.id().equals(id)).findFirst();
    }

    /** {@code environment}; the demo of an earlier version, stored without expectations, with those that it has now. */
    public static Environment withExpectations(Environment environment) {
        return environment.id().equals(DEMO_ID) && environment.options().issuer().isEmpty()
            ? environment.with(environment.options().expecting(DEMO_OPTIONS.issuer(), DEMO_OPTIONS.audience()))
            : environment;
    }

    private static Environment stonex(String id, String name, EnvironmentKind kind, String baseUrl) {
        return new Environment(id, name, kind, URI.create(baseUrl), "1", TokenRecipe.STONEX_PAYMENTS);
    }
}

package dev.tokenconsole.profile;

import java.net.URI;
import java.util.List;

/** The environments that every new vault begins with. */
public final class Environments {
    /** The id of the environment that the built-in server serves. */
    public static final String DEMO_ID = "demo";

    private Environments() {}

    /**
     * Sandbox, production and demo, in the order in which they are shown. The demo's port is not known until the
     * built-in server runs; port 0 stands for it.
     */
    public static List<Environment> builtIn() {
        return List.of(
            stonex("stonex-payments-sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX,
                "https://api.sandbox.payments.stonex.com"),
            stonex("stonex-payments-production", "StoneX Payments Production", EnvironmentKind.PRODUCTION,
                "https://api.payments.stonex.com"),
            stonex(DEMO_ID, "Demo", EnvironmentKind.DEMO, "http://127.0.0.1:0"));
    }

    private static Environment stonex(String id, String name, EnvironmentKind kind, String baseUrl) {
        return new Environment(id, name, kind, URI.create(baseUrl), "1", TokenRecipe.STONEX_PAYMENTS);
    }
}

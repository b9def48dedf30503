package dev.tokenconsole.system;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.cli.CliRunner;

/** One run of {@code token --output json} with credentials and without a vault, and its output. */
record TokenCommand(int exitCode, JsonNode json, String everything) {
    /** Requests a token; {@code more} are further options. */
    static TokenCommand run(String url, String recipe, String client, String secret, String... more) {
        List<String> args = new ArrayList<>(List.of("token", "--token-url", url, "--recipe", recipe, "--client-id",
            client, "--client-secret-file", "-", "--output", "json", "--timeout", "60"));
        args.addAll(List.of(more));
        if (!args.contains("--proxy")) {
            args.addAll(List.of("--proxy", "none"));
        }
        CliRunner.Result result = new CliRunner().stdin(secret).run(args.toArray(String[]::new));
        return new TokenCommand(result.exitCode(), JsonMapper.shared().readTree(result.out()), result.everything());
    }

    /** The verdict, or {@code token}. */
    String id() {
        return json.path("access_token").isString() ? "token" : json.path("id").asString();
    }
}

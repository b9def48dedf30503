package dev.tokenconsole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.tokenconsole.cli.Main;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.issue.ServerMetadata;
import dev.tokenconsole.text.json.StrictJson;

/** Goes through the commands of scripts, with invented data and the built-in server: a vault, a token, its claims. */
final class TerminalTraining {
    private static final int MANY = 100;

    private final String canary;
    private final Path folder;
    private final String server;
    private final Map<String, String> environment;

    /**
     * Prepares a training.
     *
     * @param canary in every name and secret that the training invents
     * @param folder for files, empty
     * @param server the base URL of a built-in server of another process, so that its classes are not in this cache
     */
    TerminalTraining(String canary, Path folder, String server) {
        this.canary = canary;
        this.folder = folder;
        this.server = server;
        this.environment = Map.of("TOKEN_CONSOLE_STATE", folder.resolve("state").toString());
    }

    /** Runs the commands that need neither a vault nor a network; {@code token} is one that decodes. */
    static void decode(String token) {
        StrictJson.load();
        Map<String, String> none = Map.of();
        run(none, "", "--version");
        run(none, "", "--help");
        run(none, "", "decode", "--help");
        run(none, token, "decode", "-");
        run(none, token, "decode", "-", "--json");
    }

    /** Runs the others; throws if a command fails, because its classes would be missing in the cache. */
    void run() throws IOException {
        run("", "token", "--help");
        String vault = folder.resolve(canary + ".tcv").toString();
        String password = file("password", canary + " of the vault");
        String serverName = canary + " server";
        String profileName = canary + " profile";
        run("", "vault", "create", "--vault", vault, "--password-file", password);
        run("", "environment", "add", serverName, "--kind", "sandbox", "--base-url", server, "--vault", vault,
            "--password-file", password);
        run("", "profile", "add", profileName, "--environment", serverName, "--client-id", "demo-client",
            "--client-secret-file", file("secret", SandboxClient.DEMO.secret()), "--vault", vault,
            "--password-file", password);
        run("", "profile", "add", canary + " other", "--environment", serverName, "--client-id", canary + "-client",
            "--client-secret-file", file("other", canary + "-secret"), "--vault", vault, "--password-file", password);
        run("", "profile", "list", "--vault", vault, "--password-file", password);
        String token = run("", "token", profileName, "--vault", vault, "--password-file", password);
        run("", "token", profileName, "--output", "json", "--vault", vault, "--password-file", password);
        run(token, "decode", "-");
        run("", "check", profileName, "--vault", vault, "--password-file", password);
        run("", "check", "--from", file("list.csv", "name,client_id,client_secret\n%s list,demo-client,%s\n"
            .formatted(canary, SandboxClient.DEMO.secret())), "--base-url", server, "--quiet");
        run("", "check", "--from", file("many.csv", many()), "--token-url",
            server + ServerMetadata.SERVER_PATH + "/v1/token", "--recipe", "oauth2-post", "--quiet");
    }

    /** As many credentials as make the run of a check take its usual ways: what links late is linked in the cache. */
    private String many() {
        return IntStream.range(0, MANY)
            .mapToObj(row -> "%s %d,demo-client,%s,scope-%d\n".formatted(canary, row, SandboxClient.DEMO.secret(), row))
            .collect(Collectors.joining("", "name,client_id,client_secret,scope\n", ""));
    }

    private String run(String input, String... args) {
        return run(environment, input, args);
    }

    private static String run(Map<String, String> environment, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(args, new PrintWriter(out), new PrintWriter(err),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), environment);
        if (code != 0) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + code + ": " + err);
        }
        return out.toString();
    }

    private String file(String name, String contents) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, contents);
        return file.toString();
    }
}

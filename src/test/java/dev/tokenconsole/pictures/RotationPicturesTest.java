package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.profile.SecretHistory;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.RotatingServer;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The life of a secret: its history, the other profiles that have it, and its replacement. */
class RotationPicturesTest extends PictureTest {
    private static final String OLD = "invented-secret-of-acme-0001";
    private static final String NEW = "invented-secret-of-acme-0002";

    @Test
    void theLifeOfASecret() throws Exception {
        Camera camera = new Camera(Path.of("target", "pictures"));
        Path folder = Files.createDirectories(home.resolve("rotation/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("rotation").toString());
        try (RotatingServer server = RotatingServer.start()) {
            create(folder, server);
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                choose(console, "Acme Treasury");
                camera.look(console, "secret-history-alone");
                server.accept(OLD);
                fetch(console, "Acme Treasury");
                clock.pass(Duration.ofMinutes(2));
                WindowTest.selectTab(console, "tab-history");
                camera.look(console, "secret-history");
                console.press(KeyCode.CONTROL, KeyCode.E);
                console.node("editor-secret-twins");
                console.scrollTo("editor-replace-secret");
                camera.look(console, "secret-form");
                console.press(KeyCode.ESCAPE);
                server.accept(OLD, NEW);
                rotate(console, camera, "Acme Treasury", "both");
                server.accept(NEW);
                rotate(console, camera, "Acme Treasury", "only-new");
                server.accept(OLD);
                rotate(console, camera, "Acme Treasury", "only-old");
                server.accept("none");
                rotate(console, camera, "Acme Production", "neither");
                server.limit(12);
                rotate(console, camera, "Acme Treasury", "limited");
            }
        }
    }

    private static void rotate(ConsoleDriver console, Camera camera, String profile, String name)
            throws Exception {
        choose(console, profile);
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("replace secret");
        console.press(KeyCode.ENTER).awaitFocus("rotation-secret");
        if (name.equals("both")) {
            camera.look(console, "rotation-empty");
        }
        console.type("rotation-secret", NEW);
        console.press(KeyCode.ENTER);
        console.awaitText("rotation-report", ".");
        camera.look(console, "rotation-" + name);
        console.press(KeyCode.ESCAPE);
        console.awaitGone("rotation");
    }

    private void create(Path folder, RotatingServer server) throws Exception {
        try (Vault vault = TeamVault.location(folder).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(new VaultContents(List.of(
                environment("sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX, server),
                environment("production", "StoneX Payments Production", EnvironmentKind.PRODUCTION, server),
                BuiltInEnvironments.builtIn().getLast()),
                List.of(profile("Acme Treasury", "sandbox", OLD), profile("Beta Retail", "sandbox", OLD),
                    profile("Acme Production", "production", OLD), profile("Gamma Payroll", "sandbox", "other-0003"))));
        }
    }

    private static Environment environment(String id, String name, EnvironmentKind kind, RotatingServer server) {
        return new Environment(id, name, kind, server.url(), "1", TokenRecipe.STONEX_PAYMENTS);
    }

    private Profile profile(String name, String environment, String secret) {
        SecretHistory history = SecretHistory.enteredAt(clock.now().minus(Duration.ofDays(24)))
            .workedAt(clock.now().minus(Duration.ofMinutes(14)))
            .refusedAt(clock.now().minus(Duration.ofDays(3)), "wrong-secret");
        return new Profile(UUID.randomUUID(), name, environment, "0oaExample000000001", Secret.of(secret), "", false,
            history);
    }
}

package dev.tokenconsole.ui.shell;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.RotatingServer;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.session.Workspace;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The real window over a vault with three profiles, whose server takes the secrets that a test says. */
abstract class RotationFixture extends WindowTest {
    static final String OLD = "canary-old-secret-4711-abcdefg";
    static final String NEW = "canary-new-secret-0815-hijklmn";

    final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    RotatingServer server;
    ConsoleDriver console;

    @BeforeEach
    void open() throws Exception {
        server = RotatingServer.start().accept(OLD);
        Environment sandbox = new Environment("sandbox", "Sandbox", EnvironmentKind.SANDBOX, server.url(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        Environment production = new Environment("production", "Live", EnvironmentKind.PRODUCTION, server.url(), "1",
            TokenRecipe.STONEX_PAYMENTS);
        try (Vault vault = TeamVault.location(home).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(new VaultContents(List.of(sandbox, production, BuiltInEnvironments.builtIn().getLast()),
                List.of(profile("Acme", "sandbox", OLD, true),
                    profile("Beta", "sandbox", "another-secret-of-beta", false),
                    profile("Gamma", "production", "another-secret-of-gamma", false))));
        }
        unlock();
    }

    private static Profile profile(String name, String environment, String secret, boolean renews) {
        return new Profile(UUID.randomUUID(), name, environment, "client-of-" + name, Secret.of(secret), "", renews);
    }

    final void unlock() throws Exception {
        console = ConsoleDriver.open(home, clock);
        console.unlock();
    }

    @AfterEach
    void close() {
        console.close();
        server.close();
    }

    final void begin(String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
        console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
        console.hands().write("replace secret");
        console.press(KeyCode.ENTER);
        console.awaitFocus("rotation-secret");
    }

    final void test(String secret) {
        console.type("rotation-secret", secret);
        console.press(KeyCode.ENTER);
    }

    final List<String> accented() {
        console.hands().settle();
        return ConsoleDriver.onFx(() -> console.stage().getScene().getRoot().lookupAll(".button").stream()
            .filter(button -> button.getStyleClass().contains("accent") && button.isVisible())
            .map(Node::getId).toList());
    }

    final boolean hasToken() {
        UUID id = profile("Acme").id();
        Workspace workspace = workspace();
        return ConsoleDriver.onFx(() -> workspace.tokens().of(id).held().get() != null);
    }

    final boolean isDisabled(String id) {
        Node node = console.node(id);
        return ConsoleDriver.onFx(node::isDisabled);
    }

    final String stored(String name) {
        Profile profile = profile(name);
        return ConsoleDriver.onFx(() -> profile.secret().reveal());
    }

    final Profile profile(String name) {
        Workspace workspace = workspace();
        return ConsoleDriver.onFx(() -> workspace.profiles().stream()
            .filter(each -> each.name().equals(name)).findFirst().orElseThrow());
    }

    final Workspace workspace() {
        return ((Screen.Open) ConsoleDriver.onFx(() -> console.shell().screen().get())).workspace();
    }

    final boolean sceneHolds(String text) {
        return ConsoleDriver.onFx(() -> holds(console.stage().getScene().getRoot(), text));
    }

    private static boolean holds(Node node, String text) {
        String own = switch (node) {
            case TextInputControl input -> input.getText();
            case Labeled label -> label.getText();
            case Text shown -> shown.getText();
            default -> "";
        };
        boolean here = (own != null && own.contains(text)) || String.valueOf(node.getAccessibleText()).contains(text)
            || String.valueOf(node.getAccessibleHelp()).contains(text);
        return here || (node instanceof Parent parent
            && parent.getChildrenUnmodifiable().stream().anyMatch(child -> holds(child, text)));
    }
}

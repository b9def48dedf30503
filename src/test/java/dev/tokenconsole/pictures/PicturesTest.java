package dev.tokenconsole.pictures;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.TestVault;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.SampleToken;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** Draws every screen for the documentation; run by {@code mvn -B test -Ppictures}. */
@Tag("pictures")
class PicturesTest {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T14:05:00Z"));
    @TempDir
    private static Path home;

    @BeforeAll
    static void startToolkit() throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        FxToolkit.registerPrimaryStage();
    }

    @AfterAll
    static void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void withoutAVault() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("first/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("first").toString());
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.type("create-password", ConsoleDriver.PASSWORD);
            camera.shoot(console, "first-start");
            camera.shootLarge(console, "first-start-150");
            console.click("inspect-token");
            console.setClipboard("Authorization: Bearer " + SampleToken.TEXT);
            console.click("inspect-paste");
            console.node("claims");
            camera.shoot(console, "inspect");
            console.click("inspect-back");
            console.createVault();
            camera.shoot(console, "new-profile");
            console.click("editor-cancel");
            camera.shoot(console, "empty");
        }
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.type("unlock-password", "not the password");
            console.press(KeyCode.ENTER);
            console.node("unlock-problem");
            camera.shoot(console, "unlock");
        }
    }

    @Test
    @SuppressWarnings("try") // The server goes away on purpose while its tokens are shown.
    void withTokens() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("second/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("second").toString());
        try (SandboxServer server = SandboxServer.start(18443, clock)) {
            TestVault.create(folder, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
                console.unlock();
                camera.shoot(console, "no-token");
                fetch(console, "Short-lived client");
                clock.pass(Duration.ofSeconds(17));
                fetch(console, "Acme Treasury Services International Holdings");
                fetch(console, "Gamma Payroll");
                camera.shoot(console, "failed");
                camera.shootLarge(console, "failed-150");
                fetch(console, "Acme Treasury");
                clock.pass(Duration.ofSeconds(108));
                camera.shoot(console, "valid");
                console.click("token-renew");
                console.awaitText("token-renews-at", "Renews at");
                camera.shoot(console, "renewal");
                camera.shootLarge(console, "renewal-150");
                console.click("token-renew");
                console.awaitGone("token-renews-at");
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
                camera.shootLarge(console, "copied-150");
                console.press(KeyCode.CONTROL, KeyCode.E);
                console.node("profile-editor");
                camera.shoot(console, "editor");
                console.type("field-client-id", " ");
                console.click("field-name");
                console.awaitText("field-client-id-problem", "white space");
                camera.shoot(console, "editor-fault");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT2);
                console.node("ask-editor-discard");
                camera.shoot(console, "editor-unsaved");
                console.click("ask-editor-discard");
                console.type("inspect-text", SampleToken.TEXT);
                console.node("claims");
                camera.shoot(console, "inspect-open");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
                console.awaitFocus("settings-current");
                camera.shoot(console, "settings");
                camera.shootLarge(console, "settings-150");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT4);
                camera.shoot(console, "help");
                console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
                choose(console, "Acme Production");
                fetch(console, "Acme Production");
                for (int i = 0; i < 7; i++) {
                    clock.pass(Duration.ofMinutes(8));
                    console.press(KeyCode.SHIFT);
                }
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
                camera.shoot(console, "production");
                choose(console, "Slow partner");
                console.press(KeyCode.F5);
                clock.pass(Duration.ofSeconds(3));
                console.awaitText("fetch", "3 s");
                camera.shoot(console, "fetching");
                console.press(KeyCode.ESCAPE);
                choose(console, "Acme Treasury");
                clock.pass(Duration.ofMinutes(6));
                console.awaitText("token-state", "Expired");
                console.click("copied-dismiss");
                camera.shoot(console, "expired");
                fetch(console, "Short-lived client");
                clock.pass(Duration.ofSeconds(17));
                console.awaitText("token-state", "Last seconds");
                camera.shoot(console, "last-seconds");
                fetch(console, "Acme Treasury");
                server.close();
                console.press(KeyCode.F5);
                console.node("verdict");
                camera.shoot(console, "renewal-failed");
            }
        }
    }

    /** With answers made up for it: there is no such server, and its certificates are nobody's. */
    @Test
    void ofExchanges() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("fourth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("fourth").toString());
        TestVault.create(folder, URI.create("https://" + TestOutcomes.HOST));
        BlockingQueue<Function<TokenClock, TokenOutcome>> outcomes = new LinkedBlockingQueue<>();
        try (ConsoleDriver console =
                ConsoleDriver.open(folder, clock, (environment, id, secret) -> outcomes.remove().apply(clock))) {
            console.unlock();
            outcomes.add(TestOutcomes::issued);
            fetch(console, "Acme Treasury");
            showExchange(console);
            camera.shoot(console, "exchange");
            camera.shootLarge(console, "exchange-150", () -> scroll(console, "#token-view > .scroll-pane", 1));
            scroll(console, "#token-view > .scroll-pane", 0);
            scroll(console, "#exchange-scroll", 0.45);
            camera.shoot(console, "exchange-middle");
            scroll(console, "#exchange-scroll", 1);
            camera.shoot(console, "exchange-end");
            expectAnotherIssuer(console);
            camera.shoot(console, "findings");
            camera.shootLarge(console, "findings-150", () -> scroll(console, "#token-view > .scroll-pane", 1));
            scroll(console, "#token-view > .scroll-pane", 0);
            outcomes.add(TestOutcomes::untrusted);
            fetch(console, "Gamma Payroll");
            camera.shoot(console, "untrusted");
            camera.shootLarge(console, "untrusted-150");
            scroll(console, "#exchange-scroll", 0.3);
            camera.shoot(console, "untrusted-chain");
            outcomes.add(TestOutcomes::byProxy);
            fetch(console, "Slow partner");
            camera.shoot(console, "proxy");
            outcomes.add(TestOutcomes::limited);
            fetch(console, "Short-lived client");
            clock.pass(Duration.ofSeconds(3));
            console.awaitText("verdict-waiting", "9 s");
            console.press(KeyCode.F5);
            camera.shoot(console, "retry");
            console.press(KeyCode.ESCAPE);
            choose(console, "Acme Treasury");
            console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            for (int i = 0; i < 7; i++) {
                clock.pass(Duration.ofMinutes(8));
                console.press(KeyCode.SHIFT);
            }
            clock.pass(Duration.ofSeconds(209));
            console.awaitText("copied-words", "ends in 28 s");
            camera.shoot(console, "copied-ends");
            camera.shootLarge(console, "copied-ends-150");
        }
    }

    private static void expectAnotherIssuer(ConsoleDriver console) {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        console.click("environment-sandbox").awaitFocus("environment-name");
        console.type("environment-issuer", "https://auth.sandbox.example.com/oauth2/a");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        ConsoleDriver.onFx(() -> {
            ((TabPane) console.stage().getScene().lookup("#token-tabs")).getSelectionModel().selectFirst();
            return true;
        });
        console.node("findings");
    }

    private static void showExchange(ConsoleDriver console) {
        ConsoleDriver.onFx(() -> {
            ((TabPane) console.stage().getScene().lookup("#token-tabs")).getSelectionModel().selectLast();
            return true;
        });
        console.node("exchange");
    }

    private static void scroll(ConsoleDriver console, String pane, double place) {
        ConsoleDriver.onFx(() -> {
            ((ScrollPane) console.stage().getScene().lookup(pane)).setVvalue(place);
            return true;
        });
    }

    @Test
    void inTrouble() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("third/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("third").toString());
        TestVault.create(folder, URI.create("http://127.0.0.1:18443"));
        Path vault = folder.resolve("vault.tcv");
        byte[] bytes = Files.readAllBytes(vault);
        char[] password = ConsoleDriver.PASSWORD.toCharArray();
        try (Vault other = TestVault.location(folder).open(password);
                ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.unlock();
            console.awaitText("elsewhere-strip", "The vault is open in another window");
            assertFalse(other.isReadOnly());
            camera.shoot(console, "open-elsewhere");
        }
        try (Vault other = TestVault.location(folder).open(password)) {
            other.save(other.contents());
        }
        bytes[300] ^= 1;
        Files.write(vault, bytes);
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.node("unlock-backup-0");
            camera.shoot(console, "unlock-damaged");
            console.click("unlock-backup-0");
            console.unlock();
            console.node("backup-strip");
            camera.shoot(console, "backup");
        }
        Files.delete(vault);
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.awaitFocus("unlock-backup-0");
            camera.shoot(console, "vault-missing");
            camera.shootLarge(console, "vault-missing-150");
            console.click("unlock-backup-0").awaitFocus("unlock-password");
            camera.shoot(console, "vault-missing-backup");
            console.click("unlock-backups-back");
            console.click("unlock-create").awaitFocus("create-password");
            camera.shoot(console, "vault-missing-new");
        }
        Files.write(vault, "not a vault".getBytes(StandardCharsets.UTF_8));
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock)) {
            console.awaitText("unlock-problem", "not a vault");
            camera.shoot(console, "unlock-no-vault");
        }
    }

    @Test
    void environments() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("fifth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("fifth").toString());
        try (Vault vault = TestVault.location(folder).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(new VaultContents(BuiltInEnvironments.builtIn(), List.of(
                profile("Acme Treasury", "stonex-payments-sandbox"),
                profile("Gamma Payroll", "stonex-payments-sandbox"),
                profile("Acme Production", "stonex-payments-production"))));
        }
        AtomicReference<Path> file = new AtomicReference<>(TestCertificates.file(folder));
        clock.pass(Duration.ofDays(7));
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock, (owner, title) -> Optional.of(file.get()))) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            console.scrollTo("environment-add");
            camera.shoot(console, "environments");
            camera.shootLarge(console, "environments-150", () -> console.scrollTo("environment-add"));
            console.click("environment-add").awaitFocus("environment-name");
            console.type("environment-name", "StoneX Payments PRODUCTION");
            console.type("environment-base-url", "http://api.example.com");
            console.type("environment-scope", "\"read\"");
            console.click("environment-save");
            console.awaitText("environment-report", "see the fields marked in red");
            console.click("environment-name");
            camera.shoot(console, "environment-faults");
            console.click("environment-cancel");
            console.click("ask-environment-discard");
            console.click("environment-stonex-payments-sandbox").awaitFocus("environment-name");
            camera.shoot(console, "environment");
            camera.shootLarge(console, "environment-150");
            console.click("environment-tls12");
            console.scrollTo("environment-choose-file");
            camera.shoot(console, "environment-connection");
            console.click("environment-choose-file").awaitFocus("environment-distrust");
            camera.shoot(console, "environment-chain");
            camera.shootLarge(console, "environment-chain-150", () -> console.scrollTo("environment-offer"));
            console.click("environment-trust");
            camera.shoot(console, "environment-trusted");
            Path picture = Files.writeString(folder.resolve("logo.png"), "PNG");
            file.set(picture);
            console.click("environment-choose-file");
            console.node("environment-offer-why");
            camera.shoot(console, "environment-no-certificate");
            console.click("environment-save");
            console.awaitGone("environment-editor");
            console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            choose(console, "Acme Treasury");
            camera.shoot(console, "tls12-allowed");
        }
    }

    private static Profile profile(String name, String environment) {
        return new Profile(UUID.randomUUID(), name, environment, "client", Secret.of("a secret of a client"), "");
    }

    private static void choose(ConsoleDriver console, String profile) {
        console.choose(profile);
        console.awaitText("token-profile", profile);
    }

    private static void fetch(ConsoleDriver console, String profile) {
        choose(console, profile);
        console.press(KeyCode.F5);
        console.awaitText("fetch", "Fetch");
    }
}

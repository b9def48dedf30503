package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.profile.Profile;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestCertificates;
import dev.tokenconsole.vault.Vault;
import dev.tokenconsole.vault.contents.VaultContents;

/** The environments and the editor of one. */
class EnvironmentPicturesTest extends PictureTest {
    @Test
    void environments() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("fifth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("fifth").toString());
        try (Vault vault = TeamVault.location(folder).create(ConsoleDriver.PASSWORD.toCharArray())) {
            vault.save(new VaultContents(BuiltInEnvironments.builtIn(), List.of(
                profile("Acme Treasury", "stonex-payments-sandbox"),
                profile("Gamma Payroll", "stonex-payments-sandbox"),
                profile("Acme Production", "stonex-payments-production"))));
        }
        AtomicReference<Path> file = new AtomicReference<>(TestCertificates.file(folder));
        clock.pass(Duration.ofDays(7));
        try (ConsoleDriver console = ConsoleDriver.open(folder, clock, (owner, title) -> Optional.of(file.get()))) {
            console.unlock();
            console.openSettings("environments");
            console.scrollTo("environment-add");
            camera.shoot(console, "environments");
            console.click("environment-add").awaitFocus("environment-name");
            console.type("environment-name", "StoneX Payments PRODUCTION");
            console.type("environment-base-url", "http://api.example.com");
            console.type("environment-scope", "\"read\"");
            console.click("environment-save");
            console.awaitText("environment-report", "see the fields marked in red");
            console.click("environment-name");
            camera.look(console, "environment-faults");
            console.click("environment-cancel");
            console.click("ask-environment-discard");
            console.click("environment-stonex-payments-sandbox").awaitFocus("environment-name");
            camera.shoot(console, "environment");
            console.click("environment-tls12");
            console.scrollTo("environment-choose-file");
            camera.look(console, "environment-connection");
            console.click("environment-choose-file").awaitFocus("environment-distrust");
            camera.look(console, "environment-chain");
            console.click("environment-trust");
            camera.look(console, "environment-trusted");
            Path picture = Files.writeString(folder.resolve("logo.png"), "PNG");
            file.set(picture);
            console.click("environment-choose-file");
            console.node("environment-offer-why");
            camera.look(console, "environment-no-certificate");
            console.click("environment-save");
            console.awaitGone("environment-editor");
            console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            choose(console, "Acme Treasury");
            camera.look(console, "tls12-allowed");
        }
    }

    private static Profile profile(String name, String environment) {
        return new Profile(UUID.randomUUID(), name, environment, "client", Secret.of("a secret of a client"), "");
    }
}

package dev.tokenconsole.pictures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.sandbox.SandboxServer;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;

/** The check of many credentials: before, during and after a run, and of a list. */
class CheckPicturesTest extends PictureTest {
    private static final List<SandboxClient> LISTED = List.of(SandboxClient.DEMO, SandboxClient.WRONG_SECRET,
        SandboxClient.UNKNOWN_CLIENT, SandboxClient.WRONG_ISSUER, SandboxClient.SERVER_ERROR,
        SandboxClient.LOGIN_PAGE, SandboxClient.POLICY, SandboxClient.EXPIRED,
        SandboxClient.SHORT_LIVED, SandboxClient.RATE_LIMITED);

    @Test
    void check() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("checks/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("checks").toString());
        Path list = Files.writeString(home.resolve("partners.csv"), list());
        try (SandboxServer server = SandboxServer.start(18443, clock,
                new SandboxServer.Options(Duration.ofHours(1), Duration.ofMinutes(9)))) {
            TeamVault.create(folder, server.baseUrl());
            try (ConsoleDriver console = ConsoleDriver.open(folder, clock, (owner, title) -> Optional.of(list))) {
                console.unlock();
                console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
                camera.look(console, "check-before");
                console.press(KeyCode.F5).node("check-question-all");
                camera.look(console, "check-question");
                console.press(KeyCode.SHIFT, KeyCode.TAB).press(KeyCode.SHIFT, KeyCode.TAB)
                    .awaitFocus("check-question-all").press(KeyCode.ENTER);
                console.awaitText("check-progress", "5 of 6");
                select(console, 0);
                camera.look(console, "check-running");
                console.press(KeyCode.ESCAPE).awaitText("check-progress", "Stopped");
                select(console, 0);
                camera.shoot(console, "check");
                console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text");
                console.hands().write("list of credentials");
                console.press(KeyCode.ENTER);
                console.awaitText("check-source", "partners.csv");
                camera.look(console, "check-list-before");
                console.press(KeyCode.F5).awaitText("check-progress", "checked in");
                select(console, 1);
                camera.look(console, "check-list");
                select(console, 3);
                console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P);
                camera.look(console, "check-private");
            }
        }
    }

    private static void select(ConsoleDriver console, int row) {
        TableView<?> table = (TableView<?>) console.node("check-table");
        ConsoleDriver.onFx(() -> {
            table.getSelectionModel().clearAndSelect(row);
            table.requestFocus();
            return true;
        });
    }

    private static String list() {
        StringBuilder csv = new StringBuilder("name;environment;client_id;client_secret;comment\n");
        for (SandboxClient client : LISTED) {
            csv.append("Partner ").append(client.clientId().replaceFirst("demo-", "").replace('-', ' '))
                .append(";sandbox;").append(client.clientId()).append(';').append(client.secret()).append(";\n");
        }
        return csv.append("Without a secret;sandbox;0oa5x0c1v9;;\nUnknown place;staging;0oa5x0c1v9;secret;\n")
            .append("No environment;;0oa5x0c1v9;secret;\n").toString();
    }
}

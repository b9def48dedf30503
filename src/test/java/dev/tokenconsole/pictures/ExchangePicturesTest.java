package dev.tokenconsole.pictures;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.WindowTest;

/** Exchanges with a server, and the verdicts on failed ones. */
class ExchangePicturesTest extends PictureTest {
    /** The responses are made up: there is no such server, and no such authority. */
    @Test
    void ofExchanges() throws Exception {
        Camera camera = new Camera(Path.of("docs", "images"));
        Path folder = Files.createDirectories(home.resolve("fourth/.local/share/token-console"));
        System.setProperty("user.home", home.resolve("fourth").toString());
        TeamVault.create(folder, URI.create("https://" + TestOutcomes.HOST));
        BlockingQueue<Function<TokenClock, TokenOutcome>> outcomes = new LinkedBlockingQueue<>();
        try (ConsoleDriver console =
                ConsoleDriver.open(folder, clock, (environment, id, secret) -> outcomes.remove().apply(clock))) {
            console.unlock();
            outcomes.add(now -> TestOutcomes.recent(now, "demo-client"));
            fetch(console, "Acme Treasury");
            showExchange(console);
            camera.shoot(console, "exchange");
            scroll(console, "#exchange-scroll", 0.45);
            camera.look(console, "exchange-middle");
            scroll(console, "#exchange-scroll", 1);
            camera.look(console, "exchange-end");
            expectAnotherIssuer(console);
            camera.shoot(console, "findings");
            console.click("findings-line");
            console.node("findings-whole");
            camera.look(console, "findings-open");
            outcomes.add(TestOutcomes::untrusted);
            fetch(console, "Gamma Payroll");
            camera.shoot(console, "untrusted");
            scroll(console, "#exchange-scroll", 0.3);
            camera.look(console, "untrusted-chain");
            outcomes.add(TestOutcomes::byProxy);
            fetch(console, "Slow partner");
            camera.look(console, "proxy");
            outcomes.add(TestOutcomes::limited);
            fetch(console, "Short-lived client");
            clock.pass(Duration.ofSeconds(3));
            console.awaitText("verdict-waiting", "9 s");
            console.press(KeyCode.F5);
            camera.look(console, "retry");
            console.press(KeyCode.ESCAPE);
            choose(console, "Acme Treasury");
            console.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            console.click("ask-production-yes");
            for (int i = 0; i < 7; i++) {
                clock.pass(Duration.ofMinutes(8));
                console.press(KeyCode.SHIFT);
            }
            clock.pass(Duration.ofSeconds(209));
            console.awaitText("copied-words", "expires in 28 s");
            camera.shoot(console, "copied-ends");
        }
    }

    private static void expectAnotherIssuer(ConsoleDriver console) {
        console.openSettings("environments");
        console.click("environment-sandbox").awaitFocus("environment-name");
        console.type("environment-issuer", "https://auth.sandbox.example.com/oauth2/a");
        console.click("environment-save");
        console.awaitGone("environment-editor");
        console.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        WindowTest.selectTab(console, "tab-claims");
        console.node("findings-line");
    }

    private static void showExchange(ConsoleDriver console) {
        WindowTest.selectTab(console, "tab-exchange");
        console.node("exchange");
    }

    private static void scroll(ConsoleDriver console, String pane, double place) {
        ConsoleDriver.onFx(() -> {
            ((ScrollPane) console.stage().getScene().lookup(pane)).setVvalue(place);
            return true;
        });
    }
}

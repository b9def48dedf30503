package dev.tokenconsole.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.ui.FxHeartbeat;
import dev.tokenconsole.ui.ScriptedWindowTest;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.TestKey;

/**
 * Tokens and key sets at the size limit leave the window free, whatever is done with them. What is left is JavaFX's
 * own layout of a field with a million characters.
 */
class HugeTokenWindowTest extends ScriptedWindowTest {
    /** Ten times what is seen on a quiet machine, docs/performance.md. */
    private static final Duration LOOSE = Duration.ofSeconds(5);
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    private final Map<String, Duration> gaps = new LinkedHashMap<>();

    @Test
    void noTaskOfTheWindowWaitsLong() throws IOException {
        console.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        String many = claims("first");
        watch("paste", () -> {
            console.setClipboard(many);
            console.click("inspect-paste");
            console.awaitText("inspect-verified", "not verified");
        });
        String keys = keySet();
        watch("given keys", () -> {
            console.click("inspect-signature").click("inspect-keys-given").type("inspect-keys-text", keys);
            console.awaitText("inspect-signature", "Verified");
        });
        String others = claims("second");
        watch("compare", () -> {
            console.press(KeyCode.CONTROL, KeyCode.K).awaitFocus("palette-text").hands().write("compare pasted");
            console.press(KeyCode.ENTER).type("compare-second-text", others).node("compare-count");
        });
        console.click("compare-back");
        String one = KEY.sign("RS256", HEADER, "{\"sub\":\"" + "x".repeat(785_000) + "\"}");
        Path token = Files.writeString(home.resolve("token.txt"), one);
        TextInputControl field = (TextInputControl) console.node("inspect-text");
        watch("drop of a token", () -> {
            drop(token);
            ConsoleDriver.await("the token").until(() -> ConsoleDriver.onFx(field::getLength) == one.length());
            console.awaitText("inspect-verified", "not verified");
        });
        Path set = Files.writeString(home.resolve("keys.json"), keys);
        watch("drop of keys", () -> {
            drop(set);
            console.awaitText("inspect-signature", "Verified");
        });
        gaps.forEach((step, gap) -> assertTrue(gap.compareTo(LOOSE) < 0, () -> step + " of " + gaps));
    }

    private void watch(String step, Runnable action) {
        try (FxHeartbeat heart = new FxHeartbeat()) {
            action.run();
            console.hands().settle();
            gaps.put(step, heart.longestGap());
        }
    }

    private void drop(Path file) {
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(new File(file.toString())));
        ForeignDrag.fire(console.node("inspect-text"), DragEvent.DRAG_DROPPED, content);
    }

    /** A token of 33,000 claims: some 1,000,000 characters. */
    private static String claims(String value) {
        return KEY.sign("RS256", HEADER, IntStream.range(0, 33_000)
            .mapToObj(i -> "\"c%d\":\"%s%d\"".formatted(i, value, i)).collect(Collectors.joining(",", "{", "}")));
    }

    /** Some 250 KB of keys, of which the last one signed. */
    private static String keySet() {
        String others = IntStream.range(0, 560).mapToObj(i -> KEY.jwk("\"kid\":\"other" + i + "\","))
            .collect(Collectors.joining(","));
        return BentCase.set(others, KEY.jwk("\"kid\":\"k1\","));
    }
}

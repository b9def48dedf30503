package dev.tokenconsole.ui.inspect;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.TestClock;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.Ticker;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.NetworkCheck;
import dev.tokenconsole.verify.testing.TestKey;

/** A pasted token that is not verified is called valid nowhere, and nothing of its head is green. */
class InspectHeadTest {
    private static final TestKey KEY = TestKey.of("RS256", "");

    @TempDir
    private Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void greenIsForAVerifiedToken() {
        try (NetworkCheck network = new NetworkCheck(state, new TestClock(NetworkCheck.NOW))) {
            InspectViewModel inspect = ConsoleDriver.onFx(() -> {
                Ticker ticker = new Ticker(new TestClock(NetworkCheck.NOW));
                return new InspectViewModel(FxTasks.onFxThread(), ticker,
                    new TokenClipboard(new SecretClipboard(), ticker, () -> Duration.ofSeconds(30)),
                    FXCollections.observableArrayList(), network.check());
            });
            InspectHead head = ConsoleDriver.onFx(() -> new InspectHead(inspect, () -> { }));
            ConsoleDriver.onFx(() -> {
                inspect.text().set(KEY.sign("RS256", "{\"alg\":\"RS256\"}", "{\"exp\":4102441200}"));
                return true;
            });
            await(head, List.of("Not expired []", "· not verified []"));
            ConsoleDriver.onFx(() -> {
                inspect.signature().kind().set(InspectSignatureViewModel.Kind.GIVEN);
                inspect.signature().give(BentCase.set(KEY.jwk("")));
                return true;
            });
            await(head, List.of("Not expired [valid]", "· verified [genuine]"));
        }
    }

    private static void await(InspectHead head, List<String> words) {
        ConsoleDriver.await("the head").until(() -> words(head), Matchers.equalTo(words));
    }

    private static List<String> words(InspectHead head) {
        return VerifyingWorkspace.onFx(() -> List.of("#inspect-state", "#inspect-verified").stream().map(id -> {
            Label label = (Label) head.lookup(id);
            return label.getText() + " [" + label.getPseudoClassStates().stream()
                .map(PseudoClass::getPseudoClassName).filter(name -> !name.contains("-child")).sorted()
                .collect(Collectors.joining(",")) + "]";
        }).toList());
    }
}

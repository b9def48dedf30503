package dev.tokenconsole.ui.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.platform.desktop.SecretClipboard;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.clipboard.TokenClipboard;
import dev.tokenconsole.ui.session.DeclinedOffers;
import dev.tokenconsole.ui.session.TokenComparison;
import dev.tokenconsole.ui.token.model.TokenViewModel;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.testing.TestKey;

/** A token that is not valid yet is counted down to its start, and is valid from that second on. */
class EarlyTokenTest {
    private static final TestKey KEY = TestKey.of("RS256", "");

    @TempDir
    private Path state;
    private VerifyingWorkspace open;
    private TokenViewModel model;
    private CountdownRow row;
    private ObservableValue<List<Finding>> inTheList;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() {
        open = new VerifyingWorkspace(state, TestFetcher.environment(URI.create("https://example.com/")));
        model = onFx(() -> new TokenViewModel(open.workspace,
            new TokenClipboard(new SecretClipboard(), open.ticker, () -> Duration.ofSeconds(30)), open.ticker,
            new SimpleObjectProperty<>(open.workspace.profiles().getFirst()), new DeclinedOffers()));
        row = onFx(() -> new CountdownRow(model));
        inTheList = onFx(() -> TokenComparison.mismatches(open.workspace, open.id));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void itIsValidFromItsStartOn() {
        fetch("nbf", 30);
        assertEquals("Not valid yet, 1 finding | valid in 30 s", words());
        assertEquals(List.of("not valid yet"), headlines());
        assertEquals(1, mismatchesInTheList());
        pass(Duration.ofMillis(29_500));
        assertEquals("Not valid yet, 1 finding | valid in 1 s", words());
        pass(Duration.ofMillis(500));
        assertEquals("Valid | ", words());
        assertEquals(List.of(), headlines());
        assertEquals(0, mismatchesInTheList());
    }

    @Test
    void whatClocksDifferByIsNoStartToWaitFor() {
        fetch("nbf", 5);
        assertEquals("Valid | ", words());
    }

    @Test
    void itIsIssuedInTheFutureUntilThen() {
        fetch("iat", 90);
        assertEquals("Valid | ", words());
        assertEquals(List.of("issued in the future"), headlines());
        pass(Duration.ofSeconds(90));
        assertEquals(List.of(), headlines());
    }

    /** Time that this computer slept through counts, too. */
    @Test
    void theNextTokenIsJudgedAnew() {
        fetch("nbf", 3600);
        assertEquals("Not valid yet, 1 finding | valid in 1 h", words());
        fetch("nbf", -1);
        assertEquals("Valid | ", words());
        fetch("nbf", 600);
        open.clock.suspend(Duration.ofMinutes(10));
        onFx(open.ticker::tick);
        assertEquals("Valid | ", words());
    }

    private void fetch(String claim, int seconds) {
        Instant time = open.clock.now().plusSeconds(seconds);
        open.fetch(KEY.sign("RS256", "{\"alg\":\"RS256\"}", "{\"" + claim + "\":" + time.getEpochSecond() + "}"));
    }

    private void pass(Duration time) {
        open.clock.pass(time);
        onFx(open.ticker::tick);
    }

    private String words() {
        return onFx(() -> text("#token-state") + " | " + text("#token-start"));
    }

    private String text(String id) {
        return ((Label) row.lookup(id)).getText();
    }

    private List<String> headlines() {
        return onFx(() -> model.findings().getValue().stream().map(Finding::headline).toList());
    }

    private int mismatchesInTheList() {
        return onFx(inTheList::getValue).size();
    }

    private static <T> T onFx(Supplier<T> action) {
        return VerifyingWorkspace.onFx(action);
    }
}

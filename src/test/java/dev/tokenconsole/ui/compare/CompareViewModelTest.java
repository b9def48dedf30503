package dev.tokenconsole.ui.compare;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.ui.CallbackQueue;
import dev.tokenconsole.ui.VerifyingWorkspace;
import dev.tokenconsole.ui.reading.SelectableText;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.verify.compare.Difference;
import dev.tokenconsole.verify.testing.BentCase;
import dev.tokenconsole.verify.testing.KeyServer;
import dev.tokenconsole.verify.testing.TestKey;

/** The token of a profile and a pasted one are compared; only what differs is told. */
class CompareViewModelTest {
    private static final TestKey KEY = TestKey.of("RS256", "");
    private static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"k1\"}";

    @TempDir
    Path state;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aLiveTokenIsComparedWithAPastedOne() throws Exception {
        try (KeyServer server = KeyServer.start()) {
            server.publish("/keys", BentCase.set(KEY.jwk("\"kid\":\"k1\",")));
            try (VerifyingWorkspace open =
                    new VerifyingWorkspace(state, VerifyingWorkspace.withKeys(server.url("/keys")))) {
                open.fetch(KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://a\"}"));
                assertEquals("valid", open.verdict());
                CompareViewModel model =
                    VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, FxTasks.onFxThread()));
                run(() -> model.begin(open.id));
                assertEquals(List.of(open.id), VerifyingWorkspace.onFx(
                    () -> model.profiles().stream().map(profile -> profile.id()).toList()));
                assertEquals(new ComparisonState.Incomplete(), comparison(model));
                run(() -> model.second().text().set(
                    KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://b\"}")));
                ConsoleDriver.await("the difference").until(() -> comparison(model) instanceof ComparisonState.Ended);
                assertEquals(List.of("aud"), paths(model));
                assertEquals("valid", VerifyingWorkspace.onFx(
                    () -> model.first().signature().get().verdict().orElseThrow().kind()));
                open.fetch(KEY.sign("RS256", HEADER, "{\"iss\":\"a\",\"aud\":\"api://b\"}"));
                ConsoleDriver.await("none").until(() -> comparison(model).equals(new ComparisonState.Ended(List.of())));
                run(model::clear);
                assertEquals(new ComparisonState.Incomplete(), comparison(model));
                assertEquals("", VerifyingWorkspace.onFx(() -> model.second().text().get()));
                assertNull(VerifyingWorkspace.onFx(() -> model.first().decoded().get()));
            }
        }
    }

    @Test
    void aTokenFromOutsideFillsTheSideWithoutOneAndReplacesNone() throws Exception {
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, TestFetcher.environment(URI.create("http://[::1]")))) {
            CompareViewModel model =
                VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, FxTasks.onFxThread()));
            run(() -> {
                model.begin(open.id);
                assertEquals(Optional.of(model.second()), model.take("one"));
                assertEquals(Optional.empty(), model.take("two"));
                model.first().profile().set(null);
                assertEquals(Optional.of(model.first()), model.take("three"));
                assertEquals("three one", model.first().text().get() + " " + model.second().text().get());
            });
        }
    }

    /** Two tokens at the size limit take hundreds of milliseconds. */
    @Test
    void isComparedOffTheFxThreadAndTheLastTokensCount() throws Exception {
        CallbackQueue ends = new CallbackQueue();
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, TestFetcher.environment(URI.create("http://[::1]")))) {
            CompareViewModel model =
                VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, new FxTasks(ends)));
            run(() -> model.begin(token("{\"iss\":\"a\"}")));
            ends.release();
            run(() -> model.second().text().set(token("{\"iss\":\"b\"}")));
            ends.release();
            assertEquals(new ComparisonState.Running(), comparison(model));
            ends.awaitEnd();
            run(() -> model.second().text().set(token("{\"sub\":\"c\"}")));
            assertEquals(new ComparisonState.Running(), comparison(model));
            ends.release();
            assertEquals(new ComparisonState.Running(), comparison(model), "the difference to the token before");
            ends.release();
            ends.release();
            assertEquals(List.of("iss", "sub"), paths(model));
        }
    }

    /** Its names and times may be seen; an element of a list is a value. */
    @Test
    void privacyModeHidesTheElementsThatAReasonQuotes() throws Exception {
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, TestFetcher.environment(URI.create("http://[::1]")))) {
            CompareViewModel model =
                VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, FxTasks.onFxThread()));
            run(() -> {
                model.begin(token("{\"aud\":[\"api://one\",\"api://two\"],\"exp\":1000,\"scope\":\"read\"}"));
                model.second().text().set(token("{\"aud\":[\"api://one\"],\"exp\":1060,\"scope\":\"read all\"}"));
            });
            ConsoleDriver.await("the differences").until(() -> comparison(model) instanceof ComparisonState.Ended);
            assertThat(reasons(model, false), hasItem(containsString("api://two")));
            assertEquals(List.of("••••••••", "expiry: 1 min later in the second", "••••••••"), reasons(model, true));
        }
    }

    @Test
    void aValueIsReadInLinesThatEndAtItsPunctuationAndHasAName() throws Exception {
        try (VerifyingWorkspace open = new VerifyingWorkspace(state, TestFetcher.environment(URI.create("http://[::1]")))) {
            CompareViewModel model =
                VerifyingWorkspace.onFx(() -> new CompareViewModel(open.workspace, FxTasks.onFxThread()));
            run(() -> {
                model.begin(token("{\"iss\":\"http://127.0.0.1:18444/oauth2/one\"}"));
                model.second().text().set(token("{}"));
            });
            ConsoleDriver.await("the differences").until(() -> comparison(model) instanceof ComparisonState.Ended);
            List<Difference> found = differences(model);
            assertEquals("iss in the first token: http://127.0.0.1:18444/oauth2/one",
                value(found, false, "first").getAccessibleText());
            assertEquals("iss in the second token: not there", value(found, false, "second").getAccessibleText());
            assertEquals("iss in the first token: ••••••••", value(found, true, "first").getAccessibleText());
            assertEquals("••••••••", value(found, true, "first").text());
            List<String> lines = lines(value(found, false, "first"));
            assertEquals("http://127.0.0.1:18444/oauth2/one", String.join("", lines));
            assertTrue(lines.size() > 1, () -> "one line: " + lines);
            lines.subList(0, lines.size() - 1).forEach(line -> assertTrue(line.matches(".*[/.:]"), line));
        }
    }

    private static SelectableText value(List<Difference> found, boolean hidden, String side) {
        return VerifyingWorkspace.onFx(() -> {
            DifferenceTable table = new DifferenceTable(found, hidden, copy -> { });
            new Scene(table, 600, 400);
            table.applyCss();
            table.layout();
            return (SelectableText) table.lookup("#compare-" + side + "-value-0");
        });
    }

    private static List<String> lines(SelectableText value) {
        return VerifyingWorkspace.onFx(() -> value.lookupAll(".reading").stream().map(Text.class::cast)
            .flatMap(part -> part.getText().lines()).toList());
    }

    private static List<String> reasons(CompareViewModel model, boolean hidden) {
        List<Difference> found = differences(model);
        return VerifyingWorkspace.onFx(() -> new DifferenceTable(found, hidden, copy -> { })
            .lookupAll(".claim-meaning").stream().map(cell -> ((Label) cell).getText()).toList());
    }

    private static List<String> paths(CompareViewModel model) {
        return differences(model).stream().map(each -> each.place().path()).toList();
    }

    private static String token(String claims) {
        return KEY.sign("RS256", HEADER, claims);
    }

    private static List<Difference> differences(CompareViewModel model) {
        return assertInstanceOf(ComparisonState.Ended.class, comparison(model)).differences();
    }

    private static ComparisonState comparison(CompareViewModel model) {
        return VerifyingWorkspace.onFx(() -> model.comparison().get());
    }

    private static void run(Runnable action) {
        VerifyingWorkspace.onFx(() -> {
            action.run();
            return true;
        });
    }
}

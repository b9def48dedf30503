package dev.tokenconsole.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.run.Checker;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentKind;
import dev.tokenconsole.model.environment.TokenRecipe;
import dev.tokenconsole.model.secret.Secret;
import dev.tokenconsole.model.token.AccessToken;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.ConsoleDriver;
import dev.tokenconsole.testing.ForeignDrag;
import dev.tokenconsole.testing.SandboxExtension;
import dev.tokenconsole.testing.TeamVault;
import dev.tokenconsole.testing.TestOutcomes;
import dev.tokenconsole.ui.WindowTest;
import dev.tokenconsole.ui.check.rows.CheckLine;

/** Every special client of the built-in server, in a list: in the window each is in the state of the check itself. */
@Timeout(180)
class SpecialClientsInWindowTest extends WindowTest {
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    private final Map<String, TokenOutcome> outcomes = new HashMap<>();

    @Test
    void eachIsInItsState() throws Exception {
        Environment environment = new Environment("sandbox", "StoneX Payments Sandbox (UAT)", EnvironmentKind.SANDBOX,
            SANDBOX.baseUrl(), "1", TokenRecipe.STONEX_PAYMENTS);
        try (TokenClient client = new TokenClient(TokenClock.SYSTEM, TestFetcher.HASTY)) {
            for (SandboxClient each : SandboxClient.values()) {
                outcomes.put(each.clientId(), client.fetch(environment, each.clientId(), Secret.of(each.secret())));
            }
        }
        // The last four are under way together, so that the pause that they ask for holds up none.
        List<SandboxClient> clients = Arrays.stream(SandboxClient.values())
            .sorted(Comparator.comparing(each -> isLimit(Objects.requireNonNull(outcomes.get(each.clientId())))))
            .toList();
        Path list = Files.writeString(home.resolve("all.csv"), clients.stream().map(each -> each.clientId()
            + ",sandbox," + each.clientId() + "," + each.secret())
            .collect(Collectors.joining("\n", "name,environment,client_id,client_secret\n", "\n")));
        TeamVault.create(home, SANDBOX.baseUrl());
        try (ConsoleDriver console = ConsoleDriver.open(home, TokenClock.SYSTEM,
                (asked, clientId, secret) -> outcome(clientId))) {
            console.unlock();
            console.press(KeyCode.CONTROL, KeyCode.DIGIT2).awaitFocus("check-table");
            ClipboardContent files = new ClipboardContent();
            files.putFiles(List.of(list.toFile()));
            ForeignDrag.fire(console.node("check-view"), DragEvent.DRAG_DROPPED, files);
            console.awaitText("check-source", "all.csv");
            console.press(KeyCode.F5);
            console.awaitText("check-progress", "checked in");
            assertEquals(expected(environment, clients), shown(console));
        }
    }

    private Map<String, String> expected(Environment environment, List<SandboxClient> clients) throws Exception {
        List<CheckEntry> entries = new ArrayList<>();
        clients.forEach(each -> entries.add(CheckEntry.of(new CheckRow(entries.size() + 1, null, each.clientId(),
            environment.id(), environment.name(), ""), environment, each.clientId(), Secret.of(each.secret()))));
        CheckFetch fetch = CheckFetch.by((asked, clientId, secret) -> outcome(clientId));
        return new Checker(fetch, TokenClock.SYSTEM).start(entries,
            List.of(environment, BuiltInEnvironments.builtIn().getLast()), ShownClientId.SHORT, CheckListener.NONE)
            .await().rows().stream().collect(Collectors.toMap(row -> row.row().name(),
                row -> row.state().id(), (one, other) -> one, TreeMap::new));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> shown(ConsoleDriver console) {
        TableView<CheckLine> table = (TableView<CheckLine>) console.node("check-table");
        return ConsoleDriver.onFx(() -> table.getItems().stream().collect(Collectors.toMap(
            line -> line.row().name(), line -> line.now().state().id(), (one, other) -> one, TreeMap::new)));
    }

    private static boolean isLimit(TokenOutcome outcome) {
        Integer status = outcome.exchange().status();
        boolean limited = status != null && (status == 429 || status == 503);
        return limited || (outcome instanceof TokenOutcome.Failure failure && failure.verdict().pause() != null);
    }

    /** The outcome of the one request, with a token of its own and without the pause. */
    private TokenOutcome outcome(String clientId) {
        return switch (outcomes.get(clientId)) {
            case TokenOutcome.Issued issued -> TestOutcomes.issued(new AccessToken(issued.token().value().copy(),
                issued.token().times(), issued.token().members()), issued.exchange(), issued.notes());
            case TokenOutcome.Unreachable(FailureVerdict verdict, var exchange) when verdict.pause() != null ->
                new TokenOutcome.Unreachable(new FailureVerdict(verdict.id(), verdict.title(), verdict.cause(),
                    verdict.nextStep(), verdict.serverMessage(), verdict.supportIds(), verdict.remedy()), exchange);
            case TokenOutcome other -> other;
        };
    }
}

package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.SteppingClock;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.sandbox.catalogue.SandboxGroup;
import dev.tokenconsole.testing.SandboxExtension;

/** A list with every special client of the built-in server: the table in docs/check.md. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SpecialClientsCheckTest {
    private static final Path DOCS = Path.of("docs", "check.md");
    private static final String BEGIN = "| client id | state | by |\n| --- | --- | --- |\n";
    private static final Set<SandboxClient> TOO_SLOW =
        EnumSet.of(SandboxClient.SLOW, SandboxClient.SLOW_HEAD, SandboxClient.SLOW_BODY);
    private static final SteppingClock CLOCK = new SteppingClock();

    static {
        CLOCK.step(Duration.between(Instant.EPOCH, Instant.parse("2026-11-02T09:00:00Z")), Duration.ZERO);
    }

    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension(CLOCK);

    @Test
    void eachIsInTheStateThatTheDocumentSays() throws Exception {
        List<SandboxClient> clients =
            Arrays.stream(SandboxGroup.values()).flatMap(group -> SandboxClient.of(group).stream()).toList();
        CheckReport report = check(clients);
        String table = IntStream.range(0, clients.size())
            .mapToObj(i -> row(clients.get(i), report.rows().get(i))).collect(Collectors.joining());
        assertEquals(documented(), table);
        assertEquals(SandboxClient.values().length, report.rows().size());
        assertFalse(report.stopped());
    }

    private static String row(SandboxClient client, CheckedRow row) {
        String by = switch (row.result()) {
            case CheckResult.Issued issued -> issued.findings().stream().map(finding -> finding.headline())
                .collect(Collectors.joining(", "));
            case CheckResult.Failed failed -> "`" + failed.verdict().id() + "`";
            case CheckResult.NotChecked notChecked -> notChecked.why();
        };
        return "| `" + client.clientId() + "` | " + row.state().words() + " | " + by + " |\n";
    }

    private static String documented() throws IOException {
        String text = Files.readString(DOCS);
        int from = text.indexOf(BEGIN);
        assertTrue(from >= 0, "the table is missing");
        return text.substring(from + BEGIN.length()).lines().takeWhile(line -> line.startsWith("|"))
            .collect(Collectors.joining("\n", "", "\n"));
    }

    private static CheckReport check(List<SandboxClient> clients) throws InterruptedException {
        Environment demo = BuiltInEnvironments.builtIn(BuiltInEnvironments.DEMO_ID).orElseThrow();
        Environment environment = CheckBench.environment("bench", SANDBOX.baseUrl(),
            SANDBOX.server().issuer().toString(), demo.options().audience());
        CheckBench bench = new CheckBench();
        clients.forEach(client -> bench.add(environment, client.clientId()));
        JumpingWait wait = new JumpingWait(CLOCK);
        try (TokenClient hasty = new TokenClient(CLOCK, TestFetcher.HASTY);
                TokenClient patient = new TokenClient(CLOCK, TestFetcher.PATIENT)) {
            CheckFetch fetch = (row, own) -> (TOO_SLOW.contains(SandboxClient.byId(own.clientId()).orElseThrow())
                ? hasty : patient).fetch(own.environment(), own.clientId(), own.secret());
            return new Checker(fetch, TokenProbe.NONE, CLOCK, wait)
                .start(bench.entries(), List.of(environment, demo), ShownClientId.SHORT, wait).await();
        }
    }
}

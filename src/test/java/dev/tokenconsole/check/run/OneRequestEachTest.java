package dev.tokenconsole.check.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.TokenFetcher;
import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.client.RetryingFetcher;
import dev.tokenconsole.auth.client.TokenClient;
import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.CheckFetch;
import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.model.environment.BuiltInEnvironments;
import dev.tokenconsole.model.environment.Environment;
import dev.tokenconsole.model.environment.EnvironmentOptions;
import dev.tokenconsole.model.environment.Transport;
import dev.tokenconsole.model.token.TokenClock;
import dev.tokenconsole.net.tls.SystemTrust;
import dev.tokenconsole.verify.claims.FetchedToken;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.KeySetting;

/** A run of a thousand rows by the log of the server: no credential is sent twice, but where a connection broke. */
@Timeout(180)
@Execution(ExecutionMode.CONCURRENT)
class OneRequestEachTest {
    private static final int ROWS = 1_000;
    private static final Pattern CLIENT = Pattern.compile("\"client_id\":\"(c[0-9]+)\"");
    private static final String TOKEN = TestFetcher.ok("{\"access_token\":\"t\",\"expires_in\":60}");
    private static final String REFUSED = TestFetcher.response("401 Unauthorized",
        "Content-Type: application/json\r\n", "{\"error\":\"invalid_client\",\"error_description\":"
        + "\"The client secret supplied for a confidential client is invalid.\"}");
    private static final String FAULT = TestFetcher.response("500 Internal Server Error", "", "");

    private final Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
    private final AtomicInteger finished = new AtomicInteger();

    @Test
    void aThousandCredentialsAreSentOnceEach() throws Exception {
        try (HostileServer server = HostileServer.running(wire -> {
            Matcher client = CLIENT.matcher(wire.readRequest());
            if (client.find()) {
                int times = sent.computeIfAbsent(client.group(1), _ -> new AtomicInteger()).incrementAndGet();
                switch (Integer.parseInt(client.group(1).substring(1)) % 10) {
                    case 3 -> wire.send(REFUSED);
                    case 5 -> wire.send(FAULT);
                    case 7 -> wire.send(times > 1 ? TOKEN : "");
                    default -> wire.send(TOKEN);
                }
            }
        })) {
            CheckReport report = check(CheckBench.environment("bench", server.base()));
            assertEquals(Map.of(CheckState.VALID, 800, CheckState.WRONG_SECRET, 100, CheckState.UNREACHABLE, 100),
                report.rows().stream().collect(Collectors.toMap(CheckedRow::state, _ -> 1, Integer::sum)));
            assertEquals(ROWS, finished.get());
            assertEquals(ROWS, sent.size());
            Set<String> twice = sent.entrySet().stream().filter(entry -> entry.getValue().get() > 1)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
            // The hundred whose connection broke are sent once more.
            assertEquals(IntStream.range(0, ROWS).filter(i -> i % 10 == 7).mapToObj(i -> "c" + i)
                .collect(Collectors.toSet()), twice);
            assertTrue(sent.values().stream().allMatch(times -> times.get() <= 2));
            assertEquals(IntStream.rangeClosed(1, ROWS).boxed().toList(),
                report.rows().stream().map(row -> row.row().number()).toList());
        }
    }

    @Test
    void theSameCredentialsAreSentOnceAndReportedTwice() throws Exception {
        try (HostileServer server = HostileServer.answering(REFUSED);
                HostileServer other = HostileServer.answering(TOKEN)) {
            Environment one = CheckBench.environment("one", server.base());
            CheckBench bench = new CheckBench().add(one, "c1").add(one, "c2").add(one, "c1").add(one, "c1", "other")
                .add(CheckBench.environment("two", server.base()), "c1")
                .add(CheckBench.environment("three", other.base()), "c1");
            CheckReport report = check(bench);
            assertEquals(3, server.connections());
            assertEquals(1, other.connections());
            assertEquals(List.of(0, 0, 1, 0, 1, 0), report.rows().stream().map(CheckedRow::sameAs).toList());
            assertEquals(List.of(CheckState.WRONG_SECRET, CheckState.WRONG_SECRET, CheckState.WRONG_SECRET,
                CheckState.WRONG_SECRET, CheckState.WRONG_SECRET, CheckState.VALID),
                report.rows().stream().map(CheckedRow::state).toList());
            assertTrue(bench.entries().stream()
                .allMatch(entry -> entry.credentials().orElseThrow().secret().isClosed()));
        }
    }

    /** A base URL that a token URL replaces is no part of the request, but the API is that of the environment. */
    @Test
    void environmentsThatDifferInAnUnusedAddressAreAskedOnce() throws Exception {
        List<String> called = new CopyOnWriteArrayList<>();
        List<String> verified = new CopyOnWriteArrayList<>();
        List<List<Integer>> issued = new CopyOnWriteArrayList<>();
        try (HostileServer server = HostileServer.answering(TOKEN);
                TokenClient client = TestFetcher.client(TestFetcher.PATIENT, SystemTrust.ofThisComputer())) {
            CheckBench bench = new CheckBench();
            for (String id : List.of("one", "two", "one")) {
                bench.add(CheckBench.environment(id, URI.create("https://" + id + ".example")).with(
                    new EnvironmentOptions(null, server.base().resolve("/token"), "", "", "", null, Transport.DEFAULT)),
                    "c1");
            }
            CheckFetch fetch = new CheckFetch() {
                @Override
                public TokenOutcome fetch(CheckRow row, CheckEntry.Credentials own) {
                    return client.fetch(own.environment(), own.clientId(), own.secret());
                }

                @Override
                public void issued(List<CheckRow> rows, FetchedToken token) {
                    issued.add(rows.stream().map(CheckRow::number).toList());
                    token.close();
                }
            };
            TokenProbe probe = (environment, token) -> {
                called.add(environment.id());
                return environment.id().equals("two") ? new ProbeResult.NotAccepted(401, null)
                    : new ProbeResult.Accepted(200);
            };
            SignatureProbe signatures = (environment, token) -> {
                verified.add(environment.id());
                return environment.id().equals("two")
                    ? new CheckedSignature(new SignatureVerdict.NoKeySource(), KeySetting.ENVIRONMENT) : null;
            };
            CheckReport report = new Checker(fetch, probe, signatures, TokenClock.SYSTEM)
                .start(bench.entries(), List.of(), ShownClientId.SHORT, CheckListener.NONE).await();
            assertEquals(1, server.connections());
            assertEquals(List.of(0, 1, 1), report.rows().stream().map(CheckedRow::sameAs).toList());
            assertEquals(List.of(Standing.VALID, Standing.FAILED, Standing.VALID),
                report.rows().stream().map(CheckedRow::standing).toList());
            assertEquals(List.of(false, true, false),
                report.rows().stream().map(row -> row.signature() != null).toList());
            assertEquals(List.of("one", "two"), called);
            assertEquals(List.of("one", "two"), verified);
            assertEquals(List.of(List.of(1, 2, 3)), issued);
        }
    }

    /** The address of the demo is stored without a port. */
    @Test
    void theHostOfTheDemoHasItsName() {
        List<CheckEntry> entries = new CheckBench().add(BuiltInEnvironments.builtIn().getLast(), "c1")
            .add(CheckBench.environment("one", URI.create("https://one.example:8443")), "c1").entries();
        assertEquals(List.of("Demo", "one.example:8443"),
            SharedCredentials.of(entries).stream().map(SharedCredentials::host).toList());
    }

    /** A fault of any kind ends its row, and not the run. */
    @Test
    void aFaultOfTheProgramIsAResult() throws Exception {
        Environment environment = CheckBench.environment("one", URI.create("https://one.example"));
        CheckBench bench = new CheckBench().add(environment, "c1");
        CheckReport report = new Checker((row, own) -> {
            throw new StackOverflowError();
        }, TokenClock.SYSTEM).start(bench.entries(), List.of(), ShownClientId.SHORT, CheckListener.NONE).await();
        assertEquals(CheckState.NOT_CHECKED, report.rows().getFirst().state());
        assertTrue(report.rows().getFirst().why().startsWith("An unexpected error: StackOverflowError"));
    }

    private CheckReport check(Environment environment) throws InterruptedException {
        CheckBench bench = new CheckBench();
        IntStream.range(0, ROWS).forEach(i -> bench.add(environment, "c" + i));
        return check(bench);
    }

    private CheckReport check(CheckBench bench) throws InterruptedException {
        CheckListener listener = new CheckListener() {
            @Override
            public void finished(CheckedRow row, CheckProgress progress) {
                assertEquals(finished.incrementAndGet(), progress.done());
            }
        };
        try (TokenClient client = TestFetcher.client(TestFetcher.PATIENT,
                SystemTrust.ofThisComputer())) {
            TokenFetcher retrying = new RetryingFetcher(client, Duration.ofSeconds(60), new Random(1), _ -> {});
            return new Checker(CheckFetch.by(retrying), TokenClock.SYSTEM)
                .start(bench.entries(), List.of(), ShownClientId.SHORT, listener).await();
        }
    }
}

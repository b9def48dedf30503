package dev.tokenconsole.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.json.JsonMapper;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.report.ReadBack;
import dev.tokenconsole.cli.CliRunner;
import dev.tokenconsole.sandbox.catalogue.SandboxClient;
import dev.tokenconsole.testing.SandboxExtension;

/**
 * A list with every special client of the built-in server through the command: in the table and in each report, read
 * back by a program of others, each row is in the state that docs/check.md says. One run for all of them.
 */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class SpecialClientsInReportsTest {
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(demo-[a-z0-9-]+)` \\| ([a-z ]+) \\|");
    private static final Pattern SERIES =
        Pattern.compile("(?m)^token_console_check_state\\{.*profile=\"([^\"]+)\",state=\"([^\"]+)\"\\} 1$");
    private static final Pattern LINE = Pattern.compile("(?m)^([a-z]+(?: [a-z]+)*) {2,}(demo-[a-z0-9-]+) ");
    /** Each asks for a pause of its host: alone at a server, they are under way together and wait for none. */
    private static final Set<SandboxClient> PAUSING = EnumSet.of(SandboxClient.RATE_LIMITED,
        SandboxClient.RATE_LIMITED_DATE, SandboxClient.RATE_LIMITED_RESET, SandboxClient.UNAVAILABLE);
    /** In seconds: some clients never end, and others make a key first. */
    private static final String LIMIT = "4";
    @RegisterExtension
    private static final SandboxExtension SANDBOX = new SandboxExtension();

    @TempDir
    private static Path folder;
    private static CliRunner.Result result;
    /** The id of the state by client. */
    private static Map<String, String> expected;

    @BeforeAll
    static void check() throws IOException {
        expected = DOCUMENTED.matcher(Files.readString(Path.of("docs", "check.md"))).results()
            .collect(byClient(found -> found.group(1), found -> id(found.group(2))));
        String list = Arrays.stream(SandboxClient.values())
            .sorted(Comparator.comparing(SpecialClientsInReportsTest::place))
            .map(each -> String.join(",", each.clientId(), PAUSING.contains(each) ? "" : "demo", each.clientId(),
                each.secret())).collect(Collectors.joining("\n", "name,environment,client_id,client_secret\n", "\n"));
        List<String> command = List.of("check", "--from", "-", "--base-url", SANDBOX.baseUrl().toString(),
            "--timeout", LIMIT, "--report", "github");
        result = new CliRunner().stdin(list).env("GITHUB_STEP_SUMMARY", file("github").toString())
            .run(Stream.concat(command.stream(), Stream.of("json", "csv", "junit", "markdown", "prometheus")
                .flatMap(format -> Stream.of("--report", format + "=" + file(format)))).toArray(String[]::new));
    }

    /** The one that limits without a pause is the last of its host. */
    private static int place(SandboxClient client) {
        return PAUSING.contains(client) ? 0 : client == SandboxClient.OVERLOADED ? 2 : 1;
    }

    @Test
    void theTableAndTheExitCode() {
        assertEquals(1, result.exitCode(), result.everything());
        assertEquals(SandboxClient.values().length, expected.size());
        assertEquals(expected, LINE.matcher(result.out()).results()
            .collect(byClient(found -> found.group(2), found -> id(found.group(1)))));
        assertTrue(result.out().endsWith("\n" + expected.size() + " credentials: " + count("valid")
            + " valid, " + count("failed") + " failed, " + count("unjudged") + " not judged.\n"), result.out());
    }

    @Test
    void json() throws IOException {
        assertEquals(expected, JsonMapper.shared().readTree(text("json")).path("rows").valueStream()
            .collect(byClient(row -> row.path("name").asString(), row -> row.path("state").asString())));
    }

    @Test
    void csv() throws IOException {
        List<List<String>> rows = ReadBack.csv(text("csv"), ',');
        int state = rows.getFirst().indexOf("state");
        assertEquals(expected, rows.stream().skip(1).collect(byClient(row -> row.get(1), row -> row.get(state))));
    }

    /** Of a valid one it says no state. */
    @Test
    void junit() throws Exception {
        assertEquals(expected.entrySet().stream().collect(byClient(Map.Entry::getKey,
                each -> each.getValue().startsWith("valid") ? "valid" : each.getValue())),
            ReadBack.junit(Files.readAllBytes(file("junit"))).stream().flatMap(suite -> suite.getTestCases().stream())
                .collect(byClient(ReportTestCase::getName,
                    test -> test.isSuccessful() ? "valid" : test.getFailureType())));
    }

    @Test
    void markdown() throws IOException {
        for (String format : List.of("markdown", "github")) {
            assertEquals(expected, ReadBack.markdown(text(format)).stream().skip(1)
                .collect(byClient(row -> row.get(2), row -> id(row.getFirst()))), format);
        }
    }

    @Test
    void prometheus() throws IOException {
        assertEquals(expected, SERIES.matcher(text("prometheus")).results()
            .collect(byClient(found -> found.group(1), found -> found.group(2))));
    }

    private static <T> Collector<T, ?, Map<String, String>> byClient(
            Function<T, String> client, Function<T, String> state) {
        return Collectors.toMap(client, state, (one, other) -> one + ", " + other, TreeMap::new);
    }

    private static long count(String standing) {
        return Arrays.stream(CheckState.values()).filter(state -> state.standing().name().equalsIgnoreCase(standing))
            .mapToLong(state -> expected.values().stream().filter(state.id()::equals).count()).sum();
    }

    private static String id(String words) {
        return words.replace(' ', '-');
    }

    private static String text(String format) throws IOException {
        return Files.readString(file(format));
    }

    private static Path file(String format) {
        return folder.resolve("result." + format);
    }
}

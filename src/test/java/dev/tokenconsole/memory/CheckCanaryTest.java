package dev.tokenconsole.memory;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.tokenconsole.auth.testing.HostileServer;
import dev.tokenconsole.auth.testing.TestFetcher;
import dev.tokenconsole.testing.ChildJvm;

/** After a check, no secret, token or whole client id is in what it printed or wrote, nor a secret in its memory. */
@Timeout(240)
@Execution(ExecutionMode.CONCURRENT)
class CheckCanaryTest {
    private final String secret = canary();
    private final String token = canary() + canary();
    private final String clientId = canary();

    @Test
    void nothingIsLeftOfSecretsAndTokens(@TempDir Path folder) throws Exception {
        StringBuilder list = new StringBuilder("name,client_id,client_secret\n");
        for (int i = 0; i < 50; i++) {
            list.append("row,").append(clientId).append(i).append(',').append(secret).append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("list.csv"), list);
        Path report = folder.resolve("report.json");
        try (HostileServer echoing = HostileServer.running(wire -> wire.send(response(wire.readRequest())));
                ChildJvm program = ChildJvm.start(List.of("-XX:TieredStopAtLevel=1"), CheckingProgram.class, "check",
                    "--from", file.toString(), "--base-url", echoing.base().toString(), "--verbose", "--report",
                    "json=" + report)) {
            String said = String.join("\n", program.linesUntil(CheckingProgram.ENDED));
            assertThat(said, containsString("50 credentials: 25 valid, 25 failed, 0 not judged."));
            for (String text : List.of(said, Files.readString(report))) {
                assertClean(text);
            }
            try (Stream<Path> written = Files.walk(folder)) {
                assertEquals(List.of("list.csv", "report.json"), written.filter(Files::isRegularFile)
                    .map(each -> each.getFileName().toString()).sorted().toList());
            }
            HeapDump dump = dump(program, folder.resolve("after.hprof"));
            assertEquals(0, dump.copiesOf(secret), "secrets in memory");
            assertEquals(0, dump.copiesOf(clientId), "client ids in memory");
            assertEquals(0, dump.copiesOf(token.substring(token.length() - 48)), "tokens in memory");
        }
    }

    /** Every second one is refused, with all that was sent in the words of the server. */
    private String response(String request) {
        boolean odd = request.matches("(?s).*[13579]\",\"client_secret.*");
        String body = request.substring(request.indexOf('{')).replace("\"", "'");
        return odd ? TestFetcher.response("401 Unauthorized", "Content-Type: application/json\r\n",
            "{\"error\":\"invalid_client\",\"error_description\":\"No client " + body + "\"}")
            : TestFetcher.ok("{\"access_token\":\"" + token + "\",\"expires_in\":60}");
    }

    private void assertClean(String text) {
        for (String canary : List.of(secret, token, clientId)) {
            assertFalse(text.contains(canary), text);
        }
    }

    private static HeapDump dump(ChildJvm program, Path file) throws Exception {
        List<ChildJvm.Answer> answers = new ArrayList<>();
        answers.add(program.jcmd("GC.run"));
        answers.add(program.jcmd("GC.heap_dump", file.toString()));
        assertEquals(0, answers.getLast().exitCode(), answers.getLast().text());
        HeapDump dump = HeapDump.read(file);
        Files.delete(file);
        return dump;
    }

    private static String canary() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return "c" + Base64.getUrlEncoder().withoutPadding().encodeToString(random).replaceAll("[-_]", "x");
    }
}

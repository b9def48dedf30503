package dev.tokenconsole.auth.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import dev.tokenconsole.auth.TokenOutcome;

/** Plays cases with a real client over real sockets, holds each to its bounds, and keeps the table of what came. */
public final class HostileTable {
    private static final Path FOLDER = Path.of("target", "hostile-servers");
    /** For what is answered at once: measured are some 10 ms. */
    private static final Duration MOST = Duration.ofSeconds(5);
    /** Behind the deadline of a second, for what only that ends. */
    private static final Duration MOST_SLOW = TestFetcher.HASTY.whole().plus(MOST);
    /** The body's limit, or the 384 KiB that the JDK takes of headers, and what the buffers of two sockets hold. */
    private static final long MOST_BYTES = 8 * 1024 * 1024;
    private static final Duration GONE = Duration.ofSeconds(10);
    /** Another server's address, which is a new one each time. */
    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost):[0-9]+");

    private final String title;
    private final String file;
    private final List<String> rows = Collections.synchronizedList(new ArrayList<>());

    /** Is kept as {@code target/hostile-servers/file.md}. */
    public HostileTable(String title, String file) {
        this.title = title;
        this.file = file;
    }

    /** Plays {@code hostile} once. */
    public TokenOutcome play(HostileCase hostile) throws IOException {
        return play(hostile, UnaryOperator.identity());
    }

    /** Plays {@code hostile} once; {@code levelled} makes words alike that may differ. */
    public TokenOutcome play(HostileCase hostile, UnaryOperator<String> levelled) throws IOException {
        try (HostileServer server = HostileServer.running(hostile.script())) {
            long begun = System.nanoTime();
            TokenOutcome outcome = TestFetcher.fetch(server.base(), hostile.limits());
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            Awaitility.await().atMost(GONE).until(() -> server.open() == 0);
            String who = server.base().getAuthority();
            String words = levelled.apply(HostileCase.wordsOf(outcome));
            keep(hostile, outcome, words.replace(who, "host"), taken, server.sent());
            assertInstanceOf(hostile.type(), outcome, () -> String.valueOf(outcome));
            assertEquals(hostile.words().replace("%", who), words);
            assertTrue(taken.compareTo(hostile.slow() ? MOST_SLOW : MOST) < 0, () -> "took " + taken);
            assertTrue(server.sent() < MOST_BYTES, () -> "read " + server.sent() + " bytes");
            assertEquals(1, server.connections(), "asked once");
            assertFalse(outcome.toString().contains(TestFetcher.CANARY));
            return outcome;
        }
    }

    private void keep(HostileCase hostile, TokenOutcome outcome, String words, Duration taken, long bytes) {
        String type = outcome.getClass().getSimpleName();
        String shown = words.isEmpty() ? "" : ": " + PORT.matcher(words).replaceAll("other");
        rows.add("| " + hostile.name() + " | " + type + shown + " | "
            + taken.toMillis() + " ms | " + bytes + " |");
    }

    /** Prints the table and keeps it. */
    public void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of("## " + title, "",
            "| case | outcome | wall time | bytes read |", "| --- | --- | ---: | ---: |"));
        lines.addAll(rows);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(file + ".md"), lines);
        System.out.println(String.join("\n", lines));
    }
}

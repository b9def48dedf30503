package dev.tokenconsole.auth.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.tokenconsole.auth.TokenOutcome;

/** Runs the cases of a test, holds each to bounds of time and bytes, and writes the table of their outcomes. */
public final class OutcomeTable {
    /** Measured are some 100 ms, and a second more for what only that ends. */
    private static final Duration MAX_TIME = Duration.ofSeconds(15);
    /** A handshake is some 2,000 bytes. */
    private static final long MAX_BYTES = 20_000;
    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1|localhost|token\\.test):[0-9]+|port [0-9]+");

    private final List<String> rows = Collections.synchronizedList(new ArrayList<>());
    private final String title;
    private final Path file;

    /** The file is {@code target/hostile-servers/file.md}. */
    public OutcomeTable(String title, String file) {
        this.title = title;
        this.file = Path.of("target", "hostile-servers", file + ".md");
    }

    /** The outcome of {@code exchange}, for which {@code server} sends what it can. */
    public TokenOutcome record(String name, HostileServer server, Supplier<TokenOutcome> exchange) {
        long before = server.sent();
        return record(name, () -> server.sent() - before, exchange);
    }

    /** The outcome of {@code exchange} without a server that sends. */
    public TokenOutcome record(String name, Supplier<TokenOutcome> exchange) {
        return record(name, () -> 0, exchange);
    }

    private TokenOutcome record(String name, LongSupplier sent, Supplier<TokenOutcome> exchange) {
        long start = System.nanoTime();
        TokenOutcome outcome = exchange.get();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        String said = outcome instanceof TokenOutcome.Failure failure ? failure.verdict().title() : "";
        rows.add("| " + name + " | " + outcome.getClass().getSimpleName() + (said.isEmpty() ? "" : ": ")
            + PORT.matcher(said).replaceAll(at -> at.group().startsWith("port") ? "its port" : "host") + " | "
            + taken.toMillis() + " ms | " + sent.getAsLong() + " |");
        assertTrue(sent.getAsLong() < MAX_BYTES, () -> name + " read " + sent.getAsLong() + " bytes");
        assertTrue(taken.compareTo(MAX_TIME) < 0, () -> name + " took " + taken);
        return outcome;
    }

    public void write() throws IOException {
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>(List.of("## " + title, "", "| case | outcome | wall time | bytes read |",
            "| --- | --- | ---: | ---: |"));
        lines.addAll(rows);
        Files.write(file, lines);
    }
}

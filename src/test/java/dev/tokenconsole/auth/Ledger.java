package dev.tokenconsole.auth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** What each case of a test led to and how long that took, kept in a file below {@code target}. */
final class Ledger {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final Path file;

    Ledger(String file) {
        this.file = Path.of("target", file);
    }

    /** What {@code exchange} leads to. */
    TokenOutcome keep(String name, Supplier<TokenOutcome> exchange) {
        long begun = System.nanoTime();
        TokenOutcome outcome = exchange.get();
        long millis = (System.nanoTime() - begun) / 1_000_000;
        String said = outcome instanceof TokenOutcome.Failure failure ? failure.verdict().title() : "";
        lines.add(String.join(" | ", name, outcome.getClass().getSimpleName(), said, millis + " ms"));
        return outcome;
    }

    void write() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}

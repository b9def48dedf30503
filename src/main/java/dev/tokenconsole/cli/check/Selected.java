package dev.tokenconsole.cli.check;

import java.util.List;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.model.environment.Environment;

/** The entries of a run, with the environments that a token may belong to. Not a record: it owns secrets. */
final class Selected implements AutoCloseable {
    /** The generation of credentials that no vault holds. */
    static final long NO_VAULT = -1;

    private final List<CheckEntry> entries;
    private final List<Environment> known;
    private final long generation;

    Selected(List<CheckEntry> entries, List<Environment> known, long generation) {
        this.entries = List.copyOf(entries);
        this.known = List.copyOf(known);
        this.generation = generation;
    }

    List<CheckEntry> entries() {
        return entries;
    }

    List<Environment> known() {
        return known;
    }

    /** That of the vault, or {@link #NO_VAULT}. */
    long generation() {
        return generation;
    }

    @Override
    public void close() {
        entries.forEach(CheckEntry::close);
    }
}

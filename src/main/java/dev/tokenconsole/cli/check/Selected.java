package dev.tokenconsole.cli.check;

import java.util.List;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.model.environment.Environment;

/** The entries of a run, with the environments that a token may belong to. Not a record: it owns secrets. */
final class Selected implements AutoCloseable {
    /** In the place of a digest for credentials that no vault holds. */
    static final String NO_VAULT = "";

    private final List<CheckEntry> entries;
    private final List<Environment> known;
    private final String vault;

    Selected(List<CheckEntry> entries, List<Environment> known, String vault) {
        this.entries = List.copyOf(entries);
        this.known = List.copyOf(known);
        this.vault = vault;
    }

    List<CheckEntry> entries() {
        return entries;
    }

    List<Environment> known() {
        return known;
    }

    /** The digest of the vault file, or {@link #NO_VAULT}. */
    String vault() {
        return vault;
    }

    @Override
    public void close() {
        entries.forEach(CheckEntry::close);
    }
}

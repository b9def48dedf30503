package dev.tokenconsole.ui.check.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.check.CheckEntry;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.check.list.CredentialList;
import dev.tokenconsole.check.list.ListEntries;
import dev.tokenconsole.check.list.RefusedList;
import dev.tokenconsole.model.environment.Environment;

/** Reads a list off the FX thread. */
public final class ListReading {
    private ListReading() {}

    /** A list that was read. Not a record: it holds secrets. */
    public static final class Read implements AutoCloseable {
        private final List<CheckEntry> entries;
        private final List<String> ignored;

        private Read(List<CheckEntry> entries, List<String> ignored) {
            this.entries = entries;
            this.ignored = ignored;
        }

        /** One entry for each row, owned by this. */
        public List<CheckEntry> entries() {
            return entries;
        }

        /** The names of the columns that are ignored. */
        public List<String> ignored() {
            return ignored;
        }

        /** Wipes the secrets. */
        @Override
        public void close() {
            entries.forEach(CheckEntry::close);
        }
    }

    /**
     * The list in {@code file}; {@code usual} is the environment of rows that name none.
     *
     * @throws RefusedList if it is no list
     */
    public static Read of(Path file, List<Environment> known, @Nullable Environment usual)
            throws IOException, RefusedList {
        try (InputStream input = Files.newInputStream(file); CredentialList list = CredentialList.read(input)) {
            return new Read(new ListEntries(known, usual, ShownClientId.SHORT).of(list), list.ignored());
        }
    }
}

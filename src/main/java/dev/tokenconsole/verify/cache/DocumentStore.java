package dev.tokenconsole.verify.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.OwnFile;
import dev.tokenconsole.verify.keyset.KeySetReader;

/**
 * Documents in a folder of this computer's state, one file for each address. They are public, but who could change
 * them could make any token valid: only files that this user alone can change are read. A file that cannot be read or
 * written counts as none, and the document is fetched.
 */
public final class DocumentStore {
    /** A document in which each character is escaped, and what is beside it. */
    private static final int MAX_BYTES = 2 * KeySetReader.MAX_BYTES + 64 * 1024;
    /** More addresses than anyone has environments; no more than 40 MB. */
    static final int MOST_FILES = 64;
    private static final System.Logger LOG = System.getLogger(DocumentStore.class.getName());

    private final @Nullable Path folder;

    private DocumentStore() {
        folder = null;
    }

    /** The documents in the folder {@code keys} of {@code state}, which need not exist. */
    public DocumentStore(Path state) {
        folder = state.toAbsolutePath().resolve("keys");
    }

    /** A store that keeps nothing, for servers that are gone with the program. */
    public static DocumentStore ofNothing() {
        return new DocumentStore();
    }

    Optional<CachedDocument> read(DocumentKey key) {
        if (folder == null) {
            return Optional.empty();
        }
        Path file = folder.resolve(key.fileName());
        try {
            OwnFile.requireHere(file);
            byte[] bytes = FileOperations.SYSTEM.read(file, MAX_BYTES + 1);
            return bytes.length > MAX_BYTES ? Optional.empty() : DocumentFormat.parse(key, bytes);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "Kept keys cannot be read: {0}.", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    void write(DocumentKey key, CachedDocument cached) {
        if (folder == null) {
            return;
        }
        try {
            AtomicFile.writeHere(folder.resolve(key.fileName()), DocumentFormat.bytes(key, cached));
            prune(folder);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.INFO, "Keys cannot be kept: {0}.", e.getClass().getSimpleName());
        }
    }

    /** Deletes those that were fetched longest ago: each address that was ever named would leave a file for ever. */
    private static void prune(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(DocumentKey.ENDING)).toList();
        }
        if (files.size() <= MOST_FILES) {
            return;
        }
        Map<Path, FileTime> written = new HashMap<>();
        for (Path file : files) {
            written.put(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS));
        }
        for (Path file : files.stream().sorted(Comparator.comparing(written::get))
                .limit(files.size() - MOST_FILES).toList()) {
            Files.deleteIfExists(file);
        }
    }
}

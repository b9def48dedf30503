package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.OwnFolder;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultIdentity;
import dev.tokenconsole.vault.format.VaultLayout;

/**
 * The earlier versions of one vault, in the folder {@code backups} beside it. A name says which version it is:
 * {@code vault.000012.20261124T030201Z.tcv} was the twelfth. Files that were put aside because they cannot be read are
 * never deleted by the program.
 *
 * <p>Backups are added only where other users cannot delete them ({@link OwnFolder}). They are listed and opened
 * wherever they are: their seal is checked.
 */
public final class BackupFolder {
    /** The name of their folder. */
    static final String FOLDER = "backups";

    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** The most seconds that the time in a name is moved forward until the name is free. */
    private static final int MAX_TRIES = 60;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Path folder;
    private final String stem;
    private final Pattern name;
    private final FileOperations operations;

    public BackupFolder(Path vault, FileOperations operations) {
        this.folder = vault.resolveSibling(FOLDER);
        this.stem = vault.getFileName().toString().replaceFirst("\\.tcv$", "");
        this.name = Pattern.compile(Pattern.quote(stem) + "\\.([0-9]{6,19})\\.([0-9]{8}T[0-9]{6}Z)\\.tcv");
        this.operations = operations;
    }

    /** Adds the current {@code file}, the version of that generation, under a second name. */
    void add(Path file, long generation) throws IOException {
        put(file, "%06d".formatted(generation));
    }

    /** Adds the current {@code file}, which cannot be read. */
    void putAside(Path file) throws IOException {
        put(file, "unreadable");
    }

    /** The newest first; empty if there are none or the folder cannot be read. */
    public List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(Backup::savedAt).thenComparing(Backup::generation).reversed()).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The generations that the headers of the backups of the vault {@code vaultId} say, whatever their names are. */
    public List<Long> generations(UUID vaultId) {
        return list().stream().flatMap(backup -> VaultIdentity.of(backup.file(), operations).stream())
            .filter(identity -> identity.vaultId().equals(vaultId)).map(VaultIdentity::generation).toList();
    }

    /** The newest backup that is save number {@code generation} by its name, if possible also by its header. */
    public Optional<Backup> find(long generation) {
        List<Backup> named = list().stream().filter(backup -> backup.generation() == generation).toList();
        return named.stream()
            .filter(backup -> VaultIdentity.of(backup.file(), operations)
                .filter(identity -> identity.generation() == generation).isPresent())
            .findFirst().or(() -> named.stream().findFirst());
    }

    /** Deletes {@code backup}. */
    public void delete(Backup backup) throws VaultException {
        try {
            operations.delete(backup.file());
        } catch (IOException e) {
            throw new VaultErrors(backup.file()).notDeleted(e);
        }
    }

    /**
     * Deletes the backups of the vault {@code vaultId} that have expired at {@code now}; one that cannot be deleted
     * does no harm. Backups of another vault that had this name before stay: they are all that is left of it.
     */
    public void prune(UUID vaultId, Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        List<Backup> all = list();
        if (BackupRetention.expired(all, now, zone).isEmpty()) {
            return;
        }
        List<Backup> ours = all.stream().filter(backup ->
            VaultIdentity.of(backup.file(), operations).map(VaultIdentity::vaultId).filter(vaultId::equals).isPresent())
                .toList();
        for (Backup backup : BackupRetention.expired(ours, now, zone)) {
            try {
                operations.delete(backup.file());
            } catch (IOException e) {
                System.getLogger(BackupFolder.class.getName()).log(System.Logger.Level.WARNING,
                    "An old backup was left: {0}", backup.file());
            }
        }
    }

    /** Deletes the temporary files of copies that were killed. No other program may be writing the vault. */
    void sweep() {
        if (!OwnFolder.is(folder)) {
            return;
        }
        AtomicFile.sweep(folder, file -> file.startsWith(stem + ".") && file.endsWith(".tcv"), operations);
    }

    private void put(Path file, String version) throws IOException {
        Path real;
        Instant savedAt;
        try {
            // A hard link to a symbolic link would be one more link, not a backup.
            real = file.toRealPath();
            savedAt = inFourDigits(Files.getLastModifiedTime(real).toInstant());
        } catch (NoSuchFileException e) {
            return;
        }
        operations.makeDirectories(folder);
        OwnFolder.require(folder);
        for (int later = 0; later < MAX_TRIES; later++) {
            Path backup = folder.resolve(stem + "." + version + "." + TIME.format(savedAt.plusSeconds(later)) + ".tcv");
            // The same bytes are there if a later step of the save before failed.
            if (linked(real, backup) || haveSameBytes(real, backup)) {
                return;
            }
        }
        throw new FileAlreadyExistsException(folder.toString(), null, "another backup has the name of this one");
    }

    /** Other years have more digits or a sign, and no name of a backup does. */
    private static Instant inFourDigits(Instant time) {
        return time.isAfter(LATEST) ? LATEST : time.isBefore(EARLIEST) ? EARLIEST : time;
    }

    /** False if something has that name already. */
    private boolean linked(Path file, Path backup) throws IOException {
        try {
            operations.link(backup, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return copy(file, backup);
        }
    }

    /** Copies on a file system without hard links; false if the name is taken. */
    private boolean copy(Path file, Path backup) throws IOException {
        if (Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            new AtomicFile(backup, operations).create(operations.read(file, VaultLayout.MAX_TOTAL + 1));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private boolean haveSameBytes(Path file, Path backup) throws IOException {
        return Files.isRegularFile(backup) && Arrays.equals(
            operations.read(file, VaultLayout.MAX_TOTAL + 1), operations.read(backup, VaultLayout.MAX_TOTAL + 1));
    }

    /** The backup that the name of {@code file} describes; empty if it is none of this vault. */
    Optional<Backup> read(Path file) {
        Matcher matcher = name.matcher(file.getFileName().toString());
        // No link, folder or pipe is ever made here, and reading a pipe would wait for ever.
        if (!matcher.matches() || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Instant savedAt = TIME.parse(matcher.group(2), Instant::from).truncatedTo(ChronoUnit.SECONDS);
            return Optional.of(
                new Backup(file, savedAt, Long.parseLong(matcher.group(1)), Files.size(file)));
        } catch (DateTimeParseException | NumberFormatException | IOException e) {
            return Optional.empty();
        }
    }
}

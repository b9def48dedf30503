package dev.tokenconsole.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.platform.AtomicFile;
import dev.tokenconsole.platform.FileSteps;

/**
 * The earlier versions of one vault, in the folder {@code backups} beside it. A name says which version it is:
 * {@code vault.000012.20261124T030201Z.tcv} was the twelfth. What is put aside because it cannot be read is never
 * deleted by the program.
 */
final class Backups {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final String stem;
    private final Pattern name;
    private final FileSteps steps;

    Backups(Path vault, FileSteps steps) {
        this.folder = vault.resolveSibling("backups");
        this.stem = vault.getFileName().toString().replaceFirst("\\.tcv$", "");
        this.name = Pattern.compile(Pattern.quote(stem) + "\\.([0-9]{6,19})\\.([0-9]{8}T[0-9]{6}Z)\\.tcv");
        this.steps = steps;
    }

    /** Keeps what is at {@code file} now, the version of that generation, under a second name. */
    void keep(Path file, long generation) throws IOException {
        put(file, "%06d".formatted(generation));
    }

    /** Keeps what is at {@code file} now, which cannot be read. */
    void putAside(Path file) throws IOException {
        put(file, "unreadable");
    }

    /** The newest first; empty if there are none or the folder cannot be read. */
    List<Backup> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> Stream.ofNullable(read(file)))
                .sorted(Comparator.comparing(Backup::savedAt).thenComparing(Backup::generation).reversed()).toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** Deletes {@code backup}. */
    void delete(Backup backup) throws VaultException {
        try {
            steps.delete(backup.file());
        } catch (IOException e) {
            throw new Faults(backup.file()).notDeleted(e);
        }
    }

    /** Deletes those that are not kept any longer on the day of {@code now}; one that stays does no harm. */
    void prune(Instant now) {
        ZoneId zone = ZoneId.systemDefault();
        for (Backup backup : BackupRetention.superfluous(list(), LocalDate.ofInstant(now, zone), zone)) {
            try {
                steps.delete(backup.file());
            } catch (IOException e) {
                System.getLogger(Backups.class.getName()).log(System.Logger.Level.WARNING,
                    "An old backup was left: {0}", backup.file());
            }
        }
    }

    private void put(Path file, String version) throws IOException {
        Path real;
        Instant savedAt;
        try {
            // A hard link to a symbolic link would be one more link, not a backup.
            real = file.toRealPath();
            savedAt = Files.getLastModifiedTime(real).toInstant();
        } catch (NoSuchFileException e) {
            return;
        }
        Path backup = folder.resolve(stem + "." + version + "." + TIME.format(savedAt) + ".tcv");
        steps.makeDirectories(folder);
        try {
            steps.link(backup, real);
        } catch (FileAlreadyExistsException e) {
            // Kept already, by a save of which a later step failed.
            return;
        } catch (FileSystemException | UnsupportedOperationException e) {
            copy(real, backup);
        }
    }

    /** Where the file system has no hard links. */
    private void copy(Path file, Path backup) throws IOException {
        try {
            new AtomicFile(backup, steps).create(steps.read(file, Layout.MAX_TOTAL + 1));
        } catch (FileAlreadyExistsException e) {
            return;
        }
    }

    private @Nullable Backup read(Path file) {
        Matcher matcher = name.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            return null;
        }
        try {
            Instant savedAt = TIME.parse(matcher.group(2), Instant::from).truncatedTo(ChronoUnit.SECONDS);
            return new Backup(file, savedAt, Long.parseLong(matcher.group(1)), Files.size(file));
        } catch (DateTimeParseException | NumberFormatException | IOException e) {
            return null;
        }
    }
}

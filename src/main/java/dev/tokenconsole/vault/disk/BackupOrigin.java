package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.vault.format.VaultIdentity;

/**
 * The vault that a file is a backup of: its folder is that of backups and lies beside a vault of the same id, or its
 * name contains that of the vault, which may be damaged or gone. Any other vault in a folder of that name is none.
 *
 * @param vault the path of the vault, absolute; the file may be missing, or another vault
 * @param backup the file
 */
public record BackupOrigin(Path vault, Backup backup) {
    private static final Pattern NAME = Pattern.compile("(.+)\\.[0-9]{6,19}\\.[0-9]{8}T[0-9]{6}Z\\.tcv");
    private static final String ENDING = ".tcv";

    /** Empty if {@code file} is not recognised as a backup. Reads the disk only in a folder of that name. */
    public static Optional<BackupOrigin> of(Path file, FileOperations operations) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        Path home = folder == null ? null : folder.getParent();
        if (folder == null || home == null || !folder.endsWith(BackupFolder.FOLDER) || !Files.isRegularFile(absolute)) {
            return Optional.empty();
        }
        Optional<VaultIdentity> head = VaultIdentity.of(absolute, operations);
        List<Path> named = named(absolute, home);
        return head.flatMap(known -> ofThatId(known.vaultId(), named, home, operations))
            .or(() -> named.stream().filter(Files::exists).findFirst())
            .or(() -> named.stream().findFirst())
            .map(vault -> new BackupOrigin(vault, backup(absolute, vault, head, operations)));
    }

    /** The paths of the vaults whose backup has that name; they need not exist. */
    private static List<Path> named(Path file, Path home) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
            ? List.of(home.resolve(name.group(1) + ENDING), home.resolve(name.group(1))) : List.of();
    }

    private static Optional<Path> ofThatId(UUID id, List<Path> named, Path home, FileOperations operations) {
        List<Path> candidates = new ArrayList<>(named);
        try (Stream<Path> beside = Files.list(home)) {
            // The shortest name first: copies of the vault have its id, and longer names.
            beside.filter(each -> each.toString().endsWith(ENDING))
                .sorted(Comparator.<Path>comparingInt(each -> each.toString().length())
                    .thenComparing(Comparator.naturalOrder()))
                .forEach(candidates::add);
        } catch (IOException e) {
            // The vaults of the right name are candidates all the same.
            System.getLogger(BackupOrigin.class.getName())
                .log(System.Logger.Level.INFO, "The folder could not be listed: {0}", home);
        }
        return candidates.stream().filter(Files::isRegularFile)
            .filter(each ->
                VaultIdentity.of(each, operations).map(VaultIdentity::vaultId).filter(id::equals).isPresent())
            .findFirst();
    }

    /** The entry of the list of backups; a renamed file is not in the list. */
    private static Backup backup(Path file, Path vault, Optional<VaultIdentity> head, FileOperations operations) {
        return new BackupFolder(vault, operations).read(file)
            .orElseGet(() -> unlisted(file, head.map(VaultIdentity::generation).orElse(0L)));
    }

    private static Backup unlisted(Path file, long generation) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return new Backup(file, facts.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS), generation,
                facts.size());
        } catch (IOException e) {
            // Opening it will report the problem.
            return new Backup(file, Instant.EPOCH, generation, 0);
        }
    }
}

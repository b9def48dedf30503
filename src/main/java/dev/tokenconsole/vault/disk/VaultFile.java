package dev.tokenconsole.vault.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import dev.tokenconsole.platform.file.AtomicFile;
import dev.tokenconsole.platform.file.FileOperations;
import dev.tokenconsole.platform.file.UnsyncedException;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.ChecksumTrailer;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;
import dev.tokenconsole.vault.format.VaultLayout;

/** The file of a vault on disk, and the version of it that this program knows. */
public final class VaultFile {
    private final Path path;
    private final FileOperations operations;
    private final AtomicFile atomic;
    private final BackupFolder backups;
    private final VaultErrors errors;
    /** Digest of the bytes that were opened or, later, written with success or recognised as such. */
    private byte[] known = {};
    /** Digest of bytes that a failed save may have put in place: its last step can fail after the move. */
    private byte[] attempted = {};

    public VaultFile(Path path, FileOperations operations, VaultErrors errors) {
        this.path = path;
        this.operations = operations;
        this.atomic = new AtomicFile(path, operations);
        this.backups = new BackupFolder(path, operations);
        this.errors = errors;
    }

    /**
     * All bytes of the file.
     *
     * @throws VaultException if there are none, or more than a vault may have, or they cannot be read
     */
    public byte[] load() throws VaultException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            // Before opening it: reading a named pipe would wait for ever.
            if (!attributes.isRegularFile()) {
                throw errors.notAFile();
            }
            if (attributes.size() > VaultLayout.MAX_TOTAL) {
                throw errors.tooLarge(attributes.size(), VaultLayout.MAX_TOTAL);
            }
            return operations.read(path, VaultLayout.MAX_TOTAL + 1);
        } catch (NoSuchFileException e) {
            throw errors.missing();
        } catch (IOException e) {
            throw errors.unreadable(e);
        }
    }

    /** From now on {@code bytes}, which were loaded and opened, are the known version. */
    public void adopt(byte[] bytes) {
        known = digest(bytes);
    }

    /** A digest of the encrypted bytes of the known version, which no other save has; in hexadecimal. */
    public String digest() {
        return HexFormat.of().formatHex(known);
    }

    /** A free name for a copy beside it, made at {@code now}. */
    public Path copyBeside(Instant now) {
        String name = path.getFileName().toString().replaceFirst("\\.tcv$", "");
        String time = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneId.systemDefault()).format(now);
        return path.resolveSibling(name + ".copy-" + time + ".tcv");
    }

    /** True if the file has exactly {@code bytes} now; empty if it cannot be read. */
    public Optional<Boolean> contains(byte[] bytes) {
        try {
            return Optional.of(Arrays.equals(bytes, load()));
        } catch (VaultException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the file for the first time.
     *
     * @throws VaultException EXISTS if the name is taken; UNCONFIRMED if it is there but may not last; NOT_CREATED
     */
    public void create(byte[] bytes) throws VaultException {
        try {
            atomic.create(bytes);
            known = digest(bytes);
        } catch (FileAlreadyExistsException e) {
            throw errors.exists();
        } catch (UnsyncedException e) {
            throw errors.createdUnconfirmed(e);
        } catch (IOException e) {
            throw errors.notCreated(e);
        }
    }

    /**
     * Replaces the known version by {@code bytes}; it becomes a backup. {@code beforeMove} runs before the first step
     * that may put them in place.
     *
     * @throws VaultException CONFLICT if another version is there; UNCONFIRMED if {@code bytes} are in place, but may
     *     not last; NOT_SAVED if no file is there, or a step failed
     */
    public void replace(byte[] bytes, Runnable beforeMove) throws VaultException {
        // Before the first step, which makes folders: one in the place of a missing drive hides it when it is back.
        if (Files.notExists(path)) {
            throw errors.gone();
        }
        write(bytes, () -> {
            byte[] ours = requireKnownVersion();
            backups.add(path, ByteBuffer.wrap(ours).getLong(VaultLayout.GENERATION_AT));
            attempted = digest(bytes);
            beforeMove.run();
        });
    }

    /**
     * Replaces any file that is there by {@code bytes}; it becomes a backup if it is a vault, and is put aside beside
     * the backups if it is not.
     *
     * @throws VaultException NOT_SAVED if a step failed
     */
    public void replaceAnything(byte[] bytes) throws VaultException {
        write(bytes, () -> {
            try {
                backups.add(path, header().generation());
            } catch (VaultException e) {
                backups.putAside(path);
            }
            attempted = digest(bytes);
        });
    }

    /**
     * The header of the current file.
     *
     * @throws VaultException if there is no whole vault
     */
    public VaultHeader header() throws VaultException {
        return VaultImage.parse(load(), Long.MAX_VALUE, errors).header();
    }

    /** Its errors, in words. */
    public VaultErrors errors() {
        return errors;
    }

    /** The earlier versions. */
    public BackupFolder backups() {
        return backups;
    }

    /** Deletes the temporary files of killed programs. No other program may be writing the file. */
    public void sweep() {
        atomic.sweep();
        backups.sweep();
    }

    private void write(byte[] bytes, AtomicFile.FinalCheck<VaultException> finalCheck) throws VaultException {
        try {
            atomic.replace(bytes, finalCheck);
            known = digest(bytes);
        } catch (UnsyncedException e) {
            throw errors.unconfirmed(e);
        } catch (IOException e) {
            throw errors.notSaved(e);
        }
    }

    private byte[] requireKnownVersion() throws VaultException {
        byte[] found;
        try {
            found = load();
        } catch (VaultException e) {
            if (e.problem() == VaultException.Problem.MISSING) {
                throw errors.gone();
            }
            throw e.getCause() instanceof IOException fault ? errors.notSaved(fault) : errors.conflict();
        }
        byte[] digest = digest(found);
        if (!Arrays.equals(digest, known) && !Arrays.equals(digest, attempted)) {
            throw errors.conflict();
        }
        // The next save will find this version if this one fails before its move.
        known = digest;
        return found;
    }

    private static byte[] digest(byte[] bytes) {
        return ChecksumTrailer.of(bytes, bytes.length);
    }
}

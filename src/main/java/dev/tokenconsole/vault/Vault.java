package dev.tokenconsole.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import dev.tokenconsole.platform.Places;

/**
 * Profiles in one encrypted file, opened by a master password. Saves are whole or not at all, one after another.
 * Calls may come from any thread but that of JavaFX: all but {@link #contents()} may block.
 */
public final class Vault implements ProfileStore {
    private final VaultTools tools;
    private final Faults faults;
    private final VaultFile file;
    private final VaultKey key;
    private final SaveThread saveThread = new SaveThread();
    private final ReentrantLock saving = new ReentrantLock();
    /** Of the last version that may be on disk; read and written by one save after another. */
    private volatile VaultHeader header;
    private volatile VaultContents contents;
    private volatile long generation;
    private volatile boolean closed;

    private Vault(VaultTools tools, VaultFile file, Faults faults, VaultKey key, VaultHeader header,
            VaultContents contents) {
        this.tools = tools;
        this.file = file;
        this.faults = faults;
        this.key = key;
        this.header = header;
        this.contents = contents;
        this.generation = header.generation();
    }

    /**
     * Makes a new vault with the built-in environments. Runs the KDF twice: what is written was opened once.
     *
     * @param password stays the caller's, who wipes it
     * @param random of cryptographic quality
     * @throws VaultException EXISTS rather than overwrite anything; WEAK_PASSWORD, TOO_COSTLY, NOT_CREATED, NOT_SAVED
     */
    public static Vault create(Path file, char[] password, KdfParameters kdf, SecureRandom random)
            throws VaultException {
        return create(file, password, kdf, VaultTools.of(random));
    }

    static Vault create(Path path, char[] password, KdfParameters kdf, VaultTools tools) throws VaultException {
        Path absolute = path.toAbsolutePath();
        Faults faults = new Faults(absolute);
        kdf.requireFits(tools.maxHeapBytes(), faults);
        PasswordStrength strength = PasswordStrength.of(password);
        if (!strength.acceptable()) {
            throw faults.weak(strength.words());
        }
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw faults.exists();
        }
        VaultFile file = new VaultFile(absolute, tools.files(), faults);
        Draft draft = Draft.of(password, kdf, tools, faults);
        try (SaveThread thread = new SaveThread()) {
            thread.run(() -> file.create(draft.sealed()));
            return new Vault(tools, file, faults, draft.key(), draft.header(), draft.contents());
        } catch (VaultException e) {
            draft.key().close();
            throw e;
        }
    }

    /**
     * Opens the vault at {@code file}.
     *
     * @param password stays the caller's, who wipes it
     * @param random of cryptographic quality, for the saves to come
     * @throws VaultException for everything that can be the matter; the KDF only runs on a file that is whole
     */
    public static Vault open(Path file, char[] password, SecureRandom random) throws VaultException {
        return open(file, password, VaultTools.of(random));
    }

    static Vault open(Path path, char[] password, VaultTools tools) throws VaultException {
        Path absolute = path.toAbsolutePath();
        Faults faults = new Faults(absolute);
        VaultFile file = new VaultFile(absolute, tools.files(), faults);
        VaultImage image = VaultImage.parse(file.load(), tools.maxHeapBytes(), faults);
        VaultKey key = unlock(image, password, tools, faults);
        byte[] json = {};
        boolean opened = false;
        try {
            json = VaultCodec.open(image, key, faults);
            Vault vault = new Vault(tools, file, faults, key, image.header(), VaultJson.read(json, faults));
            opened = true;
            return vault;
        } finally {
            Arrays.fill(json, (byte) 0);
            if (!opened) {
                key.close();
            }
        }
    }

    /** The absolute path of the file. */
    public Path file() {
        return faults.file();
    }

    /** How many times it was saved, its creation included. */
    public long generation() {
        return generation;
    }

    /** What stays the same for the life of the vault. */
    public UUID vaultId() {
        return header.vaultId();
    }

    /** Whether saves are refused, because the file has a way of opening that only a newer version knows. */
    public boolean isReadOnly() {
        return !header.isFullyKnown();
    }

    @Override
    public VaultContents contents() {
        requireOpen();
        return contents;
    }

    /** {@inheritDoc} If the calling thread is interrupted, the save is still brought to its end. */
    @Override
    public void save(VaultContents newContents) throws VaultException {
        saving.lock();
        try {
            requireOpen();
            if (isReadOnly()) {
                throw faults.readOnly();
            }
            VaultContents before = contents;
            saveThread.run(() -> write(newContents));
            contents = newContents;
            generation = header.generation();
            Ownership.wipeReplaced(before, newContents);
        } finally {
            saving.unlock();
        }
    }

    @Override
    public String place() {
        return Places.shown(file());
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    /** Waits for a save that is running. */
    @Override
    public void close() {
        saving.lock();
        try {
            closed = true;
            key.close();
            Ownership.wipeAll(contents);
            contents = new VaultContents(List.of(), List.of());
            saveThread.close();
        } finally {
            saving.unlock();
        }
    }

    private void write(VaultContents newContents) throws VaultException {
        VaultHeader next = header.next();
        byte[] json = VaultJson.write(newContents);
        try {
            requireReadable(json);
            byte[] sealed = VaultCodec.seal(next, key, json, tools.random(), faults);
            VaultCodec.requireOpens(sealed, key, json, tools, faults);
            file.replace(sealed, () -> header = next);
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /** Contents that this version would refuse to read are not written over those that it reads. */
    private void requireReadable(byte[] json) throws VaultException {
        try {
            Ownership.wipeAll(VaultJson.read(json, faults));
        } catch (VaultException e) {
            throw faults.failedSelfCheck();
        }
    }

    private static VaultKey unlock(VaultImage image, char[] password, VaultTools tools, Faults faults)
            throws VaultException {
        try (MasterPassword master = MasterPassword.of(password)) {
            return image.unlock(master, tools.kdf(), faults);
        } catch (CharacterCodingException e) {
            throw faults.wrongPassword();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The vault is closed.");
        }
    }
}

package dev.tokenconsole.vault;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.vault.contents.SecretOwnership;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.contents.VaultJson;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.SaveThread;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.KeySlot;
import dev.tokenconsole.vault.format.PasswordKeySlot;
import dev.tokenconsole.vault.format.VaultCodec;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;

/**
 * Profiles in one encrypted file, opened by a master password. Saves are whole or not at all, one after another.
 * Calls may come from any thread but that of JavaFX: all but {@link #contents()} may block.
 */
public final class Vault implements ProfileStore {
    private final VaultRuntime tools;
    private final VaultErrors faults;
    private final VaultFile file;
    private final SaveThread saveThread = new SaveThread();
    private final ReentrantLock saving = new ReentrantLock();
    private volatile WriteLease right;
    private volatile VaultKey key;
    /** Of the last version that may be on disk; read and written by one save after another. */
    private volatile VaultHeader header;
    private volatile VaultContents contents;
    private volatile long generation;
    private volatile boolean older;
    private volatile boolean closed;

    /** Takes over {@code right}, {@code key} and the secrets in {@code contents}. */
    Vault(VaultRuntime tools, VaultFile file, WriteLease right, VaultKey key, VaultHeader header,
            VaultContents contents) throws VaultException {
        this.tools = tools;
        this.faults = file.faults();
        this.file = file;
        this.right = right;
        this.key = key;
        this.header = header;
        this.contents = contents;
        this.generation = header.generation();
        compareWithLast();
    }

    public static Vault create(Path path, char[] password, KdfParameters kdf, VaultRuntime tools)
            throws VaultException {
        Path absolute = path.toAbsolutePath();
        VaultErrors faults = new VaultErrors(absolute);
        kdf.requireFits(tools.maxHeapBytes(), faults);
        requireStrong(password, faults);
        if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS)) {
            throw faults.exists();
        }
        VaultFile file = new VaultFile(absolute, tools.files(), faults);
        SealedVault draft = SealedVault.of(password, kdf, tools, faults);
        WriteLease right = WriteLease.of(draft.header().vaultId(), tools.state());
        try (SaveThread thread = new SaveThread()) {
            thread.run(() -> file.create(draft.sealed()));
            return new Vault(tools, file, right, draft.key(), draft.header(), draft.contents());
        } catch (VaultException e) {
            draft.key().close();
            right.close();
            throw e;
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

    /** What it can be used for. */
    public VaultAccess access() {
        return right.access();
    }

    /** Whether saves are refused. */
    public boolean isReadOnly() {
        return access() != VaultAccess.WRITING;
    }

    /** Whether a later version than the one that was opened had been used here before, and it was not saved since. */
    public boolean wasOlder() {
        return older;
    }

    /** What the master password is strengthened with. */
    public KdfParameters kdf() throws VaultException {
        for (KeySlot slot : header.slots()) {
            if (slot.type() == KeySlot.PASSWORD) {
                return PasswordKeySlot.parameters(slot, faults);
            }
        }
        throw faults.noPasswordSlot();
    }

    /** The earlier versions on disk. */
    public VaultBackups backups() {
        return new VaultBackups(file.backups(), header, tools.files(), this::requireWritable);
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
            requireWritable();
            VaultHeader next = header.next();
            saveThread.run(() -> file.replace(sealed(next, newContents), () -> header = next));
            replaced(newContents, next);
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    /**
     * Opens with {@code next} instead of {@code current} from now on, under a new key. What is on disk then was
     * opened with it once. Earlier versions keep the password that they were saved with:
     * {@link VaultBackups#ofOtherPasswords()}. Both passwords stay the caller's.
     *
     * @throws VaultException WRONG_PASSWORD if {@code current} does not open it; WEAK_PASSWORD if {@code next} is
     *     weak and not the same; UNCONFIRMED naming the password that opens what is on disk now, which is what this
     *     vault goes on with; as {@link #save} otherwise
     */
    public void changePassword(char[] current, char[] next, KdfParameters kdf) throws VaultException {
        saving.lock();
        try {
            requireWritable();
            kdf.requireFits(tools.maxHeapBytes(), faults);
            if (!Arrays.equals(current, next)) {
                requireStrong(next, faults);
            }
            PasswordCheck.require(current, key, header, tools, faults);
            SealedVault draft = SealedVault.of(vaultId(), header.generation() + 1, contents, next, kdf, tools, faults);
            PasswordChange change = new PasswordChange(draft, file, !Arrays.equals(current, next));
            try {
                // Should it not be in place after a late fault, the next save puts the old password back as a whole.
                saveThread.run(() -> change.write(() -> header = header.next()));
            } finally {
                (change.isInPlace() ? key : draft.key()).close();
            }
            if (change.isInPlace()) {
                key = draft.key();
                replaced(contents, draft.header());
            }
            change.requireConfirmed();
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    /**
     * Takes over what another program saved to the file since.
     *
     * @throws VaultException if that cannot be read, WRONG_PASSWORD if its password was changed; what is in memory
     *     stays
     */
    public void reload() throws VaultException {
        saving.lock();
        try {
            requireOpen();
            if (access().isBackup()) {
                throw new IllegalStateException("A backup is not what is at the vault's place.");
            }
            VaultImage image = VaultImage.parse(file.load(), tools.maxHeapBytes(), faults);
            byte[] json = opened(image);
            try {
                replaced(VaultJson.read(json, faults), image.header());
            } finally {
                Arrays.fill(json, (byte) 0);
            }
            file.adopt(image.bytes());
            if (right.isHeld() && !header.isFullyKnown()) {
                right.close();
                right = WriteLease.none(VaultAccess.NEWER_VERSION);
            }
            compareWithLast();
        } finally {
            saving.unlock();
        }
    }

    /** A free name for a copy of the vault beside it, made at {@code now}. */
    public Path copyBeside(Instant now) {
        String name = file().getFileName().toString().replaceFirst("\\.tcv$", "");
        String time = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneId.systemDefault()).format(now);
        return file().resolveSibling(name + ".copy-" + time + ".tcv");
    }

    /**
     * Writes {@code copied} as a new vault file of the same password, and leaves the vault itself alone.
     *
     * @throws VaultException EXISTS rather than overwrite anything; NOT_SAVED
     */
    public void saveCopy(Path target, VaultContents copied) throws VaultException {
        saving.lock();
        try {
            requireOpen();
            Path absolute = target.toAbsolutePath();
            VaultFile copy = new VaultFile(absolute, tools.files(), new VaultErrors(absolute));
            saveThread.run(() -> copy.create(sealed(header.next(), copied)));
        } finally {
            saving.unlock();
        }
    }

    /**
     * Makes this backup the vault itself. What was there becomes a backup in its turn.
     *
     * @throws VaultException NOT_SAVED if somebody else writes the vault, or a step failed
     */
    public void makeCurrent() throws VaultException {
        saving.lock();
        try {
            requireOpen();
            if (!access().isBackup()) {
                throw new IllegalStateException("This is no backup.");
            }
            if (!header.isFullyKnown()) {
                throw faults.readOnly(VaultAccess.NEWER_VERSION);
            }
            WriteLease writing = WriteLease.of(vaultId(), tools.state());
            boolean made = false;
            try {
                requireWriting(writing);
                saveThread.run(this::takeThePlace);
                replaced(contents, header);
                right = writing;
                made = true;
            } finally {
                if (!made) {
                    writing.close();
                }
            }
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    @Override
    public String place() {
        return DisplayPath.shown(file());
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
            SecretOwnership.wipeAll(contents);
            contents = new VaultContents(List.of(), List.of());
            saveThread.close();
            right.close();
        } finally {
            saving.unlock();
        }
    }

    private void replaced(VaultContents now, VaultHeader its) {
        VaultContents before = contents;
        contents = now;
        header = its;
        generation = its.generation();
        SecretOwnership.wipeReplaced(before, now);
    }

    /** After a save, on the thread that nobody interrupts. */
    private void tidyUp() throws VaultException {
        older = false;
        saveThread.run(() -> {
            file.backups().prune(vaultId(), tools.clock().instant());
            tools.state().remember(vaultId(), generation);
        });
    }

    /** An older version is pointed out, not noted: it stays older until it is saved. */
    private void compareWithLast() throws VaultException {
        long last = tools.state().lastGeneration(vaultId());
        older = generation < last;
        if (generation > last) {
            saveThread.run(() -> tools.state().remember(vaultId(), generation));
        }
    }

    private void takeThePlace() throws VaultException {
        try (WriteLease overOther = RestorePlan.rightOverOther(vaultId(), file, tools.state())) {
            requireWriting(overOther);
            VaultHeader next = RestorePlan.next(header, file, tools.state());
            file.replaceAnything(sealed(next, contents));
            header = next;
        }
    }

    private byte[] opened(VaultImage image) throws VaultException {
        try {
            return VaultCodec.open(image, key, faults);
        } catch (VaultException e) {
            throw image.header().slots().equals(header.slots()) ? e : faults.passwordChanged();
        }
    }

    private void requireWriting(WriteLease wanted) throws VaultException {
        if (wanted.access() != VaultAccess.WRITING) {
            throw faults.readOnly(wanted.access());
        }
    }

    private byte[] sealed(VaultHeader next, VaultContents newContents) throws VaultException {
        byte[] json = VaultJson.write(newContents);
        try {
            requireReadable(json);
            byte[] sealed = VaultCodec.seal(next, key, json, tools.random(), faults);
            VaultCodec.requireOpens(sealed, key, json, tools.maxHeapBytes(), faults);
            return sealed;
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /** Contents that this version would refuse to read are not written over those that it reads. */
    private void requireReadable(byte[] json) throws VaultException {
        try {
            SecretOwnership.wipeAll(VaultJson.read(json, faults));
        } catch (VaultException e) {
            throw faults.failedSelfCheck();
        }
    }

    private static void requireStrong(char[] password, VaultErrors faults) throws VaultException {
        PasswordStrength strength = PasswordStrength.of(password);
        if (!strength.acceptable()) {
            throw faults.weak(strength.words());
        }
    }

    private void requireWritable() throws VaultException {
        requireOpen();
        requireWriting(right);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The vault is closed.");
        }
    }
}

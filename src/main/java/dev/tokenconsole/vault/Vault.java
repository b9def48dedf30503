package dev.tokenconsole.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.vault.contents.SecretOwnership;
import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.KdfParameters;
import dev.tokenconsole.vault.crypto.PasswordStrength;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.disk.SaveThread;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultHeader;
import dev.tokenconsole.vault.format.VaultImage;

/**
 * Profiles in one encrypted file, opened by a master password. Saves are whole or not at all, one after another.
 * Calls may come from any thread but that of JavaFX: all but {@link #contents()} may block.
 */
public final class Vault implements ProfileStore {
    private final VaultRuntime runtime;
    private final VaultErrors errors;
    private final VaultFile file;
    private final VaultSealer sealer;
    private final SaveThread saveThread = new SaveThread();
    private final ReentrantLock saving = new ReentrantLock();
    private volatile WriteLease lease;
    /** Replaced as a whole, by one save after another: readers never see parts of two versions. */
    private volatile VaultSnapshot snapshot;
    private volatile Executor wiper = Runnable::run;
    private volatile boolean closed;

    /** Takes ownership of {@code lease}, {@code key} and the secrets in {@code contents}. */
    Vault(VaultRuntime runtime, VaultFile file, WriteLease lease, VaultKey key, VaultHeader header,
            VaultContents contents) throws VaultException {
        this.runtime = runtime;
        this.errors = file.errors();
        this.file = file;
        this.lease = lease;
        this.sealer = new VaultSealer(runtime, errors);
        snapshot = VaultSnapshot.opened(key, header, contents);
        compareWithLastUse();
    }

    /** The absolute path of the file. */
    public Path file() {
        return errors.file();
    }

    /** The number of saves, creation included; 1 or more. */
    public long generation() {
        return snapshot.generation();
    }

    /** A digest of the encrypted file, which is that of one save: another copy may have the same generation. */
    public String digest() {
        return file.digest();
    }

    /** The vault's id, which never changes. */
    public UUID vaultId() {
        return snapshot.header().vaultId();
    }

    /** The operations that are allowed, or the reason for fewer. */
    public VaultAccess access() {
        return lease.access();
    }

    /** True if saves are refused. */
    public boolean isReadOnly() {
        return access() != VaultAccess.WRITING;
    }

    /** True if this computer had used a later version than the one that was opened, and none was saved since. */
    public boolean wasOlder() {
        return snapshot.isOlder();
    }

    /** The parameters that the master password is strengthened with. */
    public KdfParameters kdf() throws VaultException {
        return snapshot.header().passwordKdf(errors);
    }

    /** The earlier versions on disk. */
    public VaultBackups backups() {
        return new VaultBackups(file.backups(), snapshot.header(), runtime.files(), this::requireWritable);
    }

    @Override
    public VaultContents contents() {
        requireOpen();
        return snapshot.contents();
    }

    /** {@inheritDoc} An interrupt of the calling thread does not stop the save. */
    @Override
    public void save(VaultContents newContents) throws VaultException {
        saving.lock();
        try {
            requireWritable();
            VaultSnapshot before = snapshot;
            VaultHeader next = before.header().next();
            saveThread.run(() -> file.replace(
                sealer.seal(next, before.key(), newContents), () -> snapshot = before.attempting(next)));
            replaceContents(newContents, next);
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    /**
     * Changes the password from {@code current} to {@code next}, under a new key. The bytes are opened once with it
     * before they are written. Earlier versions keep the password that they were saved with:
     * {@link VaultBackups#ofOtherPasswords()}. Both passwords stay the caller's.
     *
     * @throws VaultException WRONG_PASSWORD if {@code current} does not open it; WEAK_PASSWORD if {@code next} is
     *     weak and not the same; UNCONFIRMED naming the password that opens the version on disk, with which this vault
     *     goes on; as {@link #save} otherwise
     */
    public void changePassword(char[] current, char[] next, KdfParameters kdf) throws VaultException {
        saving.lock();
        try {
            requireWritable();
            kdf.requireFits(runtime.maxHeapBytes(), errors);
            if (!Arrays.equals(current, next)) {
                PasswordStrength.require(next, errors);
            }
            VaultSnapshot before = snapshot;
            PasswordCheck.require(current, before.key(), before.header(), runtime, errors);
            VaultHeader attempted = before.header().next();
            SealedVault draft = SealedVault.of(
                vaultId(), attempted.generation(), before.contents(), next, kdf, runtime, errors);
            PasswordChange change = new PasswordChange(draft, file, !Arrays.equals(current, next));
            try {
                // Should it not be in place after a late fault, the next save puts the old password back as a whole.
                saveThread.run(() -> change.write(() -> snapshot = before.attempting(attempted)));
            } finally {
                (change.isInPlace() ? before.key() : draft.key()).close();
            }
            if (change.isInPlace()) {
                snapshot = snapshot.rekeyed(draft.key(), draft.header());
            }
            change.requireConfirmed();
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    /**
     * Loads the version that another program saved to the file since.
     *
     * @throws VaultException if that cannot be read, WRONG_PASSWORD if its password was changed; the contents in memory
     *     stay
     */
    public void reload() throws VaultException {
        saving.lock();
        try {
            requireOpen();
            if (access().isBackup()) {
                throw new IllegalStateException("A backup is not what is at the vault's place.");
            }
            VaultImage image = VaultImage.parse(file.load(), runtime.maxHeapBytes(), errors);
            VaultSnapshot before = snapshot;
            replaceContents(sealer.reopen(image, before.key(), before.header().slots()), image.header());
            file.adopt(image.bytes());
            if (lease.isHeld() && !image.header().isFullyKnown()) {
                lease.close();
                lease = WriteLease.none(VaultAccess.NEWER_VERSION);
            }
            compareWithLastUse();
        } finally {
            saving.unlock();
        }
    }

    /** A free name for a copy of the vault beside it, made at {@code now}. */
    public Path copyBeside(Instant now) {
        return file.copyBeside(now);
    }

    /**
     * Writes {@code copied} as a new vault file with the same password; the vault itself does not change.
     *
     * @throws VaultException EXISTS rather than overwrite anything; NOT_SAVED
     */
    public void saveCopy(Path target, VaultContents copied) throws VaultException {
        saving.lock();
        try {
            requireOpen();
            Path absolute = target.toAbsolutePath();
            VaultFile copy = new VaultFile(absolute, runtime.files(), new VaultErrors(absolute));
            VaultSnapshot now = snapshot;
            saveThread.run(() -> copy.create(sealer.seal(now.header().next(), now.key(), copied)));
        } finally {
            saving.unlock();
        }
    }

    /**
     * Makes this backup the vault itself. The file that was there becomes a backup.
     *
     * @throws VaultException READ_ONLY if another program has the vault open; NOT_SAVED if a step failed
     */
    public void makeCurrent() throws VaultException {
        saving.lock();
        try {
            requireOpen();
            if (!access().isBackup()) {
                throw new IllegalStateException("This is no backup.");
            }
            VaultSnapshot backup = snapshot;
            RestorePlan.Restored restored = new RestorePlan(backup.header(), file, runtime.state())
                .run(saveThread, next -> sealer.seal(next, backup.key(), backup.contents()));
            replaceContents(backup.contents(), restored.header());
            lease = restored.lease();
            tidyUp();
        } finally {
            saving.unlock();
        }
    }

    @Override
    public void wipeReplacedBy(Executor newWiper) {
        wiper = newWiper;
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
            VaultSnapshot last = snapshot;
            last.key().close();
            SecretOwnership.wipeAll(last.contents());
            snapshot = last.emptied();
            saveThread.close();
            lease.close();
        } finally {
            saving.unlock();
        }
    }

    private void replaceContents(VaultContents next, VaultHeader its) {
        VaultContents before = snapshot.contents();
        snapshot = snapshot.with(next, its);
        wiper.execute(() -> SecretOwnership.wipeReplaced(before, next));
    }

    /** Prunes backups and records the generation after a save, on the thread that is never interrupted. */
    private void tidyUp() throws VaultException {
        snapshot = snapshot.markedOlder(false);
        saveThread.run(() -> {
            file.backups().prune(vaultId(), runtime.clock().instant());
            runtime.state().remember(vaultId(), generation());
        });
    }

    /** An older version is reported and not recorded: it stays older until it is saved. */
    private void compareWithLastUse() throws VaultException {
        long last = runtime.state().lastGeneration(vaultId());
        snapshot = snapshot.markedOlder(generation() < last);
        if (generation() > last) {
            saveThread.run(() -> runtime.state().remember(vaultId(), generation()));
        }
    }

    private void requireWritable() throws VaultException {
        requireOpen();
        lease.requireWriting(errors);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The vault is closed.");
        }
    }
}

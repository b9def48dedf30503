package dev.tokenconsole.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.tokenconsole.vault.disk.SaveThread;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.VaultState;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultHeader;

/** The steps by which an open backup replaces the file at the vault's path, valid or not. */
final class RestorePlan {
    /** No vault is saved that often: such a generation is forged, and no save could come after it. */
    private static final long IMPLAUSIBLE = Long.MAX_VALUE / 2;

    private final VaultHeader backup;
    private final VaultFile file;
    private final VaultState state;

    /** {@code backup} is the header of the backup, {@code file} the vault's own file. */
    RestorePlan(VaultHeader backup, VaultFile file, VaultState state) {
        this.backup = backup;
        this.file = file;
        this.state = state;
    }

    /** Seals the contents of the backup under another header. */
    @FunctionalInterface
    interface Sealing {
        byte[] seal(VaultHeader next) throws VaultException;
    }

    /**
     * The vault after it was restored.
     *
     * @param header of the version that is on disk now
     * @param lease over the vault; the receiver closes it
     */
    record Restored(VaultHeader header, WriteLease lease) {}

    /**
     * Takes the lease over the vault, and over another vault that is at its path, and replaces the file.
     *
     * @throws VaultException READ_ONLY if one of the leases is not free, or a newer version of this program has to
     *     restore it; NOT_SAVED or UNCONFIRMED if a step failed. No lease is held then
     */
    Restored run(SaveThread thread, Sealing sealing) throws VaultException {
        if (!backup.isFullyKnown()) {
            throw file.errors().readOnly(VaultAccess.NEWER_VERSION);
        }
        WriteLease lease = WriteLease.of(backup.vaultId(), state);
        boolean restored = false;
        try {
            lease.requireWriting(file.errors());
            VaultHeader next = thread.call(() -> replaceFile(sealing));
            restored = true;
            return new Restored(next, lease);
        } finally {
            if (!restored) {
                lease.close();
            }
        }
    }

    /** True if another vault than that of the backup is at the path. */
    boolean replacesAnother() {
        return found().filter(there -> !there.vaultId().equals(backup.vaultId())).isPresent();
    }

    private VaultHeader replaceFile(Sealing sealing) throws VaultException {
        try (WriteLease overOther = leaseOverOther()) {
            overOther.requireWriting(file.errors());
            VaultHeader next = next();
            file.replaceAnything(sealing.seal(next));
            return next;
        }
    }

    /** The header of a save that comes after every save that this computer knows of. */
    private VaultHeader next() {
        LongStream known = LongStream.of(backup.generation(), state.lastGeneration(backup.vaultId()),
            found().map(VaultHeader::generation).orElse(0L));
        LongStream saved = file.backups().generations(backup.vaultId()).stream().mapToLong(Long::longValue);
        long highest = LongStream.concat(known, saved).filter(each -> each < IMPLAUSIBLE).max().orElse(0);
        return backup.at(highest + 1);
    }

    /** The lease over the vault that is there, if it is another one: a second program may have it open. */
    private WriteLease leaseOverOther() {
        UUID own = backup.vaultId();
        return found().map(VaultHeader::vaultId).filter(there -> !there.equals(own))
            .map(there -> WriteLease.of(there, state)).orElseGet(() -> WriteLease.none(VaultAccess.WRITING));
    }

    private Optional<VaultHeader> found() {
        try {
            return Optional.of(file.header());
        } catch (VaultException e) {
            // No whole vault is there, hence no generation and no program that has it open.
            return Optional.empty();
        }
    }
}

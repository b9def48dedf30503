package dev.tokenconsole.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import dev.tokenconsole.vault.disk.Backup;
import dev.tokenconsole.vault.disk.VaultFile;
import dev.tokenconsole.vault.disk.VaultState;
import dev.tokenconsole.vault.disk.WriteLease;
import dev.tokenconsole.vault.error.VaultAccess;
import dev.tokenconsole.vault.error.VaultException;
import dev.tokenconsole.vault.format.VaultHeader;

/** What has to be known before a backup takes the place of whatever is at the vault's own. */
final class RestorePlan {
    /** No vault is saved that often: somebody wrote it there, and nothing would come after it. */
    private static final long IMPLAUSIBLE = Long.MAX_VALUE / 2;

    private RestorePlan() {}

    /** The header of the save after every save that is known of here. */
    static VaultHeader next(VaultHeader backup, VaultFile file, VaultState state) {
        LongStream known = LongStream.of(backup.generation(), state.lastGeneration(backup.vaultId()),
            found(file).map(VaultHeader::generation).orElse(0L));
        LongStream kept = file.backups().list().stream().mapToLong(Backup::generation);
        long highest = LongStream.concat(known, kept).filter(each -> each < IMPLAUSIBLE).max().orElse(0);
        return backup.at(highest + 1);
    }

    /** The right over the vault that is there, if it is another than {@code vaultId}: somebody may have it open. */
    static WriteLease rightOverOther(UUID vaultId, VaultFile file, VaultState state) {
        return found(file).map(VaultHeader::vaultId).filter(there -> !there.equals(vaultId))
            .map(there -> WriteLease.of(there, state)).orElseGet(() -> WriteLease.none(VaultAccess.WRITING));
    }

    /** Whether another vault than {@code vaultId} is there. */
    static boolean isAnother(UUID vaultId, VaultFile file) {
        return found(file).filter(there -> !there.vaultId().equals(vaultId)).isPresent();
    }

    private static Optional<VaultHeader> found(VaultFile file) {
        try {
            return Optional.of(file.header());
        } catch (VaultException e) {
            // No whole vault is there, hence no generation and nobody who has it open.
            return Optional.empty();
        }
    }
}

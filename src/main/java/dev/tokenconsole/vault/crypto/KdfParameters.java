package dev.tokenconsole.vault.crypto;

import java.util.Locale;

import dev.tokenconsole.vault.error.VaultErrors;
import dev.tokenconsole.vault.error.VaultException;

/**
 * The cost of turning a password into a key with Argon2id (RFC 9106). Always within the limits for vaults: less is too
 * weak, more would let a hostile file occupy the computer.
 *
 * @param memoryKiB 19 MiB to 1 GiB, in units of 1024 bytes
 * @param iterations passes over the memory, 1 to 20; times memory at most 4 GiB
 * @param lanes 1 to 16
 */
public record KdfParameters(int memoryKiB, int iterations, int lanes) {
    /** 64 MiB, 3 passes, 4 lanes: the second recommendation of RFC 9106, section 4. */
    public static final KdfParameters DEFAULT = new KdfParameters(65_536, 3, 4);
    /** The least that is accepted. */
    public static final KdfParameters LIGHTEST = new KdfParameters(19_456, 1, 1);

    private static final int MIN_MEMORY = 19_456;
    private static final int MAX_MEMORY = 1_048_576;
    private static final int MAX_ITERATIONS = 20;
    private static final int MAX_LANES = 16;
    private static final long MAX_WORK = 4L * 1_048_576;

    /**
     * Requires numbers in range.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public KdfParameters {
        if (!inRange(memoryKiB, iterations, lanes)) {
            throw new IllegalArgumentException("Argon2id parameters out of range");
        }
    }

    /**
     * Numbers from a file, which may be anything.
     *
     * @throws VaultException TOO_COSTLY if they are out of range
     */
    public static KdfParameters checked(long memoryKiB, long iterations, long lanes, VaultErrors errors)
            throws VaultException {
        if (!inRange(memoryKiB, iterations, lanes)) {
            throw errors.kdfRefused(mebibytes(memoryKiB), iterations, lanes);
        }
        return new KdfParameters((int) memoryKiB, (int) iterations, (int) lanes);
    }

    /**
     * Requires that the memory fits into 40 % of {@code maxHeapBytes}, so that it can be allocated.
     *
     * @throws VaultException TOO_COSTLY if it does not
     */
    public void requireFits(long maxHeapBytes, VaultErrors errors) throws VaultException {
        long allowedKiB = maxHeapBytes / 5 * 2 / 1024;
        if (memoryKiB > allowedKiB) {
            throw errors.kdfTooBigHere(mebibytes(memoryKiB), Long.toString(allowedKiB / 1024));
        }
    }

    /** The work of one run: KiB written in all passes together. */
    public long work() {
        return (long) memoryKiB * iterations;
    }

    /** True if guessing a password costs less with these than with {@code other}: less memory, or less work. */
    public boolean isWeakerThan(KdfParameters other) {
        return memoryKiB < other.memoryKiB || work() < other.work();
    }

    /** True if that much work is allowed for one opening. */
    public static boolean isAllowedWork(long work) {
        return work <= MAX_WORK;
    }

    private static boolean inRange(long memoryKiB, long iterations, long lanes) {
        return memoryKiB >= MIN_MEMORY && memoryKiB <= MAX_MEMORY
            && iterations >= 1 && iterations <= MAX_ITERATIONS
            && lanes >= 1 && lanes <= MAX_LANES
            && isAllowedWork(memoryKiB * iterations);
    }

    private static String mebibytes(long kibibytes) {
        return kibibytes % 1024 == 0
            ? Long.toString(kibibytes / 1024)
            : String.format(Locale.ROOT, "%.3f", kibibytes / 1024.0);
    }
}

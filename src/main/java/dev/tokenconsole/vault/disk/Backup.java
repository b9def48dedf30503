package dev.tokenconsole.vault.disk;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An earlier version of a vault.
 *
 * @param file its path; a whole vault file that opens like any other
 * @param savedAt when that version was saved, by this computer's clock, in whole seconds
 * @param generation the number of saves of the vault up to it, 1 or more
 * @param bytes its length
 */
public record Backup(Path file, Instant savedAt, long generation, long bytes) {}

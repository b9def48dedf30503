package dev.tokenconsole.vault;

import java.util.List;

import dev.tokenconsole.vault.contents.VaultContents;
import dev.tokenconsole.vault.crypto.VaultKey;
import dev.tokenconsole.vault.format.VaultHeader;

/**
 * The state of an open vault at one moment. Immutable, so that a thread that reads it sees contents, generation and
 * header of one save. Not a record: it holds the key and the secrets, both of which are wiped by the vault.
 */
final class VaultSnapshot {
    private final VaultKey key;
    private final VaultHeader header;
    private final VaultContents contents;
    private final long generation;
    private final boolean older;

    private VaultSnapshot(
            VaultKey key, VaultHeader header, VaultContents contents, long generation, boolean older) {
        this.key = key;
        this.header = header;
        this.contents = contents;
        this.generation = generation;
        this.older = older;
    }

    /** The vault as it was opened: {@code contents} are those of the save that {@code header} belongs to. */
    static VaultSnapshot opened(VaultKey key, VaultHeader header, VaultContents contents) {
        return new VaultSnapshot(key, header, contents, header.generation(), false);
    }

    /** The key that saves are sealed with. */
    VaultKey key() {
        return key;
    }

    /** The header of the last version that may be on disk; newer than the contents if a save failed late. */
    VaultHeader header() {
        return header;
    }

    /** The contents of the last version that was saved or loaded without doubt. */
    VaultContents contents() {
        return contents;
    }

    /** The number of the save that {@link #contents()} come from. */
    long generation() {
        return generation;
    }

    /** True if this computer had used a later version than the one that was opened. */
    boolean isOlder() {
        return older;
    }

    /** The same contents, while a version with {@code next} as its header may already be on disk. */
    VaultSnapshot attempting(VaultHeader next) {
        return new VaultSnapshot(key, next, contents, generation, older);
    }

    /** Other contents, saved or loaded with {@code its} as their header. */
    VaultSnapshot with(VaultContents next, VaultHeader its) {
        return new VaultSnapshot(key, its, next, its.generation(), older);
    }

    /** The same contents, saved under another key. */
    VaultSnapshot rekeyed(VaultKey next, VaultHeader its) {
        return new VaultSnapshot(next, its, contents, its.generation(), older);
    }

    VaultSnapshot markedOlder(boolean isOlder) {
        return new VaultSnapshot(key, header, contents, generation, isOlder);
    }

    /** The state of a closed vault: no contents. */
    VaultSnapshot emptied() {
        return new VaultSnapshot(key, header, new VaultContents(List.of(), List.of()), generation, older);
    }
}

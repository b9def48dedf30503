package dev.tokenconsole.vault.error;

import java.io.IOException;
import java.nio.file.Path;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.platform.file.IoErrorWords;
import dev.tokenconsole.platform.file.UnsyncedException;
import dev.tokenconsole.text.DisplayPath;
import dev.tokenconsole.vault.error.VaultException.Problem;

/**
 * The errors of the vault at {@code file}, in the words the user reads. The exceptions of parsers are never attached as
 * causes: they quote the contents.
 *
 * @param file the vault, or one of its backups
 * @param ofBackup true for a backup
 */
public record VaultErrors(Path file, boolean ofBackup) {
    /** The errors of the vault itself. */
    public VaultErrors(Path file) {
        this(file, false);
    }

    /** The errors of a backup; their words point to other backups. */
    public static VaultErrors ofBackup(Path file) {
        return new VaultErrors(file, true);
    }

    public VaultException missing() {
        return of(Problem.MISSING, ofBackup ? "vault.backup.gone" : "vault.missing", shown());
    }

    public VaultException exists() {
        return of(Problem.EXISTS, "vault.exists", shown());
    }

    public VaultException empty() {
        return of(Problem.EMPTY, ofBackup ? "vault.backup.damaged" : "vault.empty", shown());
    }

    public VaultException notAVault() {
        return of(Problem.NOT_A_VAULT, ofBackup ? "vault.backup.damaged" : "vault.not-a-vault", shown());
    }

    public VaultException notAFile() {
        return of(Problem.NOT_A_VAULT, ofBackup ? "vault.backup.damaged" : "vault.not-a-file", shown());
    }

    public VaultException tooLarge(long bytes, long allowed) {
        return of(Problem.NOT_A_VAULT, "vault.too-large", bytes, allowed, shown());
    }

    public VaultException cutShort(long bytes, long whole) {
        return ofBackup ? of(Problem.TRUNCATED, "vault.backup.damaged", shown())
            : of(Problem.TRUNCATED, "vault.cut-short", bytes, whole, shown());
    }

    public VaultException cutInHeader(long bytes) {
        return ofBackup ? of(Problem.TRUNCATED, "vault.backup.damaged", shown())
            : of(Problem.TRUNCATED, "vault.cut-in-header", bytes, shown());
    }

    public VaultException damaged() {
        return of(Problem.DAMAGED, ofBackup ? "vault.backup.damaged" : "vault.damaged", shown());
    }

    public VaultException newer() {
        return of(Problem.NEWER_VERSION, "vault.newer", shown());
    }

    public VaultException noPasswordSlot() {
        return of(Problem.NEWER_VERSION, "vault.no-password", shown());
    }

    public VaultException kdfRefused(String mebibytes, long iterations, long lanes) {
        return of(Problem.TOO_COSTLY, "vault.kdf.refused", mebibytes, iterations, lanes);
    }

    public VaultException kdfTooBigHere(String mebibytes, String allowedMebibytes) {
        return of(Problem.TOO_COSTLY, "vault.kdf.heap", mebibytes, allowedMebibytes);
    }

    public VaultException kdfTooManySlots(int slots, long mebibytes) {
        return of(Problem.TOO_COSTLY, "vault.kdf.slots", mebibytes, slots);
    }

    public VaultException wrongPassword() {
        return of(Problem.WRONG_PASSWORD, "vault.wrong-password");
    }

    public VaultException passwordChanged() {
        return of(Problem.WRONG_PASSWORD, "vault.password-changed", shown());
    }

    public VaultException altered() {
        return of(Problem.ALTERED, ofBackup ? "vault.backup.altered" : "vault.altered", shown());
    }

    /** {@code where} names the place in the JSON, never its value. */
    public VaultException contents(String where) {
        return of(Problem.ALTERED, "vault.contents", where, shown());
    }

    public VaultException weak(String words) {
        return new VaultException(Problem.WEAK_PASSWORD, words);
    }

    public VaultException unreadable(IOException e) {
        return of(Problem.UNREADABLE, e, "vault.unreadable", shown(), IoErrorWords.words(e));
    }

    public VaultException notCreated(IOException e) {
        return of(Problem.NOT_CREATED, e, "vault.not-created", shown(), IoErrorWords.words(e));
    }

    public VaultException notSaved(IOException e) {
        return of(Problem.NOT_SAVED, e, "vault.not-saved", shown(), IoErrorWords.words(e));
    }

    /** The new version is in place. */
    public VaultException unconfirmed(UnsyncedException e) {
        return of(Problem.UNCONFIRMED, e, "vault.unconfirmed", shown(), IoErrorWords.words(e));
    }

    public VaultException createdUnconfirmed(UnsyncedException e) {
        return of(Problem.UNCONFIRMED, e, "vault.unconfirmed.created", shown(), IoErrorWords.words(e));
    }

    /** The new version was read back and is in place. */
    public VaultException passwordUnconfirmed(IOException e) {
        return of(Problem.UNCONFIRMED, e, "vault.unconfirmed.password", shown(), IoErrorWords.words(e));
    }

    /** The file could not be read back: either version may be in place. */
    public VaultException passwordUnseen(IOException e) {
        return of(Problem.UNCONFIRMED, e, "vault.unconfirmed.unseen", shown(), IoErrorWords.words(e));
    }

    public VaultException notDeleted(IOException e) {
        return of(Problem.NOT_SAVED, e, "vault.not-deleted", shown(), IoErrorWords.words(e));
    }

    public VaultException readOnly(VaultAccess why) {
        return of(Problem.READ_ONLY, switch (why) {
            case NEWER_VERSION -> "vault.read-only";
            case OPEN_ELSEWHERE -> "vault.read-only.elsewhere";
            case NO_LOCK -> "vault.read-only.no-lock";
            case BACKUP, BACKUP_OF_ANOTHER -> "vault.read-only.backup";
            case READING, WRITING -> "vault.read-only.reading";
        }, shown());
    }

    public VaultException tooMuch(long allowed) {
        return of(Problem.TOO_MUCH, "vault.too-much", shown(), allowed);
    }

    public VaultException failedSelfCheck() {
        return of(Problem.NOT_SAVED, "vault.self-check", shown());
    }

    public VaultException conflict() {
        return of(Problem.CONFLICT, "vault.conflict", shown());
    }

    /** The file is gone since it was opened. Not MISSING, which offers to create a vault. */
    public VaultException gone() {
        return of(Problem.NOT_SAVED, "vault.gone", shown());
    }

    /** The path, as it is shown to people. */
    private String shown() {
        return DisplayPath.shown(file);
    }

    private static VaultException of(Problem problem, String key, Object... arguments) {
        return new VaultException(problem, Messages.text(key, arguments));
    }

    private static VaultException of(Problem problem, IOException cause, String key, Object... arguments) {
        return new VaultException(problem, Messages.text(key, arguments), cause);
    }
}

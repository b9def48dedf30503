/**
 * The vault: profiles and environments in one encrypted file, opened by a master password.
 *
 * <p>{@link Vault} is an open vault, and the place to start; {@link VaultLocation} creates and opens one for window
 * and terminal. {@link VaultOpener}, {@link VaultCreator}, {@link PasswordChange} and {@link RestorePlan} are its
 * jobs, {@link VaultSnapshot} is its state, {@link VaultSealer} turns contents into bytes. {@link MemoryStore} is a
 * store without a file, for the demo.
 *
 * <p>The root is the works and uses its folders: {@code crypto} (keys), {@code format} (bytes of the file),
 * {@code contents} (the JSON inside), {@code disk} (file, backups, locks) and {@code error}. Of the folders, other
 * packages use the errors, {@code VaultContents}, {@code Backup}, {@code KdfParameters} and {@code PasswordStrength}
 * alone. Sentences about a problem are in {@code error}; what window and terminal add is theirs.
 */
package dev.tokenconsole.vault;

/**
 * The contents of a vault, and the JSON that stands for them in the file.
 *
 * <p>{@link VaultContents} are environments and profiles; {@link VaultJson} writes and reads them strictly, and is
 * the place to start. {@link SecretOwnership} wipes the secrets that a save leaves out.
 *
 * <p>Nothing here encrypts. Other packages use {@link VaultContents} alone.
 */
package dev.tokenconsole.vault.contents;

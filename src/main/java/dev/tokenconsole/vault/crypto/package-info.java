/**
 * Keys and ciphers of the vault.
 *
 * <p>A {@link MasterPassword} becomes a key by {@link PasswordKdf} (Argon2id, RFC 9106) with {@link KdfParameters};
 * that opens the {@link VaultKey}, from which {@link SaveKeys} derives the key of each save by {@link Hkdf} (RFC
 * 5869) for {@link Gcm}. Start with {@link VaultKey}.
 *
 * <p>Nothing here knows the layout of the file. Keys are closable and wiped; randomness is a parameter. For the vault
 * alone, but for {@link KdfParameters} and {@link PasswordStrength}.
 */
package dev.tokenconsole.vault.crypto;

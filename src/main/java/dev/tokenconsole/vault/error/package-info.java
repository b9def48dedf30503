/**
 * The errors of the vault, in the words that the user reads.
 *
 * <p>{@link VaultErrors} makes each {@link VaultException}; its problem decides what window and terminal offer.
 * {@link VaultAccess} is the reason why a vault cannot be written. No message and no cause quotes the contents.
 *
 * <p>Every package may use them; only the vault makes them.
 */
package dev.tokenconsole.vault.error;

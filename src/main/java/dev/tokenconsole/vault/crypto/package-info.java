/** Keys and ciphers. */
package dev.tokenconsole.vault.crypto;

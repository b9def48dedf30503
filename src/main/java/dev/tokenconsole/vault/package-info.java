/** How profiles are kept: one encrypted file. */
package dev.tokenconsole.vault;

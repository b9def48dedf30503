/** Bytes of the file, version 1. */
package dev.tokenconsole.vault.format;

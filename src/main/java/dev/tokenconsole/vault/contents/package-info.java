/** The JSON inside. */
package dev.tokenconsole.vault.contents;

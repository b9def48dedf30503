/** What can be the matter. */
package dev.tokenconsole.vault.error;

/** File, backups, lock, who may write. */
package dev.tokenconsole.vault.disk;

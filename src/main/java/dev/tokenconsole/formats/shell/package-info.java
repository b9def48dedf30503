/** Words of a bash command. */
package dev.tokenconsole.formats.shell;

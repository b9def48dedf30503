/** Terminal, tables, exit codes. */
package dev.tokenconsole.cli.console;

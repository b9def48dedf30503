/** The terminal side: one command per class. Results go to standard output, everything else to standard error. */
package dev.tokenconsole.cli;

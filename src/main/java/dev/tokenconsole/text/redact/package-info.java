/** What may leave the program. */
package dev.tokenconsole.text.redact;

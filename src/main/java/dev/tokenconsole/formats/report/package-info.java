/** An exchange, for people elsewhere. */
package dev.tokenconsole.formats.report;

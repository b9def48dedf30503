/** The log, in which no secret stands. */
package dev.tokenconsole.log;

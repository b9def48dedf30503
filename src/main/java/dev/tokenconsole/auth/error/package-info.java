/** What came, if it is one of the known error families. */
package dev.tokenconsole.auth.error;

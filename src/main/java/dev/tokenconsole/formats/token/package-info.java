/** A token out. */
package dev.tokenconsole.formats.token;

/** Credentials in. */
package dev.tokenconsole.formats.credentials;

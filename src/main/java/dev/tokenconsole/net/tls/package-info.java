/** Whom we trust while we talk. */
package dev.tokenconsole.net.tls;

/** Limits of every exchange. */
package dev.tokenconsole.net;

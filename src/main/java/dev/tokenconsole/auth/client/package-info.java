/** The client itself. */
package dev.tokenconsole.auth.client;

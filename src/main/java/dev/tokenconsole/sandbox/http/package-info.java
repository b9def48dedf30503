/** HTTP on a socket, able to fail. */
package dev.tokenconsole.sandbox.http;

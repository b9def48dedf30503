/** One bounded HTTP exchange and its facts. */
package dev.tokenconsole.net.http;

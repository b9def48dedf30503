/** What each address accepts. */
package dev.tokenconsole.sandbox.endpoint;

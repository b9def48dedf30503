/** The built-in token server. */
package dev.tokenconsole.sandbox;

/** Sandbox. */
package dev.tokenconsole.cli.sandbox;

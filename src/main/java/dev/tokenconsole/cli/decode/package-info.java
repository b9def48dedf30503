/** Decode. */
package dev.tokenconsole.cli.decode;

/** Environment …. */
package dev.tokenconsole.cli.environment;

/** Profile …. */
package dev.tokenconsole.cli.profile;

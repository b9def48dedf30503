/** Token, demo. */
package dev.tokenconsole.cli.token;

/**
 * Credentials in lines: of files of variables, of settings in sections, of tables, and of what people write to each
 * other.
 *
 * <p>What belongs together is told by sections: a heading, a sentence or another environment's name ends one. A program
 * is none of these: {@link dev.tokenconsole.formats.credentials.line.ProgramText} tells it, and no value is taken from
 * it. Start with {@link dev.tokenconsole.formats.credentials.line.CredentialLines}.
 */
package dev.tokenconsole.formats.credentials.line;

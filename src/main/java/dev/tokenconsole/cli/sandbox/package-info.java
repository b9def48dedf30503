/**
 * The command {@code sandbox}: the built-in server, until it is interrupted.
 *
 * <p>{@link SandboxCommand} is the place to start; {@link SandboxText} and {@link SandboxJson} print its addresses
 * and clients. The server itself is in the package {@code sandbox}.
 *
 * <p>For the tree of commands alone.
 */
package dev.tokenconsole.cli.sandbox;

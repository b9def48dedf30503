/**
 * The arguments of commands, described without annotations.
 *
 * <p>{@link CliCommand} is the place to start: a command describes itself in {@code spec()}, from {@link Flag} and
 * {@link Value}, over picocli's own builders. Annotations would say the same; reading them by reflection took a third
 * of the time of a short command, and the packages would have to be open to picocli.
 *
 * <p>Nothing here knows a command.
 */
package dev.tokenconsole.cli.argument;

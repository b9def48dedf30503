/**
 * Files: the folders of the program, and writing without loss.
 *
 * <p>{@link AtomicFile} replaces a file so that it is always complete, whatever fails in between;
 * {@link FileOperations} are its single operations, so that tests can let each fail. {@link AppDirs} has the folders by
 * the rules of each system. Not here: locks, backups and the format of the vault ({@code vault.disk},
 * {@code vault.format}), and settings ({@code settings}).
 *
 * <p>Start with {@link AtomicFile}. {@code settings}, {@code vault}, {@code formats} and the faces may use it; it knows
 * {@code i18n} alone.
 */
package dev.tokenconsole.platform.file;

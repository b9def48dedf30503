/**
 * JSON and YAML as one kind of tree, and the search for credentials in it that needs no name of a program.
 *
 * <p>{@link dev.tokenconsole.formats.credentials.tree.JsonData} and
 * {@link dev.tokenconsole.formats.credentials.tree.YamlData} read;
 * {@link dev.tokenconsole.formats.credentials.tree.ObjectSearch} looks at each object on its own. Exports of clients
 * that keep their values in lists of names are known to {@code formats.credentials.client}.
 */
package dev.tokenconsole.formats.credentials.tree;

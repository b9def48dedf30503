/**
 * The list of environments in the settings, and the editor of one environment.
 *
 * <p>{@link dev.tokenconsole.ui.environments.EnvironmentsPane} is the list.
 * {@link dev.tokenconsole.ui.environments.EnvironmentEditorView} and its view model are the editor;
 * {@code EnvironmentForm} holds the values of its fields. The parts of the form are classes of their own: kind,
 * request, connection and trusted certificate authorities, the last with {@code TrustViewModel}.
 *
 * <p>The rules for a valid environment and the merge with a changed vault are in {@code model.environment}, the files
 * of certificate authorities are read elsewhere. Only the shell uses this room. Start with
 * {@code EnvironmentEditorViewModel}.
 */
package dev.tokenconsole.ui.environments;

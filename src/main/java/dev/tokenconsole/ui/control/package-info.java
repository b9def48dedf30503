/**
 * Controls that several screens use.
 *
 * <p>{@link dev.tokenconsole.ui.control.Controls} creates buttons and texts with their accessible names: start there.
 * {@link dev.tokenconsole.ui.control.FormField} is a field with its label and its problem,
 * {@link dev.tokenconsole.ui.control.QuestionBar} a question in place of a dialog. Two fields hold secrets:
 * {@link dev.tokenconsole.ui.control.SecretField} for client secrets, and
 * {@link dev.tokenconsole.ui.control.MasterPasswordField}, which never gives the password to JavaFX. New content
 * of a {@link dev.tokenconsole.ui.control.ContentScroll} opens at its top. The others show environments and states,
 * announce to screen readers, and select files.
 *
 * <p>No control knows a view model, a workspace or a vault. Every room of {@code ui} may use them.
 */
package dev.tokenconsole.ui.control;

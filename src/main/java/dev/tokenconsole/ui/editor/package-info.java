/**
 * The frame of the two editors, and the feedback on what is saved.
 *
 * <p>{@link dev.tokenconsole.ui.editor.EditorFrame} is the base of the editor views: the scrolling form, the report,
 * the actions in a conflict, the buttons, and the questions about unsaved changes and, as a
 * {@link dev.tokenconsole.ui.editor.SaveConsent}, before a save with consequences. It works with a view model through
 * {@link dev.tokenconsole.ui.editor.EditorViewModel}. {@link dev.tokenconsole.ui.editor.SaveFeedback} turns the result
 * of a save into a report, and handles a vault that another program changed. The report and its strip also serve the
 * settings. {@code ProductionBand}, {@code EnvironmentCell} and {@code TwoColumns} are parts that both forms have.
 *
 * <p>The fields and their rules are not here, but in {@code ui.profiles} and {@code ui.environments}. The shell uses
 * {@link dev.tokenconsole.ui.editor.Editor} to leave an editor, and
 * {@link dev.tokenconsole.ui.editor.EnvironmentSection} to open one. Start with {@code EditorFrame}.
 */
package dev.tokenconsole.ui.editor;

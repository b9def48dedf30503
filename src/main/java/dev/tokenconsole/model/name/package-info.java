/**
 * Names that people give: the characters that may be in them, and when two of them are the same.
 *
 * <p>{@link NameRules} are the rules, {@link CopyName} finds a free name for a copy, {@link ShortNames}
 * those for a narrow list. The rules of {@code model.profile}
 * and {@code model.environment} use them, and so does the terminal to find what a name leads to. Not here: the length
 * of other texts, and the escapes by which a name of an earlier version is shown ({@code text.DisplayText}).
 */
package dev.tokenconsole.model.name;

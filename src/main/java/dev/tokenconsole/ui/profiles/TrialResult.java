package dev.tokenconsole.ui.profiles;

import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.ui.editor.Report;

/**
 * The result of a test of credentials. It holds no token.
 *
 * @param state {@link CheckState#NOT_CHECKED} if no request was sent, or it was cancelled
 * @param report the same in words
 */
public record TrialResult(CheckState state, Report report) {}

/**
 * Known formats of error responses.
 *
 * <p>{@link dev.tokenconsole.auth.error.OauthErrors}, {@link dev.tokenconsole.auth.error.OktaErrors} and
 * {@link dev.tokenconsole.auth.error.ProblemErrors} each recognise a body,
 * {@link dev.tokenconsole.auth.error.ChallengeHeader} a header; each yields an
 * {@link dev.tokenconsole.auth.error.ErrorBody} with an {@link dev.tokenconsole.auth.error.ErrorReason}, which has the
 * key of its sentences.
 *
 * <p>Not here: the order of recognition, and the verdict ({@code response}, the one user of this package).
 */
package dev.tokenconsole.auth.error;

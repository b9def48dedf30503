/**
 * The view models of the token screen.
 *
 * <p>{@link dev.tokenconsole.ui.token.model.TokenViewModel} follows the selected profile and its session.
 * {@link dev.tokenconsole.ui.token.model.HeaderCopy} is the one verb: it fetches where that is needed, asks where it
 * is a risk ({@code CopyWait}, {@code CopyQuestions}), tells of its {@link dev.tokenconsole.ui.token.model.CopyEnd},
 * and copies in a {@link dev.tokenconsole.ui.token.model.CopyFormat};
 * {@link dev.tokenconsole.ui.token.model.CopiedTokenWatch} watches the copied token until it expires.
 * {@link dev.tokenconsole.ui.token.model.RenewalViewModel} is the switch of the automatic renewal,
 * {@link dev.tokenconsole.ui.token.model.ExpectationOffer} the question after the first token,
 * {@link dev.tokenconsole.ui.token.model.TokenFacts} what stands in a tooltip.
 *
 * <p>There are no nodes here, and no requests: those are made in {@code ui.live}. The token screen and the shell use
 * this room. Start with {@code TokenViewModel}.
 */
package dev.tokenconsole.ui.token.model;

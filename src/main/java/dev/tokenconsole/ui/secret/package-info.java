/**
 * The life of a client secret, and the other profiles that have it, as screens show them.
 *
 * <p>{@link dev.tokenconsole.ui.secret.SecretHistoryLine} says when the secret of a profile was entered, last worked
 * and was last refused; {@link dev.tokenconsole.ui.secret.SecretTwins} finds the profiles with the same secret, and
 * {@link dev.tokenconsole.ui.secret.SecretTwinsStrip} names them. Start with
 * {@link dev.tokenconsole.ui.secret.SecretHistoryWords}.
 *
 * <p>Not here: the history itself ({@code model.profile}), its storage ({@code ui.session}), and the replacement of a
 * secret ({@code ui.profiles.rotation}). Every screen may use this package. FX thread only.
 */
package dev.tokenconsole.ui.secret;

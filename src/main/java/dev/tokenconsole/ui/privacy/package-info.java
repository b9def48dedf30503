/**
 * The privacy mode: ids, tokens and claims are masked while the screen is shared.
 *
 * <p>{@link dev.tokenconsole.ui.privacy.PrivacyMode} is on or off and lets a node follow it: start there.
 * {@link dev.tokenconsole.ui.privacy.PrivateWords} has a label, a tooltip, a menu or a screen reader follow words as
 * they are masked, also where they were there before the mode was switched on: texts and tooltips are bound there
 * alone. {@link dev.tokenconsole.ui.privacy.Masking} masks values in a longer text;
 * {@link dev.tokenconsole.ui.privacy.KnownValues} are those of the open vault, which are forgotten once its screen is
 * gone. Masked is what is seen, said and shown in tooltips; a copy is always of the real thing.
 *
 * <p>Not here: the redaction of secrets in logs, exchanges and reports, which does not depend on a mode
 * ({@code text.redact}). Every screen may use this room.
 */
package dev.tokenconsole.ui.privacy;

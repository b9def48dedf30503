/**
 * The replacement of a client secret: old and new are tested side by side, and the user keeps one.
 *
 * <p>{@link dev.tokenconsole.ui.profiles.rotation.RotationView} and its view model; {@code Comparison} holds the
 * results of the two tests, and {@code RotationVerdict} is what they say together, with the choice that they support.
 * The tests
 * are those of {@link dev.tokenconsole.ui.profiles.CredentialTrial}. Nothing is saved before a choice; then it is one
 * save of the vault, after which the token of the old secret is forgotten ({@code ui.session}).
 *
 * <p>Not here: the history of a secret ({@code ui.secret}) and the form of a profile ({@code ui.profiles}). Only the
 * shell uses this room. Start with the view model.
 */
package dev.tokenconsole.ui.profiles.rotation;

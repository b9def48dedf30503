/**
 * The editor of one profile.
 *
 * <p>{@link dev.tokenconsole.ui.profiles.ProfileEditorView} and its view model; {@code ProfileForm} holds the values of
 * the fields, {@code CredentialPaste} fills them from one certain credential and leaves the rest to the sheet of
 * {@code ui.paste.sheet}, {@code ProfileMerge} merges them with a changed vault,
 * {@code CredentialTrial} tests credentials before they are saved, within the limits of {@code TrialPacing}, and
 * {@code TrialReport} words the {@code TrialResult}; {@code StoredSecret} shows the history of the secret;
 * {@code ProductionMove} asks before a profile moves to production.
 *
 * <p>The list of profiles is in {@code ui.profiles.list}, the rules for a valid profile in {@code model.profile}, the
 * formats of pasted credentials in {@code formats.credentials}, the token of the selected profile in
 * {@code ui.token}, the replacement of a secret in {@code ui.profiles.rotation}, which uses the test. Only that room
 * and the shell use this one. Start with the view model.
 */
package dev.tokenconsole.ui.profiles;

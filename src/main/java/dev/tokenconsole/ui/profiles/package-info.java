/**
 * The list of profiles and the editor of one profile.
 *
 * <p>The list: {@link dev.tokenconsole.ui.profiles.ProfileListView} and its view model, with the sorted and searchable
 * {@code ProfileIndex}, the rows and their cell. The editor: {@link dev.tokenconsole.ui.profiles.ProfileEditorView}
 * and its view model; {@code ProfileForm} holds the values of the fields, {@code ProfileMerge} merges them with a
 * changed vault, {@code CredentialTrial} tests credentials before they are saved, within the limits of
 * {@code TrialPacing}, and {@code TrialReport} words the result; {@code ProductionMove} asks before a profile moves to
 * production.
 *
 * <p>The rules for a valid profile are in {@code model.profile}, the formats of pasted credentials in
 * {@code formats.credentials}, the token of the selected profile in {@code ui.token}. Only the shell uses this room.
 * Start with the two view models.
 */
package dev.tokenconsole.ui.profiles;

/**
 * Profiles: the credentials of one client in one environment, and the rules for their fields.
 *
 * <p>A {@link Profile} owns its secret, is no record, and is closed by its owner. Not here: the environment, which a
 * profile names by id ({@code model.environment}), the storage ({@code vault}), and the token fetched with it
 * ({@code model.token}).
 *
 * <p>Start with {@link Profile}; {@link ProfileRules} has the limits and the sentences shown beside a field. Every room
 * may use it; it knows {@code model.secret} and {@code i18n}.
 */
package dev.tokenconsole.model.profile;

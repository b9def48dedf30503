package dev.tokenconsole.check;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The name of what is checked, with nothing in it that is secret.
 *
 * @param number its place in the run, from 1
 * @param profile the profile of the vault; absent for credentials that are not stored
 * @param name the name of the profile, or of the row of a list; never empty
 * @param environmentId the id of its environment; empty if it has none
 * @param environment the name of its environment; empty if it has none
 * @param clientId as it may be shown: see {@link ShownClientId}; empty if it has none
 */
public record CheckRow(int number, @Nullable UUID profile, String name, String environmentId, String environment,
        String clientId) {}

/**
 * The results of the last checks on this computer, outside the vault: by the ids of profiles, without names, client ids
 * and secrets.
 *
 * <p>{@link dev.tokenconsole.check.record.LastChecks} is all of it. It lets a run leave out what was found valid a
 * moment ago, or take what failed. Not here: the times at which a secret worked, which are kept with the profile in the
 * vault.
 */
package dev.tokenconsole.check.record;

/**
 * An open vault as observable values, without any view.
 *
 * <p>Start reading at {@link dev.tokenconsole.ui.session.Workspace}: profiles, environments and tokens of the vault,
 * and how they are saved. {@link dev.tokenconsole.ui.session.VaultChanges} allows one change at a time; a change that
 * ends after the lock becomes a {@link dev.tokenconsole.ui.session.LateResult}.
 * {@link dev.tokenconsole.ui.session.ProfileChanges} are those of one or more profiles, with the removal that can be
 * taken back. {@link dev.tokenconsole.ui.session.AutoLock} decides when a vault is locked automatically.
 * {@link dev.tokenconsole.ui.session.DeclinedOffers} outlive a lock.
 *
 * <p>Not here: the file ({@code vault}), the tokens themselves ({@code ui.live}), and the screen that follows a lock
 * ({@code ui.shell}). Every screen may use this package. Everything runs on the FX thread; work on the disk does not.
 */
package dev.tokenconsole.ui.session;

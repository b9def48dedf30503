/**
 * The screens before a vault is open: the first start, which creates one, and the unlock screen.
 *
 * <p>Start reading at {@link dev.tokenconsole.ui.unlock.UnlockViewModel}, which both screens share: it checks the file,
 * tries the password and puts errors into words. {@link dev.tokenconsole.ui.unlock.UnlockNotice} lists what can be
 * shown over the password, such as the reason of an automatic lock.
 * {@link dev.tokenconsole.ui.unlock.AfterUnlock} remembers the keys of what is to be done first. A wrong password makes
 * the next attempt wait: {@code UnlockThrottle}.
 *
 * <p>Not here: which of the two screens is shown, and the lock ({@code ui.shell}), and how a vault is opened
 * ({@code vault}). Only {@code ui.shell} uses this package.
 */
package dev.tokenconsole.ui.unlock;

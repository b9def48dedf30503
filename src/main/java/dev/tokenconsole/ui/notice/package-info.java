/**
 * Notices outside the window: the copied token expires, an automatic renewal ended.
 *
 * <p>Start with {@link dev.tokenconsole.ui.notice.OutsideNotices}, which the shell makes beside an open vault.
 * {@code CopiedTokenNotice} and {@code RenewalNotice} decide when there is something to say, {@code NoticeWords} how.
 * Only while the window is not in front, at once or as soon as it is left, once for each end, and never with a token,
 * an id or a claim. Not here: the strip in the window ({@code ui.token}), and the way in which a
 * system shows notices ({@code platform.desktop}). FX thread only.
 */
package dev.tokenconsole.ui.notice;

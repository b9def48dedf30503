/**
 * Tokens as observable values: fetched, counted down, renewed.
 *
 * <p>Start reading at {@link dev.tokenconsole.ui.live.TokenSessions}: one
 * {@link dev.tokenconsole.ui.live.TokenSession} for each profile, with its token, the state of its request and the last
 * exchange, and at most one request in flight. {@code RenewalScheduler} starts automatic requests at each tick. A token
 * stays in memory only and is wiped when it is replaced, forgotten or locked away. Each session keeps its
 * {@link dev.tokenconsole.ui.live.RequestHistory}, which holds nothing secret.
 * {@link dev.tokenconsole.ui.live.LiveCheck} leaves the results of a check with the profiles; {@code SharedRequests}
 * keeps a check and a single fetch from asking twice. {@link dev.tokenconsole.ui.live.LiveSignatures} verifies each
 * token once it is there.
 *
 * <p>Not here: the request itself ({@code auth}), the rules of retries and renewals ({@code auth.renewal}), and the
 * profiles ({@code ui.session}). Every screen may use this package. FX thread only.
 */
package dev.tokenconsole.ui.live;

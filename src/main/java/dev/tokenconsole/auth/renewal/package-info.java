/**
 * Automatic requests for a token: retries that a server asked to send later, and renewal before a token expires.
 *
 * <p>Here are only the rules and the state they need. {@link RenewalPolicy} decides and is the place to start;
 * {@link RetryState} counts failures; {@link FetchState} and {@link RenewalPlan} are its input and output. The timer
 * and the requests themselves belong to the caller.
 *
 * <p>No JavaFX and no thread: the window uses it, and the terminal may.
 */
package dev.tokenconsole.auth.renewal;

/**
 * Verdicts: a failure explained in words that a person can act on.
 *
 * <p>{@link dev.tokenconsole.net.verdict.FailureVerdict} is the result: title, cause, next step and remedy.
 * {@link dev.tokenconsole.net.verdict.TransportVerdicts} makes one of an exchange without a whole response,
 * {@link dev.tokenconsole.net.verdict.ProxyVerdicts} of a proxy; {@link dev.tokenconsole.net.verdict.VerdictWording}
 * finds the sentences under the keys {@code auth.KEY.title}, {@code .cause} and {@code .next}.
 *
 * <p>Not here: verdicts on a whole response, which its client makes ({@code auth.response}). Any package may use a
 * verdict. Start reading at {@code FailureVerdict}.
 */
package dev.tokenconsole.net.verdict;

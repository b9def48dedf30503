/**
 * One bounded HTTP exchange and its facts.
 *
 * <p>{@link dev.tokenconsole.net.http.ExchangeCall} sends a request and returns an
 * {@link dev.tokenconsole.net.http.ExchangeResult}; a {@link dev.tokenconsole.net.http.RawResponse} in it is wiped when
 * it is closed. {@link dev.tokenconsole.net.http.Exchange} holds the facts, redacted, for display and reports.
 *
 * <p>Not here: tokens, retries and verdicts. A caller brings the request, the route and a redactor. Any package may use
 * the facts; only {@code net.client} runs an exchange. Start reading at {@code ExchangeCall}.
 */
package dev.tokenconsole.net.http;

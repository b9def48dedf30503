/**
 * The tab of the last exchange: request, response, timing and certificate chain; and the tab of the requests so far.
 *
 * <p>{@link dev.tokenconsole.ui.token.exchange.ExchangeView} puts the parts together, of tables, code blocks and bars
 * that can be copied; {@link dev.tokenconsole.ui.token.exchange.HistoryPane} shows the life of the secret over the
 * list of the
 * requests.
 * All of it is redacted before it arrives here; this room shows what it gets. The words for status, route and TLS are
 * in {@code formats.report}. Only the tabs of the token screen use it.
 */
package dev.tokenconsole.ui.token.exchange;

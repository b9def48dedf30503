/**
 * Reports of an exchange: its facts in words, and a ticket for the support of a provider.
 *
 * <p>{@link ExchangeWords} has each fact on one line, for the window and the terminal alike. {@link SupportTicket} puts
 * them together without secret, token and body, and with a shortened client id. Not here: the verdict on a failure and
 * its words ({@code net.verdict}, {@code auth.error}), and the redaction of responses, which happens when they are
 * received.
 *
 * <p>Start with {@link ExchangeWords}. The faces may use it.
 */
package dev.tokenconsole.formats.report;

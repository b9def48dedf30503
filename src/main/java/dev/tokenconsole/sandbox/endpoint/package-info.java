/**
 * The token endpoints of the built-in server and their contracts.
 *
 * <p>A {@link TokenEndpoint} reads a request by its contract, checks the credentials and returns the response of the
 * client. There are two contracts: {@link JsonContract} for StoneX Payments, {@link FormContract} for StoneX Clearing
 * and OAuth 2.0. Both are as strict as a real server may be. Not here: the responses
 * ({@code sandbox.catalogue}).
 *
 * <p>Start with {@link TokenEndpoint}. {@code sandbox} alone may use it.
 */
package dev.tokenconsole.sandbox.endpoint;

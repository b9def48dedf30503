/**
 * The clients of the built-in server: one for each kind of response to a token request.
 *
 * <p>{@link SandboxClient} is the list; each client names the method that makes its response. The methods are grouped
 * by subject: valid tokens, odd tokens and fields, refusals, server faults, unexpected responses, broken connections. A
 * new failure is a method, a constant, and its description in the messages; the documentation of the server is checked
 * against the list. Not here: the check of the request before ({@code sandbox.endpoint}).
 *
 * <p>Start with {@link SandboxClient}. {@code sandbox} may use it, and the faces use {@link SandboxClient} and
 * {@link SandboxGroup}.
 */
package dev.tokenconsole.sandbox.catalogue;

/**
 * The client that requests tokens over the network.
 *
 * <p>{@link dev.tokenconsole.auth.client.TokenClient} runs one exchange for a call, four at once at most;
 * {@link dev.tokenconsole.auth.client.RetryingFetcher} wraps it and retries momentary failures. Both are a
 * {@link dev.tokenconsole.auth.TokenFetcher}.
 *
 * <p>Not here: scheduling ({@code renewal}), the demo ({@code sandbox}). Only the wiring of the program and the command
 * line create a client; all else uses the contract. Start reading at {@code TokenClient}.
 */
package dev.tokenconsole.auth.client;

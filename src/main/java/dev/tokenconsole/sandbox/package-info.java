/**
 * The built-in server: a real token server on 127.0.0.1 for the demo, for tests, and for trying each failure.
 *
 * <p>The root is the works and uses its folders: {@code sandbox.http} speaks HTTP and can fail,
 * {@code sandbox.endpoint} checks requests by the contract of an address, {@code sandbox.catalogue} has one client for
 * each kind of response, and {@code sandbox.issue} signs tokens. {@link DemoFetcher} starts the server with the first
 * request of the demo; {@link DemoProfiles} are its profiles. Not here: anything that a real token needs, and nothing
 * else is built on a server that is made to fail (decision 0014).
 *
 * <p>Start with {@link SandboxServer}. The faces may use the root and, of the catalogue, the clients and their groups.
 */
package dev.tokenconsole.sandbox;

/**
 * HTTP/1.1 on a loopback socket, with responses that can be late, incomplete or broken.
 *
 * <p>{@link LoopbackListener} accepts connections, {@link RequestReader} reads bounded requests, a {@link Delivery}
 * sends a {@link SandboxResponse} over a {@link ResponseWire}. It is written here because the JDK's server cannot break
 * a connection or send a wrong length. Not here: the meaning of requests ({@code sandbox.endpoint}).
 *
 * <p>Start with {@link LoopbackListener}. {@code sandbox} alone may use it.
 */
package dev.tokenconsole.sandbox.http;

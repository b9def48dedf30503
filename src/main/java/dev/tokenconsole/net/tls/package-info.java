/**
 * Trust and facts of an encrypted connection.
 *
 * <p>{@link dev.tokenconsole.net.tls.SystemTrust} reads the authorities of this computer;
 * {@link dev.tokenconsole.net.tls.RecordingTrustManager} checks a certificate against them and records a
 * {@link dev.tokenconsole.net.tls.CertificateFault} and the {@link dev.tokenconsole.net.tls.TlsFacts}.
 *
 * <p>Not here: files of further authorities ({@code authority}), and the HTTP client ({@code http}). Facts may be used
 * by any package that displays an exchange. Start reading at {@code RecordingTrustManager}.
 */
package dev.tokenconsole.net.tls;

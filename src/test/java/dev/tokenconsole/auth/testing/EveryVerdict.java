package dev.tokenconsole.auth.testing;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.net.tls.CertificateFault;
import dev.tokenconsole.net.tls.CertificateFault.Kind;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** Each failure that this program has words for, judged by the code that judges it after an exchange. */
public final class EveryVerdict {
    private final List<Case> cases = new ArrayList<>();

    /**
     * A failure.
     *
     * @param group where it belongs, as a heading
     * @param key that of its words
     * @param outcome what it comes to
     */
    public record Case(String group, String key, TokenOutcome.Failure outcome) {
        /** Its words. */
        public FailureVerdict verdict() {
            return outcome.verdict();
        }

        @Override
        public String toString() {
            return key;
        }
    }

    private EveryVerdict() {
        beforeAnythingIsSent();
        onTheWay();
        certificates();
        proxies();
        strangers();
        unusableTokens();
        RefusalVerdicts.all().forEach((key, outcome) -> add("Errors from a token endpoint", key, outcome));
    }

    /** All of them, in the order of an exchange. */
    public static List<Case> all() {
        return new EveryVerdict().cases;
    }

    private void beforeAnythingIsSent() {
        String group = "Nothing was sent";
        add(group, "address-unreadable", SimulatedExchange.address("api"));
        add(group, "address-host-character", SimulatedExchange.address("https://api_sandbox.stonex.com"));
        add(group, "address-host-part", SimulatedExchange.address("https://api-.stonex.com"));
        add(group, "address-host-digit", SimulatedExchange.address("https://10.0.0.256"));
        add(group, "address-user-info", SimulatedExchange.address("https://me:pass@api.sandbox.payments.stonex.com"));
        add(group, "address-fragment", SimulatedExchange.address("https://api.sandbox.payments.stonex.com/#v1"));
        add(group, "address-not-https", SimulatedExchange.address("http://api.sandbox.payments.stonex.com"));
        add(group, "address-port", SimulatedExchange.address("http://127.0.0.1:0"));
        add(group, "credentials-unsendable", SimulatedExchange.clientId("half a \ud83d"));
        add(group, "proxy-socks", SimulatedExchange.variable("socks5://proxy.example.com:1080"));
        add(group, "proxy-over-tls", SimulatedExchange.variable("https://proxy.example.com:3129"));
        add(group, "proxy-password", SimulatedExchange.variable("http://me:pass@proxy.example.com:3128"));
        add(group, "proxy-unreadable", SimulatedExchange.variable("proxy example"));
        add(group, "proxy-plain", SimulatedExchange.plainThroughAProxy("proxy.example.com"));
    }

    private void onTheWay() {
        String group = "Connection";
        SimulatedExchange direct = SimulatedExchange.direct();
        SimulatedExchange begun = direct.begun(200);
        add(group, "unknown-host", direct.failed(new ConnectException(), new UnknownHostException()));
        add(group, "connect-timeout", direct.unconnected());
        add(group, "handshake-timeout", direct.slowHandshake());
        add(group, "connection-refused", direct.failed(new ConnectException()));
        add(group, "connection-lost", direct.failed(new IOException()));
        add(group, "connection-lost-plain", direct.plain().failed(new IOException()));
        add(group, "connection-lost-midway", begun.failed(new SocketException()));
        add(group, "deadline", direct.late());
        add(group, "deadline-midway", begun.late());
        add(group, "not-http", direct.failed(new ProtocolException()));
        add(group, "not-http-plain", direct.plain().failed(new ProtocolException()));
        add(group, "tls-not-spoken", direct.failed(new SSLException("")));
        add(group, "tls-version-stonex", direct.failed(new SSLHandshakeException("(protocol_version)")));
        add(group, "tls-version", direct.elsewhere().failed(new SSLHandshakeException("(protocol_version)")));
        add(group, "tls-version-old", direct.allowingTls12().failed(new SSLHandshakeException("(protocol_version)")));
        add(group, "tls-refused",
            direct.failed(new SSLHandshakeException("(handshake_failure) Received fatal alert: handshake_failure")));
        add(group, "tls-failed", direct.failed(new SSLHandshakeException(""), new EOFException()));
        add(group, "tls-broken", direct.stood().failed(new SSLException("")));
        add(group, "client-certificate", direct.stood().unidentified());
    }

    private void certificates() {
        Instant moment = Instant.parse("2026-11-01T00:00:00Z");
        for (Kind kind : Kind.values()) {
            add("Certificates", certificateKey(kind),
                SimulatedExchange.direct().distrusted(
                    new CertificateFault(kind, "Example Corp Inspection CA", moment, detail(kind))));
        }
    }

    private static String detail(Kind kind) {
        return switch (kind) {
            case NAME_NOT_PERMITTED -> "example.com alone";
            case PATH_TOO_LONG -> "0";
            case AUTHORITY_USAGE -> "Its own certificate is for other purposes than servers.";
            case WEAK -> "has an RSA key of 1024 bits";
            case AUTHORITY_EXPIRED, AUTHORITY_NOT_YET_VALID, NO_NAMES, NOT_ACCEPTED, EXPIRED, EXPIRED_ABOVE,
                NOT_YET_VALID, NOT_YET_VALID_ABOVE, WRONG_HOST, SELF_SIGNED, UNKNOWN_ISSUER -> "";
        };
    }

    private static String certificateKey(Kind kind) {
        return "certificate-" + switch (kind) {
            case EXPIRED -> "expired";
            case EXPIRED_ABOVE -> "above-expired";
            case NOT_YET_VALID -> "not-yet-valid";
            case NOT_YET_VALID_ABOVE -> "above-not-yet-valid";
            case AUTHORITY_EXPIRED -> "authority-expired";
            case AUTHORITY_NOT_YET_VALID -> "authority-not-yet-valid";
            case NAME_NOT_PERMITTED -> "name";
            case PATH_TOO_LONG -> "path-length";
            case AUTHORITY_USAGE -> "authority-usage";
            case WEAK -> "weak";
            case NO_NAMES -> "no-names";
            case NOT_ACCEPTED -> "not-accepted";
            case WRONG_HOST -> "wrong-host";
            case SELF_SIGNED -> "self-signed";
            case UNKNOWN_ISSUER -> "unknown-issuer";
        };
    }

    private void proxies() {
        String group = "Proxies";
        SimulatedExchange proxy = SimulatedExchange.throughAProxy();
        add(group, "proxy-login",
            SimulatedResponse.of(407, "").with("Proxy-Authenticate", "Negotiate, NTLM").outcome());
        add(group, "proxy-unknown-host", proxy.failed(new ConnectException(), new UnknownHostException()));
        add(group, "proxy-refused", proxy.failed(new ConnectException()));
        add(group, "proxy-silent", proxy.unconnected());
        add(group, "proxy-denied", proxy.failed(new IOException("Tunnel failed, got: 403")));
        add(group, "proxy-not-one", proxy.failed(new IOException("Tunnel failed, got: 405")));
        add(group, "proxy-other", proxy.failed(new IOException("Tunnel failed, got: 302")));
        add(group, "proxy-gateway", proxy.failed(new IOException("Tunnel failed, got: 502")));
        add(group, "proxy-limited", proxy.failed(new IOException("Tunnel failed, got: 429")));
        add(group, "proxy-lost", proxy.failed(new IOException()));
        add(group, "page-proxy", SimulatedResponse.page(403, "squid"));
        add(group, "page-proxy-unanswered", SimulatedResponse.page(504, "squid"));
        add(group, "page-proxy-other", SimulatedResponse.page(400, "squid"));
        add(group, "page-refused", SimulatedResponse.page(403, "nginx"));
        add(group, "proxy-or-server", SimulatedResponse.of(500, "").with("Via", "1.1 relay")
            .outcome(SimulatedExchange.throughAProxy().plain()));
    }

    private void strangers() {
        String group = "Responses that do not come from a token endpoint";
        add(group, "redirect", SimulatedResponse.of(307, "").with("Location", "https://login.example.com/x").outcome());
        redirect("redirect-path", "/v2/authentication");
        redirect("redirect-sign-in", "/login?next=%2Fapi");
        redirect("redirect-slash", "/api/v1/authentication/");
        redirect("redirect-loop", "/api/v1/authentication");
        redirect("redirect-plain", "http://api.sandbox.payments.stonex.com/");
        add(group, "redirect-https", SimulatedResponse.of(301, "").with("Location", "https://127.0.0.1:8443/")
            .outcome(SimulatedExchange.direct().plain()));
        redirect("redirect-scheme", "file:///etc/passwd");
        redirect("redirect-unreadable", "ht^tp://[");
        add(group, "redirect-nowhere", SimulatedResponse.json(302, ""));
        add(group, "tls-expected", SimulatedResponse.of(400, "Client sent an HTTP request to an HTTPS server.")
            .with("Content-Type", "text/plain").outcome(SimulatedExchange.direct().plain()));
        add(group, "page", SimulatedResponse.page(200, "nginx"));
        add(group, "page-gateway", SimulatedResponse.page(502, "nginx"));
        add(group, "encoded", SimulatedResponse.of(200, "{}").with("Content-Encoding", "gzip").outcome());
        add(group, "too-large", SimulatedResponse.of(200, "{}").cutOff().outcome());
        add(group, "empty", SimulatedResponse.json(200, ""));
        add(group, "cut", SimulatedResponse.json(200, "{\"access_token\":\"eyJ"));
        add(group, "no-json", SimulatedResponse.json(200, "token=eyJ"));
        add(group, "json-limit", SimulatedResponse.json(200, "[".repeat(17)));
        add(group, "no-object", SimulatedResponse.json(200, "[]"));
        add(group, "other-status", SimulatedResponse.json(418, "{}"));
        add(group, "unforeseen", SimulatedExchange.direct().unforeseen());
    }

    private void unusableTokens() {
        String group = "Tokens that cannot be used";
        add(group, "token-missing", SimulatedResponse.json(200, "{}"));
        add(group, "token-missing-message", SimulatedResponse.json(200, "{\"message\":\"Invalid credentials\"}"));
        add(group, "token-elsewhere", SimulatedResponse.json(200, "{\"data\":{\"access_token\":\"0123456789\"}}"));
        add(group, "token-unusable", SimulatedResponse.json(200, "{\"access_token\":7}"));
        add(group, "token-needs-proof",
            SimulatedResponse.json(200, "{\"access_token\":\"t\",\"token_type\":\"DPoP\"}"));
        add(group, "expired-on-arrival", SimulatedResponse.json(200, "{\"access_token\":\"t\",\"expires_in\":0}"));
    }

    private void redirect(String key, String location) {
        add("Responses that do not come from a token endpoint", key,
            SimulatedResponse.of(302, "").with("Location", location).outcome());
    }

    private void add(String group, String key, TokenOutcome outcome) {
        cases.add(new Case(group, key, (TokenOutcome.Failure) outcome));
    }
}

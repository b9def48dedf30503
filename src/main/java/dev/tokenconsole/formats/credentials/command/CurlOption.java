package dev.tokenconsole.formats.credentials.command;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An option of curl as it stands in a command.
 *
 * @param name the long name, without hyphens
 * @param takesValue whether the next word, or the rest of the same, belongs to it
 */
record CurlOption(String name, boolean takesValue) {
    /** By curl's manual, 7.88 and later. */
    private static final Set<String> WITH_VALUE = Set.of("abstract-unix-socket", "alt-svc", "aws-sigv4", "cacert",
        "capath", "cert", "cert-type", "ciphers", "config", "connect-timeout", "connect-to", "continue-at", "cookie",
        "cookie-jar", "create-file-mode", "crlfile", "curves", "data", "data-ascii", "data-binary", "data-raw",
        "data-urlencode", "delegation", "dns-interface", "dns-ipv4-addr", "dns-ipv6-addr", "dns-servers", "doh-url",
        "dump-header", "ech", "egd-file", "engine", "etag-compare", "etag-save", "expand-data", "expand-header",
        "expand-json", "expand-url", "expand-user", "expect100-timeout", "form", "form-string", "ftp-account",
        "ftp-alternative-to-user", "ftp-method", "ftp-port", "ftp-ssl-ccc-mode", "happy-eyeballs-timeout-ms",
        "haproxy-clientip", "header", "hostpubmd5", "hostpubsha256", "hsts", "interface", "ip-tos", "ipfs-gateway",
        "json", "keepalive-time", "keepalive-cnt", "key", "key-type", "krb", "libcurl", "limit-rate", "local-port",
        "login-options", "mail-auth", "mail-from", "mail-rcpt", "max-filesize", "max-redirs", "max-time",
        "netrc-file", "noproxy", "oauth2-bearer", "output", "output-dir", "parallel-max", "pass", "pinnedpubkey",
        "proto", "proto-default", "proto-redir", "preproxy", "proxy", "proxy-cacert", "proxy-capath", "proxy-cert",
        "proxy-cert-type", "proxy-ciphers", "proxy-crlfile", "proxy-header", "proxy-key", "proxy-key-type",
        "proxy-pass", "proxy-pinnedpubkey", "proxy-service-name", "proxy-tls13-ciphers", "proxy-tlsauthtype",
        "proxy-tlspassword", "proxy-tlsuser",
        "proxy-user", "proxy1.0", "pubkey", "quote", "random-file", "range", "rate",
        "referer", "request", "request-target", "resolve", "retry", "retry-delay", "retry-max-time", "sasl-authzid",
        "service-name", "signature-algorithms", "socks4", "socks4a", "socks5", "socks5-gssapi-service",
        "socks5-hostname", "speed-limit", "speed-time", "stderr", "telnet-option", "tftp-blksize", "time-cond",
        "tls-max", "tls13-ciphers", "tlsauthtype", "tlspassword", "tlsuser", "trace", "trace-ascii", "trace-config",
        "unix-socket", "upload-file", "url", "url-query", "user", "user-agent", "variable", "vlan-priority",
        "write-out");
    private static final Map<Character, String> SHORT = Map.ofEntries(Map.entry('A', "user-agent"),
        Map.entry('b', "cookie"), Map.entry('c', "cookie-jar"), Map.entry('C', "continue-at"), Map.entry('d', "data"),
        Map.entry('D', "dump-header"), Map.entry('e', "referer"), Map.entry('E', "cert"), Map.entry('F', "form"),
        Map.entry('h', "help"), Map.entry('H', "header"), Map.entry('K', "config"), Map.entry('m', "max-time"),
        Map.entry('o', "output"), Map.entry('P', "ftp-port"), Map.entry('Q', "quote"), Map.entry('r', "range"),
        Map.entry('t', "telnet-option"), Map.entry('T', "upload-file"), Map.entry('u', "user"),
        Map.entry('U', "proxy-user"), Map.entry('w', "write-out"), Map.entry('x', "proxy"), Map.entry('X', "request"),
        Map.entry('y', "speed-time"), Map.entry('Y', "speed-limit"), Map.entry('z', "time-cond"),
        Map.entry('G', "get"));

    /** The option called {@code --name}. */
    static CurlOption of(String name) {
        return new CurlOption(name, WITH_VALUE.contains(name));
    }

    /** The option called {@code -letter}; null if it says nothing of what is sent. */
    static @Nullable CurlOption of(char letter) {
        String name = SHORT.get(letter);
        return name == null ? null : of(name);
    }
}

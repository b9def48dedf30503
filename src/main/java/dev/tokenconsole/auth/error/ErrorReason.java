package dev.tokenconsole.auth.error;

import java.util.Arrays;
import java.util.Optional;

import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/**
 * The reason why a server issued no token, in any of the error formats. A reason is a refusal unless it says that
 * nothing was judged: the address is wrong, or the server cannot respond at the moment.
 */
public enum ErrorReason {
    SECRET_REFUSED("secret-refused", Remedy.EDIT_PROFILE, true),
    SECRET_EXPIRED("secret-expired", Remedy.EDIT_PROFILE, true),
    CLIENT_UNKNOWN("client-unknown", Remedy.EDIT_PROFILE, true),
    CLIENT_DISABLED("client-disabled", Remedy.EDIT_PROFILE, true),
    CREDENTIALS_MISSING("credentials-missing", Remedy.EDIT_ENVIRONMENT, true),
    CLIENT_REFUSED("client-refused", Remedy.EDIT_PROFILE, true),
    /** The code does not tell the client from its grant. */
    CLIENT_OR_GRANT("client-or-grant", Remedy.EDIT_PROFILE, true),
    OTHER_AUTHENTICATION("other-authentication", Remedy.EDIT_ENVIRONMENT, true),
    GRANT_REFUSED("grant-refused", Remedy.EDIT_PROFILE, true),
    GRANT_UNKNOWN("grant-unknown", Remedy.EDIT_ENVIRONMENT, true),
    SCOPE_REFUSED("scope-refused", Remedy.EDIT_ENVIRONMENT, true),
    /** Entra wants {@code /.default} at the end of the resource. */
    SCOPE_DEFAULT("scope-default", Remedy.EDIT_ENVIRONMENT, true),
    POLICY_REFUSED("policy-refused", Remedy.EDIT_PROFILE, true),
    /** A policy of Microsoft Entra for workload identities. */
    CONDITIONAL_ACCESS("conditional-access", Remedy.EDIT_PROFILE, true),
    SETUP_INCOMPLETE("setup-incomplete", Remedy.EDIT_PROFILE, true),
    ROLE_MISSING("role-missing", Remedy.EDIT_PROFILE, true),
    CONSENT_MISSING("consent-missing", Remedy.EDIT_PROFILE, true),
    NETWORK_REFUSED("network-refused", Remedy.EDIT_PROFILE, true),
    TENANT_UNKNOWN("tenant-unknown", Remedy.EDIT_ENVIRONMENT, false),
    /** The tenant exists and is switched off. */
    TENANT_DISABLED("tenant-disabled", Remedy.EDIT_ENVIRONMENT, false),
    RESOURCE_UNKNOWN("resource-unknown", Remedy.EDIT_ENVIRONMENT, true),
    /** A parameter is missing, which {@link ErrorBody#detail()} names. */
    PARAMETER_MISSING("parameter-missing", Remedy.EDIT_ENVIRONMENT, true),
    WRONG_ENDPOINT("wrong-endpoint", Remedy.EDIT_ENVIRONMENT, false),
    HTTPS_WANTED("https-wanted", Remedy.EDIT_ENVIRONMENT, false),
    /** A header with a key is missing, whose name {@link ErrorBody#detail()} is if the server told it. */
    KEY_WANTED("key-wanted", Remedy.EDIT_ENVIRONMENT, true),
    BEARER_WANTED("bearer-wanted", Remedy.EDIT_ENVIRONMENT, true),
    /** Another scheme of HTTP authentication, which {@link ErrorBody#detail()} names. */
    SCHEME_WANTED("scheme-wanted", Remedy.EDIT_ENVIRONMENT, true),
    PROOF_WANTED("proof-wanted", Remedy.EDIT_ENVIRONMENT, true),
    CERTIFICATE_WANTED("certificate-wanted", Remedy.EDIT_ENVIRONMENT, true),
    /** A status that refuses, and nothing that says why. */
    UNEXPLAINED("unexplained", Remedy.EDIT_PROFILE, true),
    FORBIDDEN("forbidden", Remedy.EDIT_PROFILE, true),
    REQUEST_INVALID("request-invalid", Remedy.EDIT_PROFILE, true),
    NOT_FOUND("not-found", Remedy.EDIT_ENVIRONMENT, false),
    /** Gateways refuse an unknown path so, and a request without their own signature too. */
    PATH_UNKNOWN("path-unknown", Remedy.EDIT_ENVIRONMENT, false),
    WRONG_METHOD("wrong-method", Remedy.EDIT_ENVIRONMENT, false),
    WRONG_MEDIA_TYPE("wrong-media-type", Remedy.EDIT_ENVIRONMENT, false),
    TOO_SLOW("too-slow", Remedy.RETRY, false),
    RATE_LIMITED("rate-limited", Remedy.RETRY, false),
    UNAVAILABLE("unavailable", Remedy.RETRY, false),
    GATEWAY("gateway", Remedy.RETRY, false),
    SERVER_FAULT("server-fault", Remedy.RETRY, false),
    OTHER("other-status", Remedy.EDIT_ENVIRONMENT, false);

    /** The end of the key of a verdict that names the time of a retry, too. */
    public static final String TIMED = "-until";

    private final String key;
    private final Remedy remedy;
    private final boolean refusal;

    ErrorReason(String key, Remedy remedy, boolean refusal) {
        this.key = key;
        this.remedy = remedy;
        this.refusal = refusal;
    }

    /** The reason of that key. */
    static Optional<ErrorReason> byKey(String key) {
        return Arrays.stream(values()).filter(reason -> reason.key.equals(key)).findFirst();
    }

    /** The reason that the verdict of that id states; empty if it states none, or says more than the reason. */
    public static Optional<ErrorReason> ofVerdict(String id) {
        return byKey(id.endsWith(TIMED) ? id.substring(0, id.length() - TIMED.length()) : id);
    }

    /** The reason by the status alone, which says nothing about the credentials (RFC 9110 section 15.5). */
    public static ErrorReason ofStatus(int status) {
        return switch (status) {
            case 400, 422 -> REQUEST_INVALID;
            case 401 -> UNEXPLAINED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 408 -> TOO_SLOW;
            case 415 -> WRONG_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            // nginx: the client certificate was refused, or there was none.
            case 495, 496 -> CERTIFICATE_WANTED;
            case 502, 504 -> GATEWAY;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? SERVER_FAULT : OTHER;
        };
    }

    /** True if the credentials or the request were refused, also by a policy; false if they were not judged. */
    public boolean isRefusal() {
        return refusal;
    }

    /**
     * True if a client certificate that the server requested, and did not get, may be the true cause: the server named
     * none that excludes it.
     */
    public boolean isOpen() {
        return switch (this) {
            case UNEXPLAINED, FORBIDDEN, REQUEST_INVALID, SCHEME_WANTED -> true;
            default -> false;
        };
    }

    /** True if it is that of a status alone that refuses. */
    public boolean isBare() {
        return switch (this) {
            case UNEXPLAINED, FORBIDDEN, REQUEST_INVALID -> true;
            default -> false;
        };
    }

    /** The key of its sentences in {@link dev.tokenconsole.net.verdict.VerdictWording}. */
    public String key() {
        return key;
    }

    public Remedy remedy() {
        return remedy;
    }
}

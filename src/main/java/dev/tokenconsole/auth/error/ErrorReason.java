package dev.tokenconsole.auth.error;

import dev.tokenconsole.net.verdict.FailureVerdict.Remedy;

/** The reason why a server issued no token, in any of the error formats. */
public enum ErrorReason {
    SECRET_REFUSED("secret-refused", Remedy.EDIT_PROFILE),
    CLIENT_UNKNOWN("client-unknown", Remedy.EDIT_PROFILE),
    CREDENTIALS_MISSING("credentials-missing", Remedy.EDIT_ENVIRONMENT),
    CLIENT_REFUSED("client-refused", Remedy.EDIT_PROFILE),
    GRANT_REFUSED("grant-refused", Remedy.EDIT_PROFILE),
    GRANT_UNKNOWN("grant-unknown", Remedy.EDIT_ENVIRONMENT),
    SCOPE_REFUSED("scope-refused", Remedy.EDIT_ENVIRONMENT),
    POLICY_REFUSED("policy-refused", Remedy.EDIT_PROFILE),
    FORBIDDEN("forbidden", Remedy.EDIT_PROFILE),
    REQUEST_INVALID("request-invalid", Remedy.EDIT_PROFILE),
    NOT_FOUND("not-found", Remedy.EDIT_ENVIRONMENT),
    WRONG_METHOD("wrong-method", Remedy.EDIT_ENVIRONMENT),
    WRONG_MEDIA_TYPE("wrong-media-type", Remedy.EDIT_ENVIRONMENT),
    TOO_SLOW("too-slow", Remedy.RETRY),
    RATE_LIMITED("rate-limited", Remedy.RETRY),
    UNAVAILABLE("unavailable", Remedy.RETRY),
    GATEWAY("gateway", Remedy.RETRY),
    SERVER_FAULT("server-fault", Remedy.RETRY),
    OTHER("other-status", Remedy.EDIT_ENVIRONMENT);

    private final String key;
    private final Remedy remedy;

    ErrorReason(String key, Remedy remedy) {
        this.key = key;
        this.remedy = remedy;
    }

    /** The reason by the status alone. */
    public static ErrorReason ofStatus(int status) {
        return switch (status) {
            case 400, 422 -> REQUEST_INVALID;
            case 401 -> CLIENT_REFUSED;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 408 -> TOO_SLOW;
            case 415 -> WRONG_MEDIA_TYPE;
            case 429 -> RATE_LIMITED;
            case 502, 504 -> GATEWAY;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 ? SERVER_FAULT : OTHER;
        };
    }

    /** True if the credentials or the request were refused, also by a policy; false if they were not judged. */
    public boolean isRefusal() {
        return switch (this) {
            case SECRET_REFUSED, CLIENT_UNKNOWN, CREDENTIALS_MISSING, CLIENT_REFUSED, GRANT_REFUSED, GRANT_UNKNOWN,
                SCOPE_REFUSED, POLICY_REFUSED, FORBIDDEN, REQUEST_INVALID -> true;
            case NOT_FOUND, WRONG_METHOD, WRONG_MEDIA_TYPE, TOO_SLOW, RATE_LIMITED, UNAVAILABLE, GATEWAY,
                SERVER_FAULT, OTHER -> false;
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

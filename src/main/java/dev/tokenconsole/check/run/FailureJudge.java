package dev.tokenconsole.check.run;

import java.util.function.Function;

import dev.tokenconsole.auth.TokenOutcome;
import dev.tokenconsole.auth.error.ErrorReason;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.net.verdict.FailureVerdict;

/** The result that a failed token request stands for: by the type of its outcome, then by the reason that it states. */
public final class FailureJudge {
    private static final String PROXY_LIMIT = "proxy-limited";

    private FailureJudge() {}

    /** The result with {@code verdict}, which is that of {@code failure} or says the same. */
    public static CheckResult of(TokenOutcome.Failure failure, FailureVerdict verdict) {
        return switch (failure) {
            case TokenOutcome.Rejected _ -> ErrorReason.ofVerdict(failure.verdict().id())
                .map(FailureJudge::refusal).orElse(CheckResult.Refused::new).apply(verdict);
            case TokenOutcome.Unreachable _ -> isLimit(failure.verdict())
                ? new CheckResult.Throttled(verdict) : new CheckResult.Unreachable(verdict);
            case TokenOutcome.Malformed _ -> new CheckResult.Malformed(verdict);
        };
    }

    /** A limit of the rate, by the server or by a proxy. */
    static boolean isLimit(FailureVerdict verdict) {
        return verdict.id().equals(PROXY_LIMIT)
            || ErrorReason.ofVerdict(verdict.id()).filter(ErrorReason.RATE_LIMITED::equals).isPresent();
    }

    /** Causes that the server does not tell apart, such as a wrong client id or secret, are refused and no more. */
    private static Function<FailureVerdict, CheckResult> refusal(ErrorReason reason) {
        return switch (reason) {
            case SECRET_REFUSED, SECRET_EXPIRED -> CheckResult.WrongSecret::new;
            case CLIENT_UNKNOWN -> CheckResult.UnknownClient::new;
            case CLIENT_DISABLED, CLIENT_REFUSED, CLIENT_OR_GRANT, CREDENTIALS_MISSING, OTHER_AUTHENTICATION,
                GRANT_REFUSED, GRANT_UNKNOWN, SCOPE_REFUSED, SCOPE_DEFAULT, POLICY_REFUSED, CONDITIONAL_ACCESS,
                SETUP_INCOMPLETE, ROLE_MISSING, CONSENT_MISSING, NETWORK_REFUSED, RESOURCE_UNKNOWN, PARAMETER_MISSING,
                KEY_WANTED, BEARER_WANTED, SCHEME_WANTED, PROOF_WANTED, CERTIFICATE_WANTED, UNEXPLAINED, FORBIDDEN,
                REQUEST_INVALID -> CheckResult.Refused::new;
            // None of these is a refusal.
            case TENANT_UNKNOWN, TENANT_DISABLED, WRONG_ENDPOINT, HTTPS_WANTED, NOT_FOUND, PATH_UNKNOWN, WRONG_METHOD,
                WRONG_MEDIA_TYPE, TOO_SLOW, RATE_LIMITED, UNAVAILABLE, GATEWAY, SERVER_FAULT, OTHER ->
                CheckResult.Unreachable::new;
        };
    }
}

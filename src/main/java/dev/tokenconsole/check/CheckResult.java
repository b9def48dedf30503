package dev.tokenconsole.check;

import java.util.List;

import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;

/**
 * The result of checking one credential, with the verdict behind it. No secret, no token and, unless they were asked
 * for, no whole client id is in any of its texts.
 */
public sealed interface CheckResult {
    /** The state alone. */
    CheckState state();

    /** The reason, in one sentence or less; empty if there is nothing to say. */
    String why();

    /** The server issued a token. */
    sealed interface Issued extends CheckResult {
        /** Everything that is not as expected, the gravest first. */
        List<Finding> findings();

        /** Oddities of the response that were accepted, one sentence each. */
        List<String> notes();
    }

    /** There is no usable token, and the verdict says why. */
    sealed interface Failed extends CheckResult {
        /** The event, its cause, and the next step. */
        FailureVerdict verdict();

        @Override
        default String why() {
            return verdict().title();
        }
    }

    /** A token that is as expected. */
    record Valid(List<String> notes) implements Issued {
        /** Copies the list. */
        public Valid {
            notes = List.copyOf(notes);
        }

        @Override
        public CheckState state() {
            return CheckState.VALID;
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }

        @Override
        public String why() {
            return "";
        }
    }

    /** A token that works, and {@code findings}, at least one. */
    record ValidWithFindings(List<Finding> findings, List<String> notes) implements Issued {
        /** Copies the lists. */
        public ValidWithFindings {
            findings = List.copyOf(findings);
            notes = List.copyOf(notes);
        }

        @Override
        public CheckState state() {
            return CheckState.VALID_WITH_FINDINGS;
        }

        @Override
        public String why() {
            return findings.getFirst().text();
        }
    }

    /** The server refused the secret, and said so. */
    record WrongSecret(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.WRONG_SECRET;
        }
    }

    /** The server does not know the client id. */
    record UnknownClient(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.UNKNOWN_CLIENT;
        }
    }

    /** The server refused the credentials or the request for another reason. */
    record Refused(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.REFUSED;
        }
    }

    /** The issuer of the token, or the host beside the credentials, is that of another known environment. */
    record WrongEnvironment(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.WRONG_ENVIRONMENT;
        }
    }

    /** The server limits the rate of requests. */
    record Throttled(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.THROTTLED;
        }
    }

    /** No response that judges the credentials. */
    record Unreachable(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.UNREACHABLE;
        }
    }

    /** A response that is not one of a token endpoint, or a token that cannot be used. */
    record Malformed(FailureVerdict verdict) implements Failed {
        @Override
        public CheckState state() {
            return CheckState.MALFORMED;
        }
    }

    /**
     * No request, or one without a result.
     *
     * @param why one sentence
     */
    record NotChecked(Reason reason, String why) implements CheckResult {
        /** The reasons. */
        public enum Reason {
            /** Something is missing or wrong in what was to be checked. */
            INCOMPLETE,
            /** The run was stopped first. */
            STOPPED,
            /** The credentials are others by now. */
            CHANGED,
            /** An earlier run found it valid, and is recent enough. */
            RECENT,
            /** The server asks for a pause that is longer than a run waits. */
            PAUSED,
            /** This program failed. */
            FAULT
        }

        @Override
        public CheckState state() {
            return CheckState.NOT_CHECKED;
        }
    }
}

package dev.tokenconsole.check.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.tokenconsole.auth.testing.EveryVerdict;
import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckResult.NotChecked;
import dev.tokenconsole.check.CheckRow;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.key.KeyFault;
import dev.tokenconsole.verify.key.KeyOrigin;
import dev.tokenconsole.verify.signature.AbsenceReason;
import dev.tokenconsole.verify.signature.AskReason;
import dev.tokenconsole.verify.signature.ImpossibleReason;
import dev.tokenconsole.verify.signature.MismatchReason;
import dev.tokenconsole.verify.signature.NotAllowedReason;
import dev.tokenconsole.verify.signature.SignatureVerdict;
import dev.tokenconsole.verify.wording.KeySetting;

/** Reports to be written. */
final class SampleReports {
    static final Instant START = Instant.parse("2026-11-27T20:04:54.120Z");
    static final Duration TOOK = Duration.ofMillis(1234);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final FailureVerdict VERDICT = new FailureVerdict("secret-refused", "The secret is wrong",
        "It was replaced.", "Enter the new one.", "invalid_client: no",
        List.of("errorId oae123", "Trace ID 0oa1… (20)"), FailureVerdict.Remedy.EDIT_PROFILE)
        .withPause(Duration.ofSeconds(2));
    private static final Finding FINDING = new Finding(
        Finding.Level.MISMATCH, Finding.Subject.AUDIENCE, "for another audience", "The audience is another one.");

    /** Texts that mean something else in one of the formats, that cannot be seen, or that are very long. */
    static final List<String> HOSTILE = List.of("plain", "=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r=1",
        "\n=1", "\r\n=1", "\u00a0=1", "\u3000=1", "\uff1d1", "\uff0b1", "\uff0d1", "\uff201", "a;=1+1;b", "a;\"=1\"",
        "a\t@x", "a\n+1\nb", "\"=1\"", "'=1", "\"\"\"", "a,b;c\"d\"", "line\r\nbreak\rline\nend", "\ttab", "a|b",
        "a\\|b", "\\", "\\\\|", "|", "`code`", "``|``", "*bold* _it_ ~~no~~ __b__", "[link](https://example.com)",
        "![image](x)", "<script>alert(1)</script>", "<br>", "&amp; &lt; &#36;", "$x$ and $y$",
        "https://example.com www.example.com a@b.example", "]]>", "<![CDATA[x]]>", "<!-- a -->",
        "a\u0000b\u0001\u0008\u001b[31m", "\u0085|\u2028|\u2029", "\ufffe\uffff\ufdd0", "half \ud83d",
        "half \ude42 low", "\ud83d\ude42 \ud83d\udc69\u200d\ud83d\udcbb", "\u202eabc\u2066", "\ufeffmark",
        "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", "\u6f22\u5b57", "x".repeat(5000), "|".repeat(3000),
        "---", "| --- |", "# heading", "{}[]()!", " spaced ", "100 %", "a (2)", "a", "a", "a", "\\n", "\\u202e");

    private SampleReports() {}

    static CheckReport of(List<CheckedRow> rows) {
        return new CheckReport(START, TOOK, false, rows);
    }

    /** A row in each state and with each result of a probe, in two environments. */
    static CheckReport mixed() {
        List<CheckedRow> rows = new ArrayList<>();
        rows.add(asked(row(1, "good"), new CheckResult.Valid(List.of("The response had no type."))));
        rows.add(asked(row(2, "odd"), new CheckResult.ValidWithFindings(List.of(FINDING), List.of())));
        rows.add(asked(row(3, "secret"), new CheckResult.WrongSecret(VERDICT)));
        rows.add(asked(row(4, "client"), new CheckResult.UnknownClient(VERDICT)));
        rows.add(asked(row(5, "policy"), new CheckResult.Refused(VERDICT)));
        rows.add(asked(row(6, "elsewhere"), new CheckResult.WrongEnvironment(VERDICT)));
        rows.add(asked(row(7, "limit"), new CheckResult.Throttled(VERDICT)));
        rows.add(asked(row(8, "away"), new CheckResult.Unreachable(VERDICT)));
        rows.add(asked(row(9, "page"), new CheckResult.Malformed(VERDICT)));
        // One that changed meanwhile differs from one that was stopped in its words alone.
        for (NotChecked.Reason reason : EnumSet.complementOf(EnumSet.of(NotChecked.Reason.CHANGED))) {
            rows.add(CheckedRow.unasked(row(rows.size() + 1, "left " + reason), new NotChecked(reason, "Not now.")));
        }
        CheckResult valid = new CheckResult.Valid(List.of());
        rows.add(probed(row(rows.size() + 1, "accepted"), valid, new ProbeResult.Accepted(204)));
        rows.add(probed(row(rows.size() + 1, "not accepted"), valid, new ProbeResult.NotAccepted(401, "no")));
        rows.add(probed(row(rows.size() + 1, "not asked"), valid, new ProbeResult.Unknown(VERDICT)));
        rows.add(rows.getFirst().sharedWith(row(rows.size() + 1, "good again"), valid, null, null));
        CheckRow bare = new CheckRow(rows.size() + 1, null, "of a list", "", "", "");
        rows.add(CheckedRow.unasked(bare, new NotChecked(NotChecked.Reason.INCOMPLETE, "No client secret.")));
        return of(rows);
    }

    /** A row with each verdict on a signature but the good one, and with a status of the API that says nothing. */
    static CheckReport unverified() {
        KeyOrigin origin = KeyOrigin.fetched(KeyOrigin.Kind.KEY_SET_URL, "https://a.example/keys", START, 1);
        List<SignatureVerdict> verdicts = List.of(
            new SignatureVerdict.Invalid(MismatchReason.OTHER_BYTES, "k1", "RS256", origin),
            new SignatureVerdict.KeyNotPublished(AbsenceReason.ID_UNKNOWN, "k1", origin),
            new SignatureVerdict.KeyUnusable(KeyFault.PRIVATE, "k1", origin),
            new SignatureVerdict.NotAllowed(NotAllowedReason.NONE, "none"),
            new SignatureVerdict.Impossible(ImpossibleReason.PARTS, ""),
            new SignatureVerdict.CannotAsk(AskReason.FAILED, VERDICT, null),
            new SignatureVerdict.CannotAsk(AskReason.TOO_SOON, null, START),
            new SignatureVerdict.CannotAsk(AskReason.CANCELLED, null, null), new SignatureVerdict.NoKeySource());
        List<CheckedRow> rows = new ArrayList<>();
        for (SignatureVerdict verdict : verdicts) {
            CheckRow row = row(rows.size() + 1, verdict.kind() + " " + verdict.reason());
            rows.add(asked(row, new CheckResult.Valid(List.of())).sharedWith(row, new CheckResult.Valid(List.of()),
                null, new CheckedSignature(verdict, KeySetting.ENVIRONMENT)));
        }
        rows.add(probed(row(rows.size() + 1, "unclear"), new CheckResult.Valid(List.of()),
            new ProbeResult.Unjudged(503, null)));
        return of(rows);
    }

    /** Each hostile text in every place that can hold a foreign one. */
    static CheckReport hostile() {
        return of(IntStream.range(0, HOSTILE.size()).mapToObj(i -> hostile(i + 1, HOSTILE.get(i))).toList());
    }

    private static CheckedRow hostile(int number, String text) {
        CheckRow row = new CheckRow(number, null, text, text, text, text);
        FailureVerdict verdict = new FailureVerdict(
            "client-refused", text, text, text, text.substring(0, Math.min(200, text.length())), List.of("id " + text),
            FailureVerdict.Remedy.EDIT_PROFILE);
        Finding finding = new Finding(Finding.Level.NOTE, Finding.Subject.SCOPE, text, text);
        CheckResult result = switch (number % 3) {
            case 0 -> new CheckResult.Refused(verdict);
            case 1 -> new CheckResult.ValidWithFindings(List.of(finding), List.of(text));
            default -> new NotChecked(NotChecked.Reason.INCOMPLETE, text);
        };
        return new CheckedRow(row, result, null, null, text, START, TOOK, START.plus(LIFETIME), LIFETIME, 0);
    }

    /** Each failure that the program has words for. */
    static CheckReport everyVerdict() {
        return failures(EveryVerdict.all().size());
    }

    /** {@code count} rows with the failures that the program has words for, in turn. */
    static CheckReport failures(int count) {
        List<EveryVerdict.Case> cases = EveryVerdict.all();
        return of(IntStream.range(0, count).mapToObj(i -> {
            EveryVerdict.Case each = cases.get(i % cases.size());
            return asked(row(i + 1, each.key()), new CheckResult.Refused(each.verdict()));
        }).toList());
    }

    static CheckRow row(int number, String name) {
        String environment = number % 2 == 0 ? "Sandbox" : "StoneX Payments, production";
        return new CheckRow(number, new UUID(0, number), name, "environment-" + number % 2, environment, "0oa1… (20)");
    }

    static CheckedRow asked(CheckRow row, CheckResult result) {
        return probed(row, result, null);
    }

    private static CheckedRow probed(
            CheckRow row, CheckResult result, @Nullable ProbeResult probe) {
        boolean issued = result instanceof CheckResult.Issued;
        return new CheckedRow(row, result, probe, null, "api.example.com", START, TOOK,
            issued ? START.plus(LIFETIME) : null,
            issued ? LIFETIME : Duration.ZERO, 0);
    }

    static String written(CheckReportFormat format, CheckReport report) {
        return new String(ReportOutput.bytes(format, report), StandardCharsets.UTF_8);
    }
}

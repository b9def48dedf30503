package dev.tokenconsole.check.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.CheckedSignature;
import dev.tokenconsole.check.ProbeResult;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.net.verdict.FailureVerdict;
import dev.tokenconsole.verify.claims.Finding;
import dev.tokenconsole.verify.wording.SignatureWords;

/** Everything that a check says about a row, a line for each sentence. */
final class RowDetails {
    private RowDetails() {}

    /** The lines, without a line feed at the end; empty if there is nothing to say. */
    static String of(CheckedRow row) {
        Stream<String> result = switch (row.result()) {
            case CheckResult.Issued issued ->
                Stream.concat(issued.findings().stream().map(Finding::text), issued.notes().stream());
            case CheckResult.Failed failed -> verdict(failed.verdict());
            case CheckResult.NotChecked skipped -> Stream.of(skipped.why());
        };
        Stream<String> probe = switch (row.probe()) {
            case null -> Stream.of();
            case ProbeResult.Unknown unknown ->
                Stream.concat(Stream.of(unknown.words()), verdict(unknown.verdict()).skip(1));
            case ProbeResult.Accepted accepted -> Stream.of(accepted.words());
            case ProbeResult.NotAccepted refused -> verdict(refused.verdict());
            case ProbeResult.Unjudged open -> verdict(open.verdict());
        };
        return Stream.of(result, probe, signature(row), facts(row)).flatMap(lines -> lines)
            .map(line -> ReportText.line(line, ReportText.SENTENCE)).collect(Collectors.joining("\n"));
    }

    private static Stream<String> verdict(FailureVerdict verdict) {
        String words = verdict.serverMessage();
        List<String> ids = verdict.supportIds();
        return Stream.of(
            Stream.of(verdict.title() + ".", verdict.cause(), verdict.nextStep()),
            words == null ? Stream.<String>of() : Stream.of(Messages.text("check.report.server-words", words)),
            ids.isEmpty() ? Stream.<String>of()
                : Stream.of(Messages.text("check.report.support-ids", String.join(", ", ids))))
            .flatMap(lines -> lines);
    }

    private static Stream<String> signature(CheckedRow row) {
        CheckedSignature signature = row.signature();
        return signature == null ? Stream.of() : row.isNotVerified() ? verdict(signature.failure())
            : Stream.of(SignatureWords.verdict(signature.verdict()));
    }

    private static Stream<String> facts(CheckedRow row) {
        Stream<String> host = row.host().isEmpty() ? Stream.of()
            : Stream.of(Messages.text("check.report.host", row.host()));
        Stream<String> same = row.sameAs() == 0 ? Stream.of()
            : Stream.of(Messages.text("check.report.same-as", row.sameAs()));
        return Stream.concat(host, same);
    }
}

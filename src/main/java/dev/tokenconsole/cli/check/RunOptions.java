package dev.tokenconsole.cli.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.CheckResult;
import dev.tokenconsole.check.CheckState;
import dev.tokenconsole.check.CheckState.Standing;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.check.ShownClientId;
import dev.tokenconsole.cli.argument.Argument;
import dev.tokenconsole.cli.argument.Flag;
import dev.tokenconsole.cli.argument.Value;
import dev.tokenconsole.cli.console.CommandFailure;
import dev.tokenconsole.cli.console.ExitCode;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.verify.claims.Finding;

/** The options of a run: its time limit, its reports and what counts as failed. */
final class RunOptions implements Argument {
    private static final long MAX_TIMEOUT = 600;
    private static final Pattern AGE = Pattern.compile("([0-9]{1,6})([smhd])");

    private final Value<Long> timeout = Value.of(Long.class,
        OptionSpec.builder("--timeout").paramLabel("SECONDS").descriptionKey("cli.option.timeout"));
    private final Value<String> maxAge = Value.of(String.class,
        OptionSpec.builder("--max-age").paramLabel("TIME").descriptionKey("cli.option.max-age"));
    private final Value<FailOn> failOn = Value.of(FailOn.class,
        OptionSpec.builder("--fail-on").paramLabel("WHAT").descriptionKey("cli.option.fail-on"));
    private final Flag clientIds = new Flag("cli.option.client-ids", "--client-ids");
    private final Value<List<String>> reports = Value.texts(
        OptionSpec.builder("--report").paramLabel("FORMAT=FILE").descriptionKey("cli.option.report"));

    /** Results that count as failed beside refused credentials. */
    enum FailOn {
        /** Valid with findings. */
        FINDINGS,
        /** Valid with a finding that is a mismatch, and no mere note. */
        MISMATCH
    }

    @Override
    public void addTo(CommandSpec command) {
        List.of(timeout, maxAge, failOn, clientIds, reports).forEach(each -> each.addTo(command));
    }

    /** The time limit of each request; absent for the default. */
    @Nullable Duration limit() throws CommandFailure {
        Long seconds = timeout.orNull();
        if (seconds != null && (seconds < 1 || seconds > MAX_TIMEOUT)) {
            throw CommandFailure.usage(Messages.text("cli.token.timeout", MAX_TIMEOUT));
        }
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** The age up to which an earlier result is good; absent if none is. */
    @Nullable Duration maxAge() throws CommandFailure {
        String text = maxAge.orNull();
        if (text == null) {
            return null;
        }
        Matcher parts = AGE.matcher(text);
        if (!parts.matches()) {
            throw CommandFailure.usage(Messages.text("cli.check.max-age"));
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** True if a token with findings can be a failure. */
    boolean findingsFail() {
        return failOn.orNull() != null;
    }

    /** The form of client ids. */
    ShownClientId shown() {
        return clientIds.isOn() ? ShownClientId.WHOLE : ShownClientId.SHORT;
    }

    /** The reports that are asked for; at most one of them goes to standard output. */
    List<ReportFile> reports(Map<String, String> env) throws CommandFailure {
        List<ReportFile> files = new ArrayList<>();
        for (String text : Objects.requireNonNullElse(reports.orNull(), List.<String>of())) {
            files.add(ReportFile.of(text, env));
        }
        if (files.stream().filter(ReportFile::isStandardOutput).count() > 1) {
            throw CommandFailure.usage(Messages.text("cli.check.report.one-output"));
        }
        return files;
    }

    /**
     * The exit code of {@code report}: refused or not verified, then not judged, then found fault with if that is asked
     * for.
     */
    int exitCode(CheckReport report) {
        if (report.count(Standing.FAILED) > 0 || report.rows().stream().anyMatch(CheckedRow::isNotVerified)) {
            return ExitCode.REFUSED;
        }
        if (report.count(Standing.UNJUDGED) > 0) {
            return ExitCode.UNREACHABLE;
        }
        return isFoundFaultWith(report) ? ExitCode.REFUSED : ExitCode.OK;
    }

    private boolean isFoundFaultWith(CheckReport report) {
        return switch (failOn.orNull()) {
            case null -> false;
            case FINDINGS -> report.count(CheckState.VALID_WITH_FINDINGS) > 0;
            case MISMATCH -> report.rows().stream().anyMatch(row ->
                row.result() instanceof CheckResult.Issued issued && Finding.anyMismatch(issued.findings()));
        };
    }
}

package dev.tokenconsole.ui.check.model;

import java.nio.file.Path;
import java.util.function.Consumer;

import dev.tokenconsole.check.CheckReport;
import dev.tokenconsole.check.report.CheckReportFormat;
import dev.tokenconsole.check.report.ReportOutput;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.rows.ListWords;
import dev.tokenconsole.ui.task.FxTasks;
import dev.tokenconsole.ui.task.UncaughtErrors;

/** Saves reports off the FX thread, and says so. FX thread only. */
public final class ReportExport {
    private final FxTasks tasks;
    private final Consumer<CheckNotice> said;

    ReportExport(FxTasks tasks, Consumer<CheckNotice> said) {
        this.tasks = tasks;
        this.said = said;
    }

    /** Writes {@code report} to {@code file}, for its owner alone: whole, or not at all. */
    public void save(CheckReportFormat format, CheckReport report, Path file) {
        tasks.run(() -> {
            ReportOutput.write(format, report, file);
            return true;
        })
            .onSuccess(done -> said.accept(
                new CheckNotice(Messages.text("ui.check.exported", ListWords.name(file)), false, null)))
            .onFailure(fault -> said.accept(new CheckNotice(Messages.text("ui.check.exported.not",
                ListWords.name(file), UncaughtErrors.sentence(fault)), true, null)));
    }
}

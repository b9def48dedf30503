package dev.tokenconsole.ui.check;

import java.time.ZoneId;
import java.util.List;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import dev.tokenconsole.check.report.CheckReportFormat;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.ui.check.model.CheckViewModel;
import dev.tokenconsole.ui.control.Controls;

/** The formats of a report; each leads to a file. */
final class ExportMenu extends MenuButton {
    ExportMenu(CheckViewModel model, CheckSurroundings around, List<CheckReportFormat> formats) {
        Controls.named(this, "check-export", "ui.check.export");
        setText(Messages.text("ui.check.export"));
        for (CheckReportFormat format : formats) {
            MenuItem item = new MenuItem(words(format));
            item.setId("check-export-" + format.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.report().ifPresent(report -> around.chooseReport(
                "check-" + report.startedAt().atZone(ZoneId.systemDefault()).toLocalDate() + ending(format))
                .ifPresent(file -> model.exports().save(format, report, file))));
            getItems().add(item);
        }
    }

    private static String words(CheckReportFormat format) {
        return switch (format.name()) {
            case "csv" -> Messages.text("ui.check.export.csv");
            case "json" -> Messages.text("ui.check.export.json");
            case "junit" -> Messages.text("ui.check.export.junit");
            case "markdown" -> Messages.text("ui.check.export.markdown");
            case "prometheus" -> Messages.text("ui.check.export.prometheus");
            default -> format.name();
        };
    }

    private static String ending(CheckReportFormat format) {
        return switch (format.name()) {
            case "junit" -> ".xml";
            case "markdown" -> ".md";
            case "prometheus" -> ".prom";
            default -> "." + format.name();
        };
    }
}

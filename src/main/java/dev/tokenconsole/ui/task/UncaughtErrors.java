package dev.tokenconsole.ui.task;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.redact.OwnStackFrame;

/**
 * The handler of unexpected errors. It names types and places in the code, never messages: those may quote a secret.
 */
public final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger(UncaughtErrors.class.getName());
    /** Enough to find the place by. */
    private static final int FRAMES = 12;
    /** Causes can go round in a circle. */
    private static final int CAUSES = 8;

    private boolean open;

    /** Makes this the uncaught-exception handler of every thread. */
    public static void install() {
        Thread.setDefaultUncaughtExceptionHandler(new UncaughtErrors());
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        String report = describe(error);
        LOG.log(Level.ERROR, report);
        try {
            Platform.runLater(() -> show(sentence(error), report));
        } catch (IllegalStateException noToolkit) {
            LOG.log(Level.DEBUG, "There is no window to say it in.");
        }
    }

    /** Logs an error that was handled, as one that was not. */
    public static void log(Throwable error) {
        LOG.log(Level.ERROR, describe(error));
    }

    /** The error in one sentence, to be shown where its result was expected. */
    public static String sentence(Throwable error) {
        String place = OwnStackFrame.of(error).or(() -> Arrays.stream(error.getStackTrace()).findFirst())
            .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
            .orElseGet(() -> Messages.text("ui.unexpected.nowhere"));
        return Messages.text("ui.unexpected", error.getClass().getName(), place);
    }

    /** The types of {@code error} and its causes, and where each was thrown. */
    static String describe(Throwable error) {
        StringBuilder report = new StringBuilder();
        Throwable each = error;
        for (int depth = 0; each != null && depth < CAUSES; depth++, each = each.getCause()) {
            report.append(each.getClass().getName()).append(Arrays.stream(each.getStackTrace()).limit(FRAMES)
                .map(frame -> "\n  " + frame).collect(Collectors.joining())).append('\n');
        }
        return report.toString();
    }

    /** One window at a time: an error that repeats must not bury the screen. */
    private void show(String sentence, String report) {
        if (open) {
            return;
        }
        open = true;
        ButtonType copy = new ButtonType(Messages.text("ui.error.copy"));
        Alert alert = new Alert(Alert.AlertType.ERROR, sentence, copy, ButtonType.CLOSE);
        alert.setHeaderText(null);
        alert.setTitle(Messages.text("app.name"));
        alert.setOnHidden(event -> {
            open = false;
            if (alert.getResult() == copy) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report));
            }
        });
        alert.show();
    }
}

package dev.tokenconsole.cli.check;

import java.time.Duration;

import dev.tokenconsole.check.CheckListener;
import dev.tokenconsole.check.CheckProgress;
import dev.tokenconsole.check.CheckedRow;
import dev.tokenconsole.cli.console.CliContext;
import dev.tokenconsole.i18n.Messages;
import dev.tokenconsole.text.TimeWords;

/** Tells on standard error how far a run is: on a screen in one line that is written anew, else in a line at times. */
final class ProgressLine implements CheckListener {
    /** On a screen; a line elsewhere is written after the second time. */
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private final CliContext context;
    private final boolean live;
    private Duration last = Duration.ZERO;

    ProgressLine(CliContext context, boolean live) {
        this.context = context;
        this.live = live;
    }

    @Override
    public void finished(CheckedRow row, CheckProgress progress) {
        boolean due = progress.elapsed().minus(last).compareTo(live ? OFTEN : SELDOM) >= 0;
        if (due) {
            last = progress.elapsed();
            say(text(progress));
        }
    }

    @Override
    public void waiting(String host, Duration pause) {
        if (pause.compareTo(Duration.ofSeconds(1)) >= 0) {
            say(Messages.text("cli.check.waiting", host, TimeWords.length(pause)));
        }
    }

    /** Removes the line from the screen. */
    void clear() {
        if (live) {
            context.overwriteLine("");
        }
    }

    private static String text(CheckProgress progress) {
        return progress.left()
            .map(left -> Messages.text("cli.check.progress.left", progress.done(), progress.total(),
                TimeWords.length(left)))
            .orElseGet(() -> Messages.text("cli.check.progress", progress.done(), progress.total()));
    }

    private void say(String text) {
        if (live) {
            context.overwriteLine(text);
        } else {
            context.err().print(text + "\n");
            context.err().flush();
        }
    }
}

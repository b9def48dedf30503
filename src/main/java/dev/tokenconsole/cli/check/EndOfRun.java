package dev.tokenconsole.cli.check;

import java.time.Duration;

import dev.tokenconsole.check.CheckRun;

/**
 * Stops a run when the process is told to end, as by Ctrl-C, and gives the command time to print its results: it then
 * ends the process with its own exit code.
 */
final class EndOfRun implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final CheckRun run;
    private final Thread hook = new Thread(this::stop);

    private EndOfRun(CheckRun run) {
        this.run = run;
    }

    /** From now on, until it is closed. */
    static EndOfRun of(CheckRun run) {
        EndOfRun end = new EndOfRun(run);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void stop() {
        run.stop();
        try {
            Thread.sleep(LONGEST);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** The results are printed, or there are none. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process ends.
        }
    }
}

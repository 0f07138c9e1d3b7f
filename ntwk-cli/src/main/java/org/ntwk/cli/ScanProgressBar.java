package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ntwk.core.scan.ScanProgress;

/** How far a scan is: a bar on the terminal, or a line now and then where there is none. */
final class ScanProgressBar implements AutoCloseable {

    private static final double SECONDS_BETWEEN_LINES = 30;

    /** Parts of a point that the bar can show. */
    private static final int PARTS = 1000;

    private final PrintWriter err;
    private final boolean quiet;
    private @Nullable ProgressBar bar;
    private double toldAtSeconds;
    private volatile int found;

    ScanProgressBar(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    /** How many points were finished before this start. */
    int found() {
        return found;
    }

    void show(ScanProgress progress) {
        found = progress.found();
        if (quiet) {
            return;
        }
        if (RunProgress.hasTerminal()) {
            showBar(progress);
        } else if (progress.elapsedSeconds() - toldAtSeconds > SECONDS_BETWEEN_LINES) {
            toldAtSeconds = progress.elapsedSeconds();
            err.println(progress.ended() + " of " + progress.points() + " points" + words(progress));
        }
    }

    private void showBar(ScanProgress progress) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("scanning")
                    .setInitialMax((long) progress.points() * PARTS)
                    .setUnit(" points", PARTS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .hideEta() // which would take points found finished for work that was done
                    .build();
        }
        bar.stepTo(Math.round((progress.ended() + progress.runningPart()) * PARTS));
        bar.setExtraMessage(words(progress));
    }

    /** The rest of a line: what failed, and the time left. */
    static String words(ScanProgress progress) {
        String failed = progress.failed() > 0 ? ", " + progress.failed() + " failed" : "";
        OptionalDouble left = progress.secondsLeft();
        return failed + (left.isPresent() ? ", " + duration(left.getAsDouble()) + " left" : "");
    }

    private static String duration(double seconds) {
        long whole = (long) Math.ceil(seconds);
        if (whole < 120) {
            return whole + " s";
        }
        long minutes = (whole + 59) / 60;
        return minutes < 120 ? minutes + " min" : (minutes + 59) / 60 + " h";
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

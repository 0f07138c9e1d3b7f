package org.ntwk.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.simulation.Simulation;

/** A bar of simulated time on the terminal, if there is one and it is wanted; it opens when the run takes longer. */
final class RunProgress implements AutoCloseable {

    /** A run that ends sooner needs no bar, and loading one takes a tenth of a second. */
    private static final long PATIENCE_NANOS = 300_000_000;

    /** The launcher says with it whether stderr is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "ntwk.terminal";

    private final boolean wanted;
    private final long durationMs;
    private final long startedAt = System.nanoTime();
    private @Nullable ProgressBar bar;

    private RunProgress(boolean wanted, long durationMs) {
        this.wanted = wanted;
        this.durationMs = durationMs;
    }

    static RunProgress of(Simulation simulation, boolean quiet) {
        return new RunProgress(!quiet && hasTerminal(), Math.round(simulation.durationMs()));
    }

    static boolean hasTerminal() {
        return Boolean.getBoolean(TERMINAL);
    }

    void show(double timeMs) {
        if (!wanted) {
            return;
        }
        if (bar == null && System.nanoTime() - startedAt > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("simulating")
                    .setInitialMax(durationMs)
                    .setUnit(" ms", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .build();
        }
        if (bar != null) {
            bar.stepTo(Math.round(timeMs));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}

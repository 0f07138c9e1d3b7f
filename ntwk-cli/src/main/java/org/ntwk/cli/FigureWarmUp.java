package org.ntwk.cli;

import org.ntwk.plots.ActivityFigure;

/** Loads the classes and fonts of figures on a thread of its own while the network runs on another core. */
final class FigureWarmUp {

    private FigureWarmUp() {}

    static void begin() {
        if (Runtime.getRuntime().availableProcessors() > 1) {
            Thread thread = new Thread(ActivityFigure::warmUp, "ntwk-figure");
            thread.setDaemon(true);
            thread.start();
        }
    }
}

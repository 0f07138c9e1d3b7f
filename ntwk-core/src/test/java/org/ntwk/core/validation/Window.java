package org.ntwk.core.validation;

/** The time from {@code fromMs} (included) to {@code toMs} (excluded). */
record Window(double fromMs, double toMs) {

    double lengthMs() {
        return toMs - fromMs;
    }

    boolean contains(double tMs) {
        return tMs >= fromMs && tMs < toMs;
    }
}

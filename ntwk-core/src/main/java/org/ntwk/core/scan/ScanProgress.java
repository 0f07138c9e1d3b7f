package org.ntwk.core.scan;

import java.util.OptionalDouble;

/**
 * How far a scan is. Points that are the same in everything count once.
 *
 * @param points to be run in all
 * @param found that were finished before this start
 * @param done that were finished since
 * @param failed since
 * @param running now
 * @param runningPart how much of those that run now is done, in points
 * @param elapsedSeconds since the start
 */
public record ScanProgress(
        int points, int found, int done, int failed, int running, double runningPart, double elapsedSeconds) {

    /** How many points have ended, in this start or before. */
    public int ended() {
        return found + done + failed;
    }

    /** The time left in seconds, if the points to come take as long as those of this start; empty before there is a measure. */
    public OptionalDouble secondsLeft() {
        double work = done + failed + runningPart;
        double left = points - found - work;
        return work > 0 ? OptionalDouble.of(Math.max(0, left) * elapsedSeconds / work) : OptionalDouble.empty();
    }
}

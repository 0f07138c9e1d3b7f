package org.ntwk.core.analysis;

import java.util.Arrays;
import org.ntwk.api.random.RandomStream;

/**
 * The spike-time tiling coefficient of Cutts and Eglen (2014, J. Neurosci. 34:14288): how often two cells fire within Δ of
 * each other beyond what their rates alone make likely, from −1 to 1, without the bias of rates that Pearson's correlation
 * has. STTC = ½ ((P_A − T_B)/(1 − P_A T_B) + (P_B − T_A)/(1 − P_B T_A)), with T the part of the window's steps that are
 * within Δ of a spike of one cell, and P the part of the spikes of one that are so for the other; 1 for a term whose
 * product is 1.
 *
 * @param mean over the pairs; no number without pairs
 * @param deltaMs Δ
 * @param pairs how many pairs it was taken of
 */
public record SpikeTimeTiling(double mean, double deltaMs, int pairs) {

    /**
     * The mean over pairs of cells that fire in the window: over all of them if they are not more than {@code mostPairs},
     * otherwise over so many that are drawn with the seed, with replacement.
     */
    public static SpikeTimeTiling of(SpikeTable spikes, Window window, double deltaMs, int mostPairs, long seed) {
        int[] active = activeRows(spikes, window);
        long all = active.length * (active.length - 1L) / 2;
        Tiles tiles = new Tiles(spikes, window, deltaMs);
        double sum = 0;
        if (all <= mostPairs) {
            for (int one = 0; one < active.length; one++) {
                for (int other = 0; other < one; other++) {
                    sum += tiles.coefficient(active[one], active[other]);
                }
            }
        } else {
            RandomStream stream = RandomStream.of(seed, "analysis", "spike-time-tiling");
            for (int pair = 0; pair < mostPairs; pair++) {
                int one = stream.nextInt(active.length);
                int other = stream.nextInt(active.length - 1);
                sum += tiles.coefficient(active[one], active[other < one ? other : other + 1]);
            }
        }
        int pairs = (int) Math.min(all, mostPairs);
        return new SpikeTimeTiling(sum / pairs, deltaMs, pairs);
    }

    private static int[] activeRows(SpikeTable spikes, Window window) {
        int[] rows = new int[spikes.cells()];
        int active = 0;
        for (int row = 0; row < rows.length; row++) {
            if (spikes.steps(row, window).length > 0) {
                rows[active++] = row;
            }
        }
        return Arrays.copyOf(rows, active);
    }

    /** The steps of a window that are near the spikes of a cell. */
    private static final class Tiles {

        private final SpikeTable spikes;
        private final Window window;
        private final int reach;
        private final int first;
        private final int end;

        Tiles(SpikeTable spikes, Window window, double deltaMs) {
            this.spikes = spikes;
            this.window = window;
            this.reach = (int) Math.round(deltaMs / spikes.dtMs());
            this.first = window.firstIndex(0, spikes.dtMs(), spikes.steps());
            this.end = window.endIndex(0, spikes.dtMs(), spikes.steps());
        }

        double coefficient(int rowA, int rowB) {
            int[] a = spikes.steps(rowA, window);
            int[] b = spikes.steps(rowB, window);
            return (term(near(a, b), tiled(b)) + term(near(b, a), tiled(a))) / 2;
        }

        private static double term(double near, double tiled) {
            return near * tiled == 1 ? 1 : (near - tiled) / (1 - near * tiled);
        }

        /** The part of the window's steps within reach of a spike. */
        private double tiled(int[] steps) {
            long covered = 0;
            int next = first;
            for (int step : steps) {
                int from = Math.max(next, step - reach);
                int to = Math.min(end, step + reach + 1);
                covered += Math.max(0, to - from);
                next = Math.max(next, to);
            }
            return covered / (double) (end - first);
        }

        /** The part of the spikes of one cell within reach of a spike of the other. */
        private double near(int[] ofOne, int[] ofOther) {
            int near = 0;
            int next = 0;
            for (int step : ofOne) {
                while (next < ofOther.length && ofOther[next] < step - reach) {
                    next++;
                }
                near += next < ofOther.length && ofOther[next] <= step + reach ? 1 : 0;
            }
            return near / (double) ofOne.length;
        }
    }
}

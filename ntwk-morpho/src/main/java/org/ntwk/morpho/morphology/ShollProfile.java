package org.ntwk.morpho.morphology;

import java.util.Arrays;
import java.util.List;

/** Counts where cables cross spheres. A cone counts as the line of its axis. */
final class ShollProfile {

    /** More spheres are a slip of the unit. */
    private static final int MOST_SPHERES = 1_000_000;

    private ShollProfile() {}

    static int[] crossings(List<Section> sections, double stepUm) {
        Section root = sections.get(0);
        double[] centre = {root.xUm(0), root.yUm(0), root.zUm(0)};
        double farthest = 0;
        for (Section section : sections) {
            for (int k = 0; k <= section.pieces(); k++) {
                farthest = Math.max(farthest, Math.sqrt(square(from(centre, section, k))));
            }
        }
        if (!(stepUm > 0) || farthest / stepUm > MOST_SPHERES) {
            throw new IllegalArgumentException("a step between spheres is positive and not tiny, is " + stepUm + " um");
        }
        int[] crossings = new int[(int) (farthest / stepUm)];
        for (Section section : sections) {
            for (int k = 0; k < section.pieces(); k++) {
                count(from(centre, section, k), from(centre, section, k + 1), stepUm, crossings);
            }
        }
        return crossings;
    }

    /** Adds where the line from a to b, with a and without b, is at a multiple of the step from the origin. */
    private static void count(double[] a, double[] b, double stepUm, int[] crossings) {
        double[] d = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double length2 = square(d);
        if (length2 == 0) {
            return;
        }
        double along = (a[0] * d[0] + a[1] * d[1] + a[2] * d[2]) / length2;
        double nearest = -Math.min(0, Math.max(along, -1));
        double least = Math.sqrt(square(new double[] {
            a[0] + nearest * d[0], a[1] + nearest * d[1], a[2] + nearest * d[2],
        }));
        double most = Math.sqrt(Math.max(square(a), square(b)));
        for (int n = (int) Math.max(1, Math.ceil(least / stepUm)); n <= crossings.length && n * stepUm <= most; n++) {
            // |a + s d|² = r² has two solutions s; those in [0, 1) count.
            double root = along * along - (square(a) - n * stepUm * n * stepUm) / length2;
            double half = Math.sqrt(Math.max(root, 0));
            for (double s : half == 0 ? new double[] {-along} : new double[] {-along - half, -along + half}) {
                crossings[n - 1] += s >= 0 && s < 1 ? 1 : 0;
            }
        }
    }

    private static double[] from(double[] centre, Section section, int place) {
        return new double[] {
            section.xUm(place) - centre[0], section.yUm(place) - centre[1], section.zUm(place) - centre[2],
        };
    }

    private static double square(double[] vector) {
        return Arrays.stream(vector).map(v -> v * v).sum();
    }
}

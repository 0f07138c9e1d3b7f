package org.ntwk.plots;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.ntwk.api.result.SpikeTrains;

/** What a run of 4000 RS and 1000 FS cells under a bump of afferent rate looks like, without one. */
final class RsFsLikeResult {

    private static final double DT_MS = 0.1;

    private RsFsLikeResult() {}

    static FakeResult create(double durationMs) {
        int steps = (int) Math.round(durationMs / DT_MS);
        FakeResult result = new FakeResult(durationMs).excitatory("RS", 4000).inhibitory("FS", 1000);
        for (String target : new String[] {"RS", "FS"}) {
            result.withStimulus(FakeTraces.ofPopulation(
                    target, "AffExc", "Hz", DT_MS, steps, step -> 4 + 6 * bump(step * DT_MS, durationMs)));
        }
        result.with(poisson("RS", 4000, steps, durationMs, 1.2, 3)).with(poisson("FS", 1000, steps, durationMs, 6, 16));
        result.with(FakeTraces.ofCells("RS", "V", "mV", DT_MS, potentials(1, steps, durationMs, 0.05)));
        result.with(FakeTraces.ofCells("FS", "V", "mV", DT_MS, potentials(2, steps, durationMs, 0.02)));
        return result;
    }

    private static double bump(double tMs, double durationMs) {
        double z = (tMs - durationMs * 2 / 3) / 60;
        return Math.exp(-0.5 * z * z);
    }

    private static SpikeTrains poisson(
            String population, int size, int steps, double durationMs, double baseHz, double bumpHz) {
        return new FakeSpikes(population, size, DT_MS, durationMs, visitor -> {
            SplittableRandom random = new SplittableRandom(size);
            for (int step = 300; step < steps; step++) {
                double tMs = step * DT_MS;
                double perStep =
                        (baseHz * (1 + 0.3 * Math.sin(tMs / 9)) + bumpHz * bump(tMs, durationMs)) * DT_MS / 1000;
                double skip = Math.log1p(-perStep);
                for (double cell = Math.log(random.nextDouble()) / skip;
                        cell < size;
                        cell += 1 + Math.log(random.nextDouble()) / skip) {
                    visitor.spike(step, (int) cell);
                }
            }
        });
    }

    private static double[][] potentials(long seed, int steps, double durationMs, double adaptation) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[4][steps];
        for (double[] column : columns) {
            Arrays.fill(column, -65);
            double drive = 0;
            double slow = 0;
            int held = 0;
            double v = -65;
            for (int step = 0; step < steps; step++) {
                column[step] = v;
                double pull = 11 + 5 * bump(step * DT_MS, durationMs);
                drive += DT_MS / 5 * (pull - drive) + 2.2 * (random.nextDouble() + random.nextDouble() - 1);
                slow *= 1 - DT_MS / 300;
                if (held > 0) {
                    held--;
                } else {
                    v += DT_MS / 12 * (-65 - v + drive + 2 * Math.exp((v + 50) / 2) - slow);
                }
                if (v > -42) {
                    v = -65;
                    held = 50;
                    slow += adaptation * 100;
                }
            }
        }
        return columns;
    }
}

package org.ntwk.meanfield.characterisation;

import java.util.Optional;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.quantity.NumberArray;

/**
 * Drives a cell to wanted moments of its membrane, by the rates of two of its inputs, conductances both, and a shunt: a
 * conductance to rest. With the total conductance μ_G, which τ_V asks for, μ_V and σ_V² are linear in the two rates:
 *
 * <pre>
 * Σ g_j (E_j − EL) = μ_G (μ_V − EL),     g_j = R_j τ_j Q_j
 * Σ g_j Q_j τ_j (E_j − μ_V)² / (2 μ_G² (τ_m + τ_j)) = σ_V²
 * </pre>
 *
 * and the shunt is what is left of μ_G. If the τ_j differ, τ_V = τ_m + the mean of τ_j weighted by their variances is
 * solved for τ_m.
 */
public final class ShuntedDrive {

    private final DrivenCell cell;
    private final int one;
    private final int other;

    /**
     * @param one the number of an input
     * @param other the number of another
     * @throws IllegalArgumentException if these are not two inputs that are conductances
     */
    public ShuntedDrive(DrivenCell cell, int one, int other) {
        this.cell = cell;
        this.one = one;
        this.other = other;
        if (one == other
                || conductance(one).conductanceShare() != 1
                || conductance(other).conductanceShare() != 1) {
            throw new IllegalArgumentException("inputs " + one + " and " + other + " are not two conductances");
        }
    }

    private ShotNoiseInput conductance(int input) {
        return cell.inputs().get(input);
    }

    /**
     * The place with given moments; its coordinates are they. Empty if rates or the shunt would have to be negative.
     *
     * @param meanMv μ_V
     * @param sdMv σ_V, positive
     * @param timeMs τ_V
     */
    public Optional<Place> reach(double meanMv, double sdMv, double timeMs) {
        double shortest =
                Math.min(conductance(one).decayMs(), conductance(other).decayMs());
        double longest = Math.max(conductance(one).decayMs(), conductance(other).decayMs());
        double low = Math.max(timeMs - longest, 1e-6);
        double high = timeMs - shortest;
        if (high <= 0) {
            return Optional.empty();
        }
        double membraneMs = high;
        if (shortest < longest) {
            try {
                membraneMs = new BracketingNthOrderBrentSolver(1e-12, 5)
                        .solve(200, tau -> excess(tau, meanMv, sdMv, timeMs), low, high);
            } catch (MathIllegalArgumentException none) {
                return Optional.empty(); // no τ_m between the ends gives τ_V with these variances
            }
        }
        double[] parts = conductances(membraneMs, meanMv, sdMv);
        double total = cell.cell().capacitancePf() / membraneMs;
        double shunt = total - cell.cell().leakNs() - parts[0] - parts[1];
        if (!(parts[0] >= 0) || !(parts[1] >= 0) || !(shunt >= 0)) {
            return Optional.empty();
        }
        double[] rates = new double[cell.inputs().size()];
        rates[one] = rate(conductance(one), parts[0]);
        rates[other] = rate(conductance(other), parts[1]);
        return Optional.of(new Place(NumberArray.of(meanMv, sdMv, timeMs), NumberArray.of(rates), shunt));
    }

    private static double rate(ShotNoiseInput input, double conductanceNs) {
        return conductanceNs / (input.synapses() * 1e-3 * input.decayMs() * input.weightNs());
    }

    /** How much longer τ_V is than it should be. */
    private double excess(double membraneMs, double meanMv, double sdMv, double timeMs) {
        double[] parts = conductances(membraneMs, meanMv, sdMv);
        double first = parts[0] * variancePerNs(conductance(one), membraneMs, meanMv);
        double second = parts[1] * variancePerNs(conductance(other), membraneMs, meanMv);
        return membraneMs
                + (first * conductance(one).decayMs()
                                + second * conductance(other).decayMs())
                        / (first + second)
                - timeMs;
    }

    private double[] conductances(double membraneMs, double meanMv, double sdMv) {
        IntegrateAndFireCell of = cell.cell();
        double rest = of.restMv();
        double current = of.capacitancePf() / membraneMs * (meanMv - rest);
        double a = conductance(one).reversalMv() - rest;
        double b = conductance(other).reversalMv() - rest;
        double c = variancePerNs(conductance(one), membraneMs, meanMv);
        double d = variancePerNs(conductance(other), membraneMs, meanMv);
        double determinant = a * d - b * c;
        double variance = sdMv * sdMv;
        return new double[] {(current * d - variance * b) / determinant, (a * variance - c * current) / determinant};
    }

    private double variancePerNs(ShotNoiseInput input, double membraneMs, double meanMv) {
        double total = cell.cell().capacitancePf() / membraneMs;
        double force = input.reversalMv() - meanMv;
        return input.weightNs()
                * input.decayMs()
                * force
                * force
                / (2 * total * total * (membraneMs + input.decayMs()));
    }
}

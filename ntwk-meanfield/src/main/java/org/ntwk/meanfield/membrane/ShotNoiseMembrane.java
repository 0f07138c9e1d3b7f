package org.ntwk.meanfield.membrane;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;

/**
 * The membrane of a cell under shot noise from any number of presynaptic populations j, each of K_j synapses that fire
 * with rate ν_j; its equations are those of Zerlaut et al. (2018), J. Comput. Neurosci. 44:45, with higher cumulants by
 * Campbell's theorem (Rice 1944).
 *
 * <pre>
 * R_j = K_j ν_j
 * μ_G = gL + Σ R_j τ_j Q_j α_j
 * μ_V = (gL EL + I + Σ R_j τ_j Q_j (α_j E_j + (1 − α_j)(E_j − V0_j))) / μ_G
 * τ_m = C / μ_G
 * A_j = Q_j τ_j (α_j (E_j − μ_V) + (1 − α_j)(E_j − V0_j)) / μ_G        the area of a postsynaptic potential
 * σ_V² = Σ R_j A_j² / (2 (τ_m + τ_j))
 * κ_3 = Σ R_j 2 A_j³ / (3 (2 τ_m + τ_j)(τ_m + 2 τ_j))
 * κ_4 = Σ R_j 3 A_j⁴ / (4 (τ_m + τ_j)(τ_j + 3 τ_m)(3 τ_j + τ_m))
 * τ_V = Σ R_j A_j² / (2 σ_V²)
 * </pre>
 *
 * <p>Conductances enter by their mean only (the effective time constant), so that fluctuations of the total conductance,
 * which are multiplicative noise, are left out: skewness is the first to suffer.
 *
 * <p>Limits. At zero rates σ_V², κ_3 and κ_4 are 0 and μ_V = EL + I/gL. τ_V is then τ_m by definition: as rates fall it
 * goes to the mean of τ_m + τ_j weighted by the variances, so it jumps, and so would γ_V and the kurtosis, which grow
 * without bound (see {@link MembraneStatistics}). As rates of conductances grow together by a factor r, μ_V goes to the
 * mean of the reversal potentials weighted by R_j τ_j Q_j α_j, σ_V² falls as 1/r, γ_V as 1/√r, and τ_V goes to a mean
 * of the τ_j. All numbers are finite for rates up to 1e60 Hz.
 */
public final class ShotNoiseMembrane {

    private final IntegrateAndFireCell cell;
    private final List<ShotNoiseInput> inputs;

    /** One of each kind of synapse, as one synapse, and the kind of each input. */
    private final List<ShotNoiseInput> kinds = new ArrayList<>();

    private final int[] kindOf;

    /** @param inputs the presynaptic populations in the order in which rates are given */
    public ShotNoiseMembrane(IntegrateAndFireCell cell, List<ShotNoiseInput> inputs) {
        this.cell = cell;
        this.inputs = List.copyOf(inputs);
        kindOf = inputs.stream().mapToInt(this::kind).toArray();
    }

    private int kind(ShotNoiseInput input) {
        ShotNoiseInput one = new ShotNoiseInput(
                "synapse",
                1,
                input.weightNs(),
                input.reversalMv(),
                input.decayMs(),
                input.conductanceShare(),
                input.currentPotentialMv());
        if (!kinds.contains(one)) {
            kinds.add(one);
        }
        return kinds.indexOf(one);
    }

    public IntegrateAndFireCell cell() {
        return cell;
    }

    public List<ShotNoiseInput> inputs() {
        return inputs;
    }

    /** Synapses that differ in anything but their presynaptic population, one of each kind. */
    List<ShotNoiseInput> kinds() {
        return kinds;
    }

    /** The number of the kind of synapses that an input has. */
    int kindOf(int input) {
        return kindOf[input];
    }

    /**
     * The statistics at one state.
     *
     * @param ratesHz one for each input, at least 0
     * @param currentPa injected current
     * @throws IllegalArgumentException if there is not one rate for each input, one is negative or not finite, or the
     *     current is not finite
     */
    public MembraneStatistics at(double[] ratesHz, double currentPa) {
        checkInputs(ratesHz.length);
        double[][] columns = new double[ratesHz.length][];
        for (int j = 0; j < ratesHz.length; j++) {
            columns[j] = new double[] {ratesHz[j]};
        }
        MembraneColumns out = new MembraneColumns(1);
        evaluate(columns, new double[] {currentPa}, out, 0, 1);
        return out.at(0);
    }

    /**
     * The statistics at the states from {@code from} to {@code to}, without allocation.
     *
     * @param ratesHz a column for each input, of rates of at least 0
     * @param currentPa the injected current of each state
     * @throws IllegalArgumentException if there is not one column for each input, a rate is negative or not finite, or a
     *     current is not finite
     */
    public void evaluate(double[][] ratesHz, double[] currentPa, MembraneColumns out, int from, int to) {
        checkInputs(ratesHz.length);
        checkCurrents(currentPa, from, to);
        double leak = cell.leakNs();
        double leakCurrent = leak * cell.restMv();
        double[] conductance = out.conductanceNs;
        double[] mean = out.meanMv;
        for (int p = from; p < to; p++) {
            conductance[p] = leak;
            mean[p] = leakCurrent + currentPa[p];
        }
        for (int j = 0; j < ratesHz.length; j++) {
            checkRates(j, ratesHz[j], from, to);
            addMean(inputs.get(j), ratesHz[j], conductance, mean, from, to);
        }
        for (int p = from; p < to; p++) {
            mean[p] /= conductance[p];
            out.varianceMv2[p] = 0;
            out.thirdCumulantMv3[p] = 0;
            out.fourthCumulantMv4[p] = 0;
            out.correlationTimeMs[p] = 0;
        }
        for (int j = 0; j < ratesHz.length; j++) {
            addCumulants(inputs.get(j), ratesHz[j], out, from, to);
        }
        double[] variance = out.varianceMv2;
        double[] correlation = out.correlationTimeMs;
        for (int p = from; p < to; p++) {
            correlation[p] = variance[p] < MembraneStatistics.STILL_MV2
                    ? cell.capacitancePf() / conductance[p]
                    : correlation[p] / (2 * variance[p]);
        }
    }

    /**
     * The mean current through the synapses of each input at one state, in pA, positive inwards: the mean conductance at
     * the mean potential.
     *
     * @throws IllegalArgumentException as {@link #at}
     */
    public double[] synapticCurrentsPa(double[] ratesHz, double currentPa) {
        double mean = at(ratesHz, currentPa).meanMv();
        double[] currents = new double[ratesHz.length];
        for (int j = 0; j < currents.length; j++) {
            ShotNoiseInput input = inputs.get(j);
            currents[j] = meanConductancePerHz(input) * ratesHz[j] * drivingForce(input, mean);
        }
        return currents;
    }

    /**
     * How μ_V moves with the rate of each input at a state, in mV/Hz; with the injected current it moves by 1/μ_G.
     *
     * @param at the statistics of that state
     */
    public double[] meanSlopesMvPerHz(MembraneStatistics at) {
        return inputs.stream()
                .mapToDouble(
                        input -> meanConductancePerHz(input) * drivingForce(input, at.meanMv()) / at.conductanceNs())
                .toArray();
    }

    private static void addMean(
            ShotNoiseInput input, double[] ratesHz, double[] conductance, double[] current, int from, int to) {
        double perHz = meanConductancePerHz(input);
        double conductancePerHz = perHz * input.conductanceShare();
        double currentPerHz = perHz * drivingForce(input, 0);
        for (int p = from; p < to; p++) {
            conductance[p] += conductancePerHz * ratesHz[p];
            current[p] += currentPerHz * ratesHz[p];
        }
    }

    private void addCumulants(ShotNoiseInput input, double[] ratesHz, MembraneColumns out, int from, int to) {
        double perMs = input.synapses() * 1e-3;
        double charge = input.weightNs() * input.decayMs();
        double share = input.conductanceShare();
        double forceAtZero = drivingForce(input, 0);
        double decay = input.decayMs();
        double capacitance = cell.capacitancePf();
        double[] mean = out.meanMv;
        double[] conductance = out.conductanceNs;
        double[] variance = out.varianceMv2;
        double[] third = out.thirdCumulantMv3;
        double[] fourth = out.fourthCumulantMv4;
        double[] correlation = out.correlationTimeMs;
        for (int p = from; p < to; p++) {
            double membrane = capacitance / conductance[p];
            double area = charge * (forceAtZero - share * mean[p]) / conductance[p];
            double both = membrane + decay;
            double squares = perMs * ratesHz[p] * area * area;
            variance[p] += squares / (2 * both);
            third[p] += squares * area * 2 / (3 * (membrane + both) * (decay + both));
            fourth[p] += squares * area * area * 3 / (4 * both * (decay + 3 * membrane) * (3 * decay + membrane));
            correlation[p] += squares;
        }
    }

    /** Mean of G over the rate of the population, in nS/Hz. */
    static double meanConductancePerHz(ShotNoiseInput input) {
        return input.synapses() * 1e-3 * input.decayMs() * input.weightNs();
    }

    /** α (E − V) + (1 − α)(E − V0), in mV. */
    static double drivingForce(ShotNoiseInput input, double potentialMv) {
        double share = input.conductanceShare();
        return share * (input.reversalMv() - potentialMv)
                + (1 - share) * (input.reversalMv() - input.currentPotentialMv());
    }

    void checkInputs(int given) {
        if (given != inputs.size()) {
            throw new IllegalArgumentException(
                    "rates of " + given + " inputs were given to a cell that has " + inputs.size());
        }
    }

    private static void checkCurrents(double[] currentPa, int from, int to) {
        for (int p = from; p < to; p++) {
            if (!Double.isFinite(currentPa[p])) {
                throw new IllegalArgumentException(
                        "the injected current must be a finite number, not " + currentPa[p] + " pA");
            }
        }
    }

    private void checkRates(int j, double[] ratesHz, int from, int to) {
        for (int p = from; p < to; p++) {
            if (!(ratesHz[p] >= 0 && ratesHz[p] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the rate of "
                        + inputs.get(j).name() + " must be a finite number of at least 0, not " + ratesHz[p] + " Hz");
            }
        }
    }
}

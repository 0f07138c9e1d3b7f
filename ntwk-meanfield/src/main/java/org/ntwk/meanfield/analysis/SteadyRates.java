package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.meanfield.transfer.FitLimit;

/**
 * The mean rates of a system under inputs that never change, and the adaptation currents of its cells,
 *
 * <pre>T_m dν_m/dt = F_m(ν, I_m − W_m) − ν_m,    dW_m/dt as in {@link org.ntwk.meanfield.system.Adaptation},</pre>
 *
 * in Hz and pA. They are those that {@link org.ntwk.meanfield.system.FirstOrderMeanField} follows: in F a rate below 0
 * counts as 0. The variables are the rates of all populations, then W of those whose cells adapt.
 */
public final class SteadyRates implements SteadySystem {

    private static final double ADAPTATION_SCALE_PA = 1;
    private static final double SILENT_HZ = 0.01;

    private final MeanFieldSystem system;
    private final List<String> names;
    private final double[] afferentHz;
    private final double[] currentPa;
    private final double[] timeConstantMs;
    private final int[] adapting;

    /** @throws IllegalArgumentException if the inputs are of another system, or change */
    public SteadyRates(MeanFieldSystem system, HeldInputs inputs) {
        inputs.requireFor(system);
        if (!inputs.isConstant()) {
            throw new IllegalArgumentException(
                    "the inputs of a steady system must not change; give one sample of each");
        }
        this.system = system;
        this.afferentHz = inputs.afferentHz(0);
        this.currentPa = inputs.currentPa(0);
        List<MeanFieldPopulation> populations = system.populations();
        this.timeConstantMs = populations.stream()
                .mapToDouble(MeanFieldPopulation::timeConstantMs)
                .toArray();
        this.adapting = IntStream.range(0, populations.size())
                .filter(m -> populations.get(m).adaptation().isPresent())
                .toArray();
        List<String> variables = new ArrayList<>(system.names());
        for (int m : adapting) {
            variables.add(adaptationOf(populations.get(m).name()));
        }
        this.names = List.copyOf(variables);
    }

    /** The name of the adaptation current of a population, as a variable. */
    public static String adaptationOf(String population) {
        return "adaptation of " + population;
    }

    /** A box of rates from 0 to the highest and adaptation currents on both sides of 0, with scales of 0.01 Hz and 1 pA. */
    public StateBox box(double highestHz, double highestPa) {
        int rates = timeConstantMs.length;
        double[] lower = new double[size()];
        double[] upper = new double[size()];
        double[] scale = new double[size()];
        Arrays.fill(upper, 0, rates, highestHz);
        Arrays.fill(scale, 0, rates, StateBox.RATE_SCALE_HZ);
        Arrays.fill(lower, rates, size(), -highestPa);
        Arrays.fill(upper, rates, size(), highestPa);
        Arrays.fill(scale, rates, size(), ADAPTATION_SCALE_PA);
        return StateBox.of(lower, upper, scale);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int size() {
        return timeConstantMs.length + adapting.length;
    }

    @Override
    public void slope(double[] state, double[] out) {
        double[] rates = ratesOf(state);
        system.transferHz(rates, afferentHz, netCurrentPa(state), out);
        for (int m = 0; m < rates.length; m++) {
            out[m] = (out[m] - state[m]) / timeConstantMs[m];
        }
        for (int k = 0; k < adapting.length; k++) {
            out[rates.length + k] = adaptationSlope(k, rates, state[rates.length + k]);
        }
    }

    private double adaptationSlope(int k, double[] ratesHz, double adaptationPa) {
        return system.adaptationSlope(adapting[k], adaptationPa, ratesHz, afferentHz, currentPa[adapting[k]]);
    }

    @Override
    public void jacobian(double[] state, double[] out) {
        double[] adaptation = Arrays.copyOfRange(state, timeConstantMs.length, size());
        system.jacobian(ratesOf(state), adaptation, afferentHz, currentPa, out);
    }

    /**
     * Where, in a state, transfer functions are outside of their fit or on the border of it, by population. Those that are not
     * have no entry, nor have silent cells (below 0.01 Hz): without fluctuations there are no spikes, whatever the fit.
     */
    public Map<String, List<FitLimit>> fitLimits(double[] state) {
        Map<String, List<FitLimit>> limits = new LinkedHashMap<>();
        double[] rates = ratesOf(state);
        double[] current = netCurrentPa(state);
        for (int m = 0; m < rates.length; m++) {
            MeanFieldPopulation population = system.populations().get(m);
            List<FitLimit> found =
                    FitLimit.of(population.function(), system.inputsOf(m, rates, afferentHz), current[m]);
            if (!found.isEmpty() && rates[m] >= SILENT_HZ) {
                limits.put(population.name(), found);
            }
        }
        return limits;
    }

    /** The population and moment that are nearest to the border of a fit, in words; empty if none is known. */
    public Optional<String> nearestBorder(double[] state) {
        double[] rates = ratesOf(state);
        double[] current = netCurrentPa(state);
        String nearest = null;
        double share = Double.POSITIVE_INFINITY;
        for (int m = 0; m < rates.length; m++) {
            MeanFieldPopulation population = system.populations().get(m);
            FitLimit limit = FitLimit.nearest(population.function(), system.inputsOf(m, rates, afferentHz), current[m])
                    .orElse(null);
            if (limit != null && limit.share() < share) {
                share = limit.share();
                nearest = population.name() + " (" + limit.words() + ")";
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Writes the derivatives of f by the inputs; see {@link MeanFieldSystem#inputJacobian}. */
    void inputJacobian(double[] state, double[] out) {
        double[] adaptation = Arrays.copyOfRange(state, timeConstantMs.length, size());
        system.inputJacobian(ratesOf(state), adaptation, afferentHz, currentPa, out);
    }

    private double[] ratesOf(double[] state) {
        double[] rates = Arrays.copyOf(state, timeConstantMs.length);
        for (int m = 0; m < rates.length; m++) {
            rates[m] = Math.max(rates[m], 0);
        }
        return rates;
    }

    private double[] netCurrentPa(double[] state) {
        double[] net = currentPa.clone();
        for (int k = 0; k < adapting.length; k++) {
            net[adapting[k]] -= state[timeConstantMs.length + k];
        }
        return net;
    }
}

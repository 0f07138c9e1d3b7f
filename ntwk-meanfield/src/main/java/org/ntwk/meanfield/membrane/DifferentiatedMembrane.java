package org.ntwk.meanfield.membrane;

import org.ntwk.api.meanfield.ShotNoiseInput;

/**
 * Statistics of a membrane that fluctuates, with their exact first derivatives, and second ones where they are asked for:
 * the equations of {@link ShotNoiseMembrane} in automatic differentiation.
 *
 * <p>Inputs with the same synapses act by the sum of their events, so the variables are the events a second through all
 * synapses of a kind and, last, the injected current in pA. {@link #write} goes from these to rates.
 *
 * @param membrane whose statistics they are
 * @param conductanceNs μ_G in nS
 * @param meanMv μ_V in mV
 * @param sdMv σ_V in mV
 * @param skewness γ_V
 * @param correlationTimeMs τ_V in ms
 */
public record DifferentiatedMembrane(
        ShotNoiseMembrane membrane, Jet conductanceNs, Jet meanMv, Jet sdMv, Jet skewness, Jet correlationTimeMs) {

    /**
     * The statistics at given rates.
     *
     * @param order of the derivatives, 1 or 2
     * @throws IllegalArgumentException if V does not fluctuate there, where σ_V has no derivative, or as {@link
     *     ShotNoiseMembrane#at}
     */
    public static DifferentiatedMembrane at(ShotNoiseMembrane membrane, double[] ratesHz, double currentPa, int order) {
        if (membrane.at(ratesHz, currentPa).isStill()) {
            throw new IllegalArgumentException("the membrane does not fluctuate: its deviation has no derivative");
        }
        int n = membrane.kinds().size();
        double[] eventsHz = new double[n];
        for (int j = 0; j < ratesHz.length; j++) {
            eventsHz[membrane.kindOf(j)] += membrane.inputs().get(j).synapses() * ratesHz[j];
        }
        Jet zero = Jet.constant(n + 1, order, 0);
        double leak = membrane.cell().leakNs();
        Jet conductance = zero.add(leak);
        Jet current = zero.variable(n, currentPa).add(leak * membrane.cell().restMv());
        Jet[] events = new Jet[n];
        for (int k = 0; k < n; k++) {
            ShotNoiseInput synapse = membrane.kinds().get(k);
            events[k] = zero.variable(k, eventsHz[k]);
            double perHz = ShotNoiseMembrane.meanConductancePerHz(synapse);
            conductance = conductance.add(events[k].multiply(perHz * synapse.conductanceShare()));
            current = current.add(events[k].multiply(perHz * ShotNoiseMembrane.drivingForce(synapse, 0)));
        }
        Jet mean = current.divide(conductance);
        Jet time = conductance.reciprocal().multiply(membrane.cell().capacitancePf());
        Jet excess = zero;
        // τ_V is τ_m, plus the mean of the τ_j, about the first: the derivatives of equal ones then cancel to the last
        // digit.
        double firstDecay = membrane.kinds().get(0).decayMs();
        Jet variance = zero;
        Jet third = zero;
        for (int k = 0; k < n; k++) {
            ShotNoiseInput synapse = membrane.kinds().get(k);
            double decay = synapse.decayMs();
            Jet area = mean.multiply(-synapse.conductanceShare())
                    .add(ShotNoiseMembrane.drivingForce(synapse, 0))
                    .multiply(synapse.weightNs() * decay)
                    .divide(conductance);
            Jet both = time.add(decay);
            Jet square = events[k].multiply(1e-3).multiply(area.multiply(area));
            excess = excess.add(square.multiply(decay - firstDecay).divide(both));
            variance = variance.add(square.divide(both.multiply(2)));
            third = third.add(square.multiply(area)
                    .multiply(2 / 3.0)
                    .divide(both.add(time).multiply(both.add(decay))));
        }
        Jet sd = variance.sqrt();
        return new DifferentiatedMembrane(
                membrane,
                conductance,
                mean,
                sd,
                third.divide(variance).divide(sd),
                time.add(firstDecay).add(excess.divide(variance.multiply(2))));
    }

    /**
     * From a quantity that was made of these statistics to its derivatives by the rates of the inputs and, last, by the
     * current, as {@link org.ntwk.api.meanfield.TransferFunction#derivatives} has them.
     */
    public void write(Jet value, double[] first, double[] second) {
        writeFirst(value, first);
        int n = membrane.inputs().size() + 1;
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                second[j * n + k] = synapses(j) * synapses(k) * value.second(variable(j), variable(k));
            }
        }
    }

    /** The first derivatives alone. */
    public void writeFirst(Jet value, double[] first) {
        for (int j = 0; j <= membrane.inputs().size(); j++) {
            first[j] = synapses(j) * value.first(variable(j));
        }
    }

    private int variable(int input) {
        return input < membrane.inputs().size()
                ? membrane.kindOf(input)
                : membrane.kinds().size();
    }

    /** Events for each spike of an input; 1 of the current, which comes after them. */
    private double synapses(int input) {
        return input < membrane.inputs().size() ? membrane.inputs().get(input).synapses() : 1;
    }
}

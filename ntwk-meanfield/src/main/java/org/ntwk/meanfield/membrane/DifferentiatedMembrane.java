package org.ntwk.meanfield.membrane;

import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.ntwk.api.meanfield.ShotNoiseInput;

/**
 * Statistics of a membrane that fluctuates, with their exact first and second derivatives: the equations of {@link
 * ShotNoiseMembrane} in automatic differentiation. The variables are the rates of the inputs in Hz and, last, the
 * injected current in pA.
 *
 * @param conductanceNs μ_G in nS
 * @param meanMv μ_V in mV
 * @param sdMv σ_V in mV
 * @param skewness γ_V
 * @param correlationTimeMs τ_V in ms
 */
public record DifferentiatedMembrane(
        DerivativeStructure conductanceNs,
        DerivativeStructure meanMv,
        DerivativeStructure sdMv,
        DerivativeStructure skewness,
        DerivativeStructure correlationTimeMs) {

    /** @throws IllegalArgumentException if V does not fluctuate there, where σ_V has no derivative, or as {@link ShotNoiseMembrane#at} */
    public static DifferentiatedMembrane at(ShotNoiseMembrane membrane, double[] ratesHz, double currentPa) {
        if (membrane.at(ratesHz, currentPa).isStill()) {
            throw new IllegalArgumentException("the membrane does not fluctuate: its deviation has no derivative");
        }
        int n = ratesHz.length;
        DSFactory factory = new DSFactory(n + 1, 2);
        double leak = membrane.cell().leakNs();
        DerivativeStructure conductance = factory.constant(leak);
        DerivativeStructure current =
                factory.variable(n, currentPa).add(leak * membrane.cell().restMv());
        DerivativeStructure[] rates = new DerivativeStructure[n];
        for (int j = 0; j < n; j++) {
            ShotNoiseInput input = membrane.inputs().get(j);
            rates[j] = factory.variable(j, ratesHz[j]);
            double perHz = ShotNoiseMembrane.meanConductancePerHz(input);
            conductance = conductance.add(rates[j].multiply(perHz * input.conductanceShare()));
            current = current.add(rates[j].multiply(perHz * ShotNoiseMembrane.drivingForce(input, 0)));
        }
        DerivativeStructure mean = current.divide(conductance);
        DerivativeStructure time =
                conductance.reciprocal().multiply(membrane.cell().capacitancePf());
        DerivativeStructure excess = factory.constant(0);
        // τ_V is τ_m, plus the mean of the τ_j, about the first: the derivatives of equal ones then cancel to the last
        // digit.
        double firstDecay = membrane.inputs().get(0).decayMs();
        DerivativeStructure variance = factory.constant(0);
        DerivativeStructure third = factory.constant(0);
        for (int j = 0; j < n; j++) {
            ShotNoiseInput input = membrane.inputs().get(j);
            double decay = input.decayMs();
            DerivativeStructure area = mean.multiply(-input.conductanceShare())
                    .add(ShotNoiseMembrane.drivingForce(input, 0))
                    .multiply(input.weightNs() * decay)
                    .divide(conductance);
            DerivativeStructure both = time.add(decay);
            DerivativeStructure square =
                    rates[j].multiply(input.synapses() * 1e-3).multiply(area.multiply(area));
            excess = excess.add(square.multiply(decay - firstDecay).divide(both));
            variance = variance.add(square.divide(both.multiply(2)));
            third = third.add(square.multiply(area)
                    .multiply(2 / 3.0)
                    .divide(both.add(time).multiply(both.add(decay))));
        }
        DerivativeStructure sd = variance.sqrt();
        return new DifferentiatedMembrane(
                conductance,
                mean,
                sd,
                third.divide(variance).divide(sd),
                time.add(firstDecay).add(excess.divide(variance.multiply(2))));
    }
}

package org.ntwk.cells.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.random.RandomStream;

/**
 * A noisy current, independent for each cell. It starts in its stationary distribution, and a step is exact: its values
 * at the times of the grid have the mean, variance and autocorrelation of the process whatever dt is.
 */
public final class OrnsteinUhlenbeckCurrent implements MembraneMechanism {

    @Override
    public String name() {
        return "ornstein-uhlenbeck-current";
    }

    @Override
    public String summary() {
        return "a Gaussian current with an exponential autocorrelation, independent for each cell";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "di/dt = (mean - i)/tau + sd sqrt(2/tau) xi(t) with white noise xi",
                "in steps: i(t + dt) = mean + (i(t) - mean) exp(-dt/tau) + sd sqrt(1 - exp(-2 dt/tau)) N(0, 1)");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Uhlenbeck, Ornstein (1930), Phys. Rev. 36:823",
                "Gillespie (1996), Phys. Rev. E 54:2084 (exact steps)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("mean", "pA", "of the current")
                        .defaultsTo(0)
                        .perCell(),
                ParameterSpec.number("sd", "pA", "standard deviation of the current")
                        .bounds(Bounds.NON_NEGATIVE)
                        .perCell(),
                ParameterSpec.number("tau", "ms", "autocorrelation time")
                        .bounds(Bounds.POSITIVE)
                        .perCell());
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of("i", "pA", "the current, for an extent of 1"));
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements MechanismKernel {

        private final double dtMs;
        private final double[] noise;
        private final double[] mean;
        private final double[] sd;

        /** exp(−dt/tau), and sd sqrt(1 − exp(−2 dt/tau)). */
        private final double[] memory;

        private final double[] kick;
        private final double[] extent;
        private final double[] current;
        private final RandomStream random;

        Kernel(MembraneContext context) {
            ParameterValues parameters = context.parameters();
            dtMs = context.dtMs();
            noise = context.state("i");
            mean = parameters.perCell("mean");
            sd = parameters.perCell("sd");
            memory = parameters.perCell("tau");
            kick = new double[memory.length];
            for (int n = 0; n < memory.length; n++) {
                double steps = dtMs / memory[n];
                memory[n] = StrictMath.exp(-steps);
                kick[n] = sd[n] * Math.sqrt(-StrictMath.expm1(-2 * steps));
            }
            extent = context.extent();
            current = context.current();
            random = context.random();
        }

        @Override
        public void initialise(int from, int to) {
            for (int n = from; n < to; n++) {
                noise[n] = multiplyAdd(sd[n], random.gaussianAt(n, 0), mean[n]);
            }
        }

        @Override
        public void advance(int from, int to, double tMs) {
            long next = Math.round(tMs / dtMs) + 1;
            for (int n = from; n < to; n++) {
                current[n] = multiplyAdd(extent[n], noise[n], current[n]);
                double relaxed = multiplyAdd(memory[n], noise[n] - mean[n], mean[n]);
                noise[n] = multiplyAdd(kick[n], random.gaussianAt(n, next), relaxed);
            }
        }
    }
}

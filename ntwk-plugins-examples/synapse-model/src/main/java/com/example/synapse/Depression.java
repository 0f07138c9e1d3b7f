package com.example.synapse;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.quantity.Unit;

/**
 * Release that depends on use: each spike takes a part of the vesicles, and those that are left make the next one weaker
 * until they are replaced. It goes with synapses of any kinetics.
 */
final class Depression implements PlasticityModel {

    @Override
    public String name() {
        return "example-synapse:depression";
    }

    @Override
    public String summary() {
        return "release that is weaker after each spike and recovers";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "dR/dt = (1 - R)/recovery, R = 1 at first",
                "a spike that arrives acts with weight R, and then R = (1 - used) R");
    }

    @Override
    public List<String> references() {
        return List.of("Abbott, Varela, Sen, Nelson (1997), Science 275:220");
    }

    @Override
    public ParameterSchema parameters(Unit weightUnit) {
        return ParameterSchema.of(
                number("used", Unit.ONE, "part of the vesicles that a spike takes")
                        .bounds(Bounds.PROBABILITY)
                        .defaultsTo(0.25),
                number("recovery", Unit.MS, "time constant with which vesicles are replaced")
                        .bounds(Bounds.POSITIVE)
                        .defaultsTo(300));
    }

    @Override
    public PlasticityKernel prepare(PlasticityContext context) {
        return new Kernel(context);
    }

    /** All synapses of a row see the same spikes, so a number for each row is enough; it is kept as a spike leaves it. */
    private static final class Kernel implements PlasticityKernel {

        private final double used;
        private final double stepsPerRecovery;
        private final double[] left;
        private final int[] lastSpike;

        Kernel(PlasticityContext context) {
            used = context.parameters().number("used");
            stepsPerRecovery = context.parameters().number("recovery") / context.dtMs();
            left = new double[context.rows()];
            lastSpike = new int[context.rows()];
            Arrays.fill(left, 1);
        }

        @Override
        public double efficacy(int row, int step) {
            double missing = (1 - left[row]) * StrictMath.exp((lastSpike[row] - step) / stepsPerRecovery);
            left[row] = (1 - used) * (1 - missing);
            lastSpike[row] = step;
            return 1 - missing;
        }
    }
}

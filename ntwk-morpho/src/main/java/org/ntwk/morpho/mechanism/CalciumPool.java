package org.ntwk.morpho.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.IonColumns;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;

/**
 * Calcium in a shell beneath the membrane: all currents that carry calcium fill it, and it decays. Currents outward take
 * nothing from it, so that it is never below rest.
 */
public final class CalciumPool implements MembraneMechanism {

    /** The ion that it keeps, and its variable. */
    static final String CALCIUM = "calcium";

    /** In C/mol. */
    private static final double FARADAY = 96485.33212;

    /** 1 pA mol/(C µm³) in mM/ms. */
    private static final double MM_PER_MS = 1e3;

    @Override
    public String name() {
        return "calcium-pool";
    }

    @Override
    public String summary() {
        return "calcium in a shell beneath the membrane, which calcium currents fill and which decays";
    }

    @Override
    public List<String> equations() {
        return List.of("dcalcium/dt = max(I, 0)/(2 F depth) + (resting - calcium)/decay with I of 1 um^2 of membrane");
    }

    @Override
    public List<String> references() {
        return List.of("Destexhe, Babloyantz, Sejnowski (1993), Biophys. J. 65:1538 (with a linear pump)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                positive("depth", "um", "depth of the shell; for a point neuron, of one with an area of 1 um^2", 0.1),
                positive("decay", "ms", "time constant of the decay", 200),
                positive("resting", "mM", "concentration at rest", 1e-4));
    }

    private static ParameterSpec positive(String name, String unit, String doc, double value) {
        return ParameterSpec.number(name, unit, doc)
                .bounds(Bounds.POSITIVE)
                .defaultsTo(value)
                .perCell();
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.of(CALCIUM, "mM", "concentration of calcium in the shell"));
    }

    @Override
    public Optional<String> keepsIon() {
        return Optional.of(CALCIUM);
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return 3L * size * Double.BYTES;
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        IonColumns ion = context.ion(CALCIUM)
                .orElseThrow(() -> new UnsupportedOperationException("this membrane has no columns for ions"));
        return new Kernel(context, ion);
    }

    /** A step is exact for a current that is constant in it. */
    private static final class Kernel implements MechanismKernel {

        private final double[] concentration;
        private final double[] influx;
        private final double[] resting;

        /** How far a constant current moves the concentration in the end, in mM/pA. */
        private final double[] gain;

        /** The part of the way to its end that the concentration goes in a step. */
        private final double[] approach;

        Kernel(MembraneContext context, IonColumns ion) {
            concentration = ion.concentration();
            influx = ion.influx();
            resting = context.parameters().perCell("resting");
            double[] depth = context.parameters().perCell("depth");
            double[] decay = context.parameters().perCell("decay");
            double[] extent = context.extent();
            gain = new double[context.size()];
            approach = new double[context.size()];
            for (int n = 0; n < gain.length; n++) {
                gain[n] = MM_PER_MS * decay[n] / (2 * FARADAY * depth[n] * extent[n]);
                approach[n] = -StrictMath.expm1(-context.dtMs() / decay[n]);
            }
        }

        @Override
        public void initialise(int from, int to) {
            System.arraycopy(resting, from, concentration, from, to - from);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            for (int n = from; n < to; n++) {
                double end = multiplyAdd(gain[n], Math.max(influx[n], 0), resting[n]);
                concentration[n] = multiplyAdd(approach[n], end - concentration[n], concentration[n]);
            }
        }
    }
}

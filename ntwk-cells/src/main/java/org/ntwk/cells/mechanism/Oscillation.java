package org.ntwk.cells.mechanism;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.Waveform;

/** An oscillating current, the same for all cells, that starts from zero at its onset. */
public final class Oscillation implements MembraneMechanism {

    @Override
    public String name() {
        return "oscillation";
    }

    @Override
    public String summary() {
        return "a current that oscillates between 0 and its amplitude from its onset on";
    }

    @Override
    public List<String> equations() {
        return List.of("i = amplitude * (1 - cos(2*pi * frequency * (t - onset))) / 2 for t > onset");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("amplitude", Unit.PA, "the largest current"),
                ParameterSpec.number("frequency", Unit.HZ, "how many periods a second")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.number("onset", Unit.MS, "time before which there is no current")
                        .defaultsTo(0));
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public Optional<Waveform> reduce(ParameterValues values, String path, Problems problems) {
        double amplitude = values.number("amplitude");
        double frequencyHz = values.number("frequency");
        double onsetMs = values.number("onset");
        return Optional.of(tMs -> tMs <= onsetMs ? 0 : current(amplitude, frequencyHz, tMs - onsetMs));
    }

    /** In pA, at a time after the onset. */
    private static double current(double amplitude, double frequencyHz, double sinceMs) {
        return amplitude * (1 - StrictMath.cos(2 * Math.PI * frequencyHz * (sinceMs * 1e-3))) / 2;
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements MechanismKernel {

        private final double amplitude;
        private final double frequencyHz;
        private final double onsetMs;
        private final double[] extent;
        private final double[] currents;

        Kernel(MembraneContext context) {
            ParameterValues parameters = context.parameters();
            amplitude = parameters.number("amplitude");
            frequencyHz = parameters.number("frequency");
            onsetMs = parameters.number("onset");
            extent = context.extent();
            currents = context.current();
        }

        @Override
        public void initialise(int from, int to) {
            // It has no state.
        }

        @Override
        public void advance(int from, int to, double tMs) {
            if (tMs <= onsetMs) {
                return;
            }
            double value = current(amplitude, frequencyHz, tMs - onsetMs);
            for (int n = from; n < to; n++) {
                currents[n] += extent[n] * value;
            }
        }
    }
}

package org.ntwk.morpho.cable;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.stimulus.Waveform;

/** The simplest mechanism: a constant conductance. */
record LeakMechanism(double densityNsPerUm2, double reversalMv) implements MembraneMechanism {

    static final ParameterValues NO_PARAMETERS = new NoParameters();

    @Override
    public String name() {
        return "leak";
    }

    @Override
    public String summary() {
        return "a constant conductance";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        double[] area = context.extent();
        double[] conductance = context.conductance();
        double[] current = context.current();
        return new MechanismKernel() {

            @Override
            public void initialise(int from, int to) {
                // It has no state.
            }

            @Override
            public void advance(int from, int to, double tMs) {
                for (int n = from; n < to; n++) {
                    conductance[n] += densityNsPerUm2 * area[n];
                    current[n] += densityNsPerUm2 * area[n] * reversalMv;
                }
            }
        };
    }

    /** Of a mechanism that has none. */
    private static final class NoParameters implements ParameterValues {

        @Override
        public double number(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean isUniform(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean areUniform() {
            return true;
        }

        @Override
        public double[] perCell(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public int whole(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean flag(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public String text(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public List<String> names(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public double[] series(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public Waveform functionOfTime(String name) {
            throw new IllegalArgumentException(name);
        }
    }
}

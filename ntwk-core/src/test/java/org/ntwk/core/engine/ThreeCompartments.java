package org.ntwk.core.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellCompartments.Compartment;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.quantity.Unit;

/**
 * A chain of three passive compartments, by forward Euler: a soma and two pieces of a dendrite with areas of 3 to 1. What
 * drives each of them can be recorded. It fires at each step above its threshold.
 */
final class ThreeCompartments implements CellModel {

    static final double CM_PF = 100;
    static final double LEAK_NS = 5;
    static final double COUPLING_NS = 20;
    static final double REST_MV = -70;

    static NtwkPlugin plugin() {
        return new NtwkPlugin() {
            @Override
            public String id() {
                return "chains";
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public List<CellModel> cellModels() {
                return List.of(new ThreeCompartments());
            }
        };
    }

    /** Where potentials go in a step if nothing drives them. */
    static double[] step(double[] v, double dtMs) {
        double near = COUPLING_NS * (v[1] - v[0]);
        double beyond = COUPLING_NS * (v[2] - v[1]);
        double[] axial = {near, beyond - near, -beyond};
        double[] next = new double[3];
        for (int k = 0; k < 3; k++) {
            next[k] = v[k] + dtMs / CM_PF * (axial[k] + LEAK_NS * (REST_MV - v[k]));
        }
        return next;
    }

    @Override
    public String name() {
        return "chains:three";
    }

    @Override
    public String summary() {
        return "a chain of three passive compartments";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("threshold", Unit.MV, "of spikes").defaultsTo(0),
                ParameterSpec.number("branches", Unit.ONE, "equal dendrites, as far as a network is told")
                        .defaultsTo(1));
    }

    @Override
    public List<StateVariable> state() {
        return List.of(
                StateVariable.membranePotential(),
                StateVariable.of("far", "mV", "potential of the end of the dendrite"),
                StateVariable.of("g0", "nS", "conductance on the soma"),
                StateVariable.of("g1", "nS", "conductance on the middle"),
                StateVariable.of("g2", "nS", "conductance on the end"));
    }

    @Override
    public Optional<CellCompartments> compartments(ParameterValues values) {
        return Optional.of(new CellCompartments(
                List.of(
                        new Compartment(Set.of("soma"), 0, 100 * values.number("branches")),
                        new Compartment(Set.of("dendrite"), 50, 300),
                        new Compartment(Set.of("dendrite"), 150, 100)),
                0));
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements CellKernel {

        private final double dtMs;
        private final double threshold;
        private final double[] soma;
        private final double[] far;
        private final double[][] seen;
        private final double[] voltage;
        private final double[] conductance;
        private final double[] current;

        Kernel(CellContext context) {
            dtMs = context.dtMs();
            threshold = context.parameters().number("threshold");
            soma = context.state("V");
            far = context.state("far");
            seen = new double[][] {context.state("g0"), context.state("g1"), context.state("g2")};
            voltage = context.membranePotential();
            conductance = context.conductance();
            current = context.current();
        }

        @Override
        public void initialise(int from, int to) {
            for (int cell = from; cell < to; cell++) {
                soma[cell] = REST_MV;
                potentialSet(cell);
            }
        }

        @Override
        public void potentialSet(int cell) {
            for (int k = 0; k < 3; k++) {
                voltage[3 * cell + k] = soma[cell];
            }
            far[cell] = soma[cell];
        }

        @Override
        public void advance(int from, int to, double tMs) {
            for (int cell = from; cell < to; cell++) {
                int at = 3 * cell;
                double near = COUPLING_NS * (voltage[at + 1] - voltage[at]);
                double beyond = COUPLING_NS * (voltage[at + 2] - voltage[at + 1]);
                double[] axial = {near, beyond - near, -beyond};
                for (int k = 0; k < 3; k++) {
                    double v = voltage[at + k];
                    double total = axial[k] + LEAK_NS * (REST_MV - v) + current[at + k] - conductance[at + k] * v;
                    seen[k][cell] = conductance[at + k];
                    voltage[at + k] = v + dtMs / CM_PF * total;
                }
                soma[cell] = voltage[at];
                far[cell] = voltage[at + 2];
            }
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            for (int cell = from; cell < to; cell++) {
                if (soma[cell] > threshold) {
                    found.add(cell);
                }
            }
        }

        @Override
        public void reset(int cell) {}

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {}
    }
}

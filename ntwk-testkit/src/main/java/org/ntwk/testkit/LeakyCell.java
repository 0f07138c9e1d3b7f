package org.ntwk.testkit;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.NtwkPlugin;

/**
 * What components that are no cells act on in the networks of contracts: leaky integrate-and-fire, 150 pF, 10 nS, resting
 * and reset at −70 mV, firing above −50 mV, refractory for 2 ms.
 */
final class LeakyCell implements CellModel {

    static final String NAME = "testkit:leaky";

    static final double REST = -70;
    private static final double THRESHOLD = -50;
    private static final double CAPACITANCE = 150;
    private static final double LEAK = 10;
    private static final double REFRACTORY = 2;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "leaky integrate-and-fire cell of the contracts";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.EMPTY;
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new Kernel(context.state("V"), context.conductance(), context.current(), context.dtMs() / CAPACITANCE);
    }

    private record Kernel(double[] v, double[] g, double[] i, double step) implements CellKernel {

        @Override
        public void initialise(int from, int to) {
            Arrays.fill(v, from, to, REST);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            for (int n = from; n < to; n++) {
                v[n] += step * (LEAK * (REST - v[n]) + i[n] - g[n] * v[n]);
            }
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            found.addAbove(v, THRESHOLD, from, to);
        }

        @Override
        public void reset(int cell) {
            v[cell] = REST;
        }

        @Override
        public double refractoryMs(int cell) {
            return REFRACTORY;
        }

        @Override
        public void hold(int cell) {
            v[cell] = REST;
        }
    }

    /** Brings it. */
    static final class Plugin implements NtwkPlugin {

        @Override
        public String id() {
            return "testkit";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<CellModel> cellModels() {
            return List.of(new LeakyCell());
        }
    }
}

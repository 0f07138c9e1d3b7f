package org.ntwk.testkit;

import java.util.Arrays;
import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;

/** A leaky cell that keeps the contract; tests break one thing of it. */
class SoundCell implements CellModel {

    static final ParameterSpec CM = ParameterSpec.number("Cm", "pF", "membrane capacitance")
            .bounds(Bounds.POSITIVE)
            .defaultsTo(200)
            .perCell();
    static final ParameterSpec THRESHOLD =
            ParameterSpec.number("Vthre", "mV", "threshold").defaultsTo(-50);

    @Override
    public String name() {
        return "acme:leaky";
    }

    @Override
    public String summary() {
        return "leaky integrate-and-fire cell";
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(CM, THRESHOLD);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(StateVariable.membranePotential());
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new Kernel(context);
    }

    /** The loops, of which tests override one. */
    static class Kernel implements CellKernel {

        final double[] v;
        final double[] g;
        final double[] i;
        final double[] capacitance;
        final double threshold;
        final double dt;

        Kernel(CellContext context) {
            v = context.state("V");
            g = context.conductance();
            i = context.current();
            capacitance = context.parameters().perCell("Cm");
            threshold = context.parameters().number("Vthre");
            dt = context.dtMs();
        }

        @Override
        public void initialise(int from, int to) {
            Arrays.fill(v, from, to, -70);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            for (int n = from; n < to; n++) {
                v[n] += slope(n) * dt;
            }
        }

        double slope(int n) {
            return (10 * (-70 - v[n]) + i[n] - g[n] * v[n]) / capacitance[n];
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            found.addAbove(v, threshold, from, to);
        }

        @Override
        public void reset(int cell) {
            v[cell] = -65;
        }

        @Override
        public double refractoryMs(int cell) {
            return 2;
        }

        @Override
        public void hold(int cell) {
            v[cell] = -65;
        }
    }
}

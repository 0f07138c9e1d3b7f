package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.synapse.ExponentialConductance;

/** The kernel of a cell whose equations were compiled. */
final class EquationKernel implements FusibleCellKernel {

    private final CellGraph cell;
    private final CellContext context;
    private final LoopClasses classes;
    private final double[][] state;
    private final CompiledCell compiled;

    private final Bound bound;

    /** The one number that the bound is, or that of each cell; empty where the threshold is none. */
    private final double[] bounds;

    /** Where variables start. */
    private final double[][] rests;

    private final double[] refractoryMs;

    /**
     * The variables that rest while a cell is refractory, and where: at their reset if that is the same after each spike,
     * else where they were before the last {@link #advance}.
     */
    private final int[] held;

    private final double[][] heldAt;

    /** Those of {@link #held} that are of the second kind. */
    private final int[] saved;

    EquationKernel(Definition definition, CellGraph cell, CellContext context, LoopClasses classes) {
        this.cell = cell;
        this.context = context;
        this.classes = classes;
        state = state(definition, context);
        compiled = CompiledCell.of(cell, context, classes, state);
        ParameterValues parameters = context.parameters();
        int size = context.size();
        Lasting lasting = new Lasting(cell.graph());
        bound = Bound.of(cell);
        bounds = bound.isStrict()
                ? lasting.columns(
                                List.of(bound.node()), parameters, cell.graph().isUniform(bound.node()) ? 1 : size)[0]
                : new double[0];
        rests = lasting.columns(Arrays.stream(cell.rests()).boxed().toList(), parameters, size);
        refractoryMs = cell.refractory() == LinearPart.NONE
                ? new double[size]
                : lasting.columns(List.of(cell.refractory()), parameters, size)[0];
        List<Definition.Variable> variables = definition.variables();
        held = IntStream.range(0, variables.size())
                .filter(n -> variables.get(n).held())
                .toArray();
        saved = IntStream.range(0, held.length)
                .filter(n -> !cell.graph().level(cell.resets()[held[n]]).isLasting())
                .toArray();
        heldAt = new double[held.length][size];
        for (int n = 0; n < held.length; n++) {
            int reset = cell.resets()[held[n]];
            if (cell.graph().level(reset).isLasting()) {
                heldAt[n] = lasting.columns(List.of(reset), parameters, size)[0];
            }
        }
    }

    /** The columns of the variables, g and i. */
    private static double[][] state(Definition definition, CellContext context) {
        int variables = definition.variables().size();
        double[][] state = new double[variables + 2][];
        for (int n = 0; n < variables; n++) {
            state[n] = context.state(definition.variables().get(n).name());
        }
        state[variables] = context.conductance();
        state[variables + 1] = context.current();
        return state;
    }

    @Override
    public void initialise(int from, int to) {
        for (int n = 0; n < rests.length; n++) {
            System.arraycopy(rests[n], from, state[n], from, to - from);
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        advance(compiled, from, to, tMs);
    }

    private void advance(CompiledCell step, int from, int to, double tMs) {
        for (int n : saved) {
            System.arraycopy(state[held[n]], from, heldAt[n], from, to - from);
        }
        step.advance(tMs, from, to);
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        if (bounds.length == 1) {
            found.addAbove(state[bound.column()], bounds[0], from, to);
        } else if (bounds.length > 1) {
            found.addAbove(state[bound.column()], bounds, from, to);
        } else {
            for (int n = compiled.nextAboveThreshold(from, to); n < to; n = compiled.nextAboveThreshold(n + 1, to)) {
                found.add(n);
            }
        }
    }

    @Override
    public void reset(int index) {
        compiled.reset(index);
    }

    @Override
    public double refractoryMs(int index) {
        return refractoryMs[index];
    }

    @Override
    public void hold(int index) {
        for (int n = 0; n < held.length; n++) {
            state[held[n]][index] = heldAt[n][index];
        }
    }

    /** Not where a spike depends on g or i, which are not known then. */
    @Override
    public Optional<CellKernel> fusedWith(ExponentialConductance first, ExponentialConductance second) {
        if (spikesDependOnDrive()) {
            return Optional.empty();
        }
        double[][] columns = state.clone();
        columns[cell.conductance()] = first.open();
        columns[cell.conductance() + 1] = second.open();
        CompiledCell fused = CompiledCell.of(
                SynapsesTakenIn.of(cell),
                context,
                classes,
                columns,
                first.reversal(),
                -first.loss(),
                second.reversal(),
                -second.loss());
        return Optional.of(new WithSynapses(fused));
    }

    private boolean spikesDependOnDrive() {
        BitSet needed = Cone.of(cell.graph(), cell.resets());
        needed.or(Cone.of(cell.graph(), cell.threshold()));
        return needed.stream()
                .mapToObj(cell.graph()::node)
                .anyMatch(node -> node instanceof Node.Column column && column.index() >= cell.conductance());
    }

    /** These cells, which advance together with their synapses. */
    private final class WithSynapses implements CellKernel {

        private final CompiledCell fused;

        WithSynapses(CompiledCell fused) {
            this.fused = fused;
        }

        @Override
        public void initialise(int from, int to) {
            EquationKernel.this.initialise(from, to);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            EquationKernel.this.advance(fused, from, to, tMs);
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            EquationKernel.this.findAboveThreshold(from, to, found);
        }

        @Override
        public void reset(int index) {
            EquationKernel.this.reset(index);
        }

        @Override
        public double refractoryMs(int index) {
            return EquationKernel.this.refractoryMs(index);
        }

        @Override
        public void hold(int index) {
            EquationKernel.this.hold(index);
        }
    }
}

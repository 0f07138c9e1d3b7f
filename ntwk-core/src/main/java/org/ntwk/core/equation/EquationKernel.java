package org.ntwk.core.equation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.parameter.ParameterValues;

/** The kernel of a cell whose equations were compiled. */
final class EquationKernel implements CellKernel {

    private final Loops loops;

    /** In the order that {@link Loops} tells. */
    private final double[][] columns;

    private final double[] numbers;

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
        ParameterValues parameters = context.parameters();
        int size = context.size();
        LoopPlan plan = LoopPlan.of(cell);
        Lasting lasting = new Lasting(cell.graph());
        loops = classes.load(LoopClass.file(cell, plan, lasting));
        numbers = lasting.numbers(parameters);
        columns = columns(definition, context, plan.scratchColumns(), lasting.columns(parameters, size));
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

    private static double[][] columns(
            Definition definition, CellContext context, int scratchColumns, double[][] lasting) {
        int variables = definition.variables().size();
        int scratch = variables + 2;
        double[][] columns = new double[scratch + scratchColumns + lasting.length][];
        for (int n = 0; n < variables; n++) {
            columns[n] = context.state(definition.variables().get(n).name());
        }
        columns[variables] = context.conductance();
        columns[variables + 1] = context.current();
        for (int n = 0; n < scratchColumns; n++) {
            columns[scratch + n] = n == 0 ? context.scratch() : new double[context.size()];
        }
        System.arraycopy(lasting, 0, columns, scratch + scratchColumns, lasting.length);
        return columns;
    }

    @Override
    public void initialise(int from, int to) {
        for (int n = 0; n < rests.length; n++) {
            System.arraycopy(rests[n], from, columns[n], from, to - from);
        }
    }

    @Override
    public void advance(int from, int to, double tMs) {
        for (int n : saved) {
            System.arraycopy(columns[held[n]], from, heldAt[n], from, to - from);
        }
        loops.advance(columns, numbers, tMs, from, to);
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        for (int n = next(from, to); n < to; n = next(n + 1, to)) {
            found.add(n);
        }
    }

    private int next(int from, int to) {
        return loops.nextAboveThreshold(columns, numbers, from, to);
    }

    @Override
    public void reset(int cell) {
        loops.reset(columns, numbers, cell);
    }

    @Override
    public double refractoryMs(int cell) {
        return refractoryMs[cell];
    }

    @Override
    public void hold(int cell) {
        for (int n = 0; n < held.length; n++) {
            columns[held[n]][cell] = heldAt[n][cell];
        }
    }
}

package org.ntwk.core.equation;

import org.ntwk.api.cell.CellContext;

/**
 * Compiled loops with all that they read and write.
 *
 * @param columns in the order that {@link Loops} tells
 */
record CompiledCell(Loops loops, double[][] columns, double[] numbers) {

    /**
     * @param state the columns that nodes can name
     * @param given what {@link Node.Given} stands for
     */
    static CompiledCell of(
            CellGraph cell, CellContext context, LoopClasses classes, double[][] state, double... given) {
        LoopPlan plan = LoopPlan.of(cell);
        Lasting lasting = new Lasting(cell.graph(), given);
        Loops loops = classes.load(LoopClass.file(cell, plan, lasting));
        double[][] own = lasting.columns(context.parameters(), context.size());
        double[][] columns = new double[state.length + plan.scratchColumns() + own.length][];
        System.arraycopy(state, 0, columns, 0, state.length);
        for (int n = 0; n < plan.scratchColumns(); n++) {
            columns[state.length + n] = n == 0 ? context.scratch() : new double[context.size()];
        }
        System.arraycopy(own, 0, columns, state.length + plan.scratchColumns(), own.length);
        return new CompiledCell(loops, columns, lasting.numbers(context.parameters()));
    }

    void advance(double tMs, int from, int to) {
        loops.advance(columns, numbers, tMs, from, to);
    }

    int nextAboveThreshold(int from, int to) {
        return loops.nextAboveThreshold(columns, numbers, from, to);
    }

    void reset(int cell) {
        loops.reset(columns, numbers, cell);
    }
}

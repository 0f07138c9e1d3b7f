package org.ntwk.morpho.cell;

import java.util.Arrays;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.morpho.cable.CableCells;

/** The loops of {@link MorphologicalCell}. */
final class MorphologicalKernel implements CellKernel {

    private final CableCells cables;
    private final int compartments;
    private final int spikeSite;
    private final double restMv;
    private final double thresholdMv;
    private final double rearmedMv;

    /** Of the soma of each cell. */
    private final double[] soma;

    private final double[] voltage;
    private final double[] conductance;
    private final double[] current;

    /** 1 where the potential has not been below the hysteresis since it last was above the threshold. */
    private final double[] above;

    /** Whether it got above in this step. */
    private final boolean[] crossed;

    MorphologicalKernel(CellContext context, DescribedCell cell) {
        ParameterValues values = context.parameters();
        cables = new CableCells(cell.compartments(), cell.properties(), context.size(), context.dtMs());
        compartments = cell.compartments().size();
        spikeSite = cell.spikeSite(values).orElseThrow();
        restMv = values.number("El");
        thresholdMv = values.number("threshold");
        rearmedMv = thresholdMv - values.number("hysteresis");
        soma = context.state("V");
        voltage = context.membranePotential();
        conductance = context.conductance();
        current = context.current();
        above = context.state(MorphologicalCell.ABOVE);
        crossed = new boolean[context.size()];
    }

    @Override
    public void initialise(int from, int to) {
        Arrays.fill(soma, from, to, restMv);
        Arrays.fill(above, from, to, 0);
        for (int cell = from; cell < to; cell++) {
            potentialSet(cell);
        }
    }

    /** The whole cell has it. */
    @Override
    public void potentialSet(int cell) {
        Arrays.fill(voltage, cell * compartments, (cell + 1) * compartments, soma[cell]);
    }

    @Override
    public void advance(int from, int to, double tMs) {
        cables.advance(voltage, conductance, current, from, to);
        for (int cell = from; cell < to; cell++) {
            soma[cell] = voltage[cell * compartments];
            double site = voltage[cell * compartments + spikeSite];
            boolean before = above[cell] > 0;
            crossed[cell] = site > thresholdMv && !before;
            above[cell] = site > thresholdMv || before && site >= rearmedMv ? 1 : 0;
        }
    }

    @Override
    public void findAboveThreshold(int from, int to, FoundCells found) {
        for (int cell = from; cell < to; cell++) {
            if (crossed[cell]) {
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

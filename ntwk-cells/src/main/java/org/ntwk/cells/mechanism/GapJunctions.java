package org.ntwk.cells.mechanism;

import static org.ntwk.api.numeric.ColumnMath.multiplyAdd;

import java.util.List;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;

/**
 * Electrical coupling between cells of one population, by the potentials of the step's start. What one cell of a pair
 * receives the other gives, so that the coupling currents of a population sum to zero.
 */
public final class GapJunctions implements MembraneMechanism {

    /** Two entries a pair; more would not fit into one array. */
    private static final double MOST_ENTRIES = 2e9;

    @Override
    public String name() {
        return "gap-junctions";
    }

    @Override
    public String summary() {
        return "electrical coupling between cells of the population";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "I of cell n = sum over its partners m of conductance * (V_m - V_n)",
                "each pair of cells is coupled with the given probability: of all pairs, or of neighbours on a ring");
    }

    @Override
    public List<String> references() {
        return List.of("Bennett, Zukin (2004), Neuron 41:495 (electrical coupling of neurons)");
    }

    @Override
    public ParameterSchema parameters() {
        return ParameterSchema.of(
                ParameterSpec.number("conductance", "nS", "between the two cells of a pair")
                        .bounds(Bounds.NON_NEGATIVE),
                ParameterSpec.choice(
                                "pairs",
                                List.of("all", "ring"),
                                "which cells may be coupled: all, or neighbours on a ring of all cells")
                        .defaultsTo(Value.of("all")),
                ParameterSpec.whole("neighbours", "on each side of a cell, on a ring")
                        .bounds(Bounds.atLeast(1))
                        .defaultsTo(1),
                ParameterSpec.number("probability", "1", "that two cells that may be coupled are")
                        .bounds(Bounds.PROBABILITY)
                        .defaultsTo(1));
    }

    @Override
    public List<StateVariable> state() {
        return List.of();
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        int size = values.perCell("conductance").length;
        boolean ring = isRing(values);
        int neighbours = values.whole("neighbours");
        if (!ring && neighbours != 1) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".neighbours",
                    "neighbours are those on a ring, but pairs are drawn among all cells.",
                    "Maybe you meant pairs: ring.");
        } else if (ring && size > 0 && neighbours > size / 2) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".neighbours",
                    "on a ring of " + size + " cells there are at most " + size / 2 + " on each side, not " + neighbours
                            + ".");
        }
        double entries = expectedEntries(size, values);
        if (entries > MOST_ENTRIES) {
            problems.add(
                    ProblemCode.TOO_LARGE,
                    path + ".probability",
                    "about " + Math.round(entries / 2) + " pairs are more than can be held, "
                            + Math.round(MOST_ENTRIES / 2) + ".",
                    "Maybe couple neighbours on a ring.");
        }
    }

    /** Two for each pair. */
    private static double expectedEntries(int size, ParameterValues values) {
        return values.number("probability") * size * (isRing(values) ? 2.0 * values.whole("neighbours") : size - 1.0);
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return Math.round(
                Integer.BYTES * (expectedEntries(size, values) + CoupledPairs.ENTRIES_PER_CELL * (double) size));
    }

    private static boolean isRing(ParameterValues values) {
        return values.text("pairs").equals("ring");
    }

    @Override
    public MechanismKernel prepare(MembraneContext context) {
        return new Kernel(context);
    }

    private static final class Kernel implements MechanismKernel {

        private final double strength;
        private final CoupledPairs pairs;
        private final double[] potentials;
        private final double[] conductance;
        private final double[] current;

        Kernel(MembraneContext context) {
            ParameterValues parameters = context.parameters();
            strength = parameters.number("conductance");
            int neighbours = isRing(parameters) ? parameters.whole("neighbours") : 0;
            pairs = new CoupledPairs(context.size(), neighbours, parameters.number("probability"), context.random());
            potentials = context.potentials();
            conductance = context.conductance();
            current = context.current();
        }

        @Override
        public void initialise(int from, int to) {
            // It has no state.
        }

        @Override
        public void advance(int from, int to, double tMs) {
            int[] partner = pairs.partner;
            int end = pairs.start[from];
            for (int n = from; n < to; n++) {
                int begin = end;
                end = pairs.start[n + 1];
                double sum = 0;
                for (int entry = begin; entry < end; entry++) {
                    sum += potentials[partner[entry]];
                }
                conductance[n] = multiplyAdd(strength, end - begin, conductance[n]);
                current[n] = multiplyAdd(strength, sum, current[n]);
            }
        }
    }
}

package org.ntwk.core.compile;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.engine.Population;

/** Turns a selection of cells into their indices. */
final class CellSelector {

    private CellSelector() {}

    /**
     * The selected cells, ascending and without repetition; empty if there was a problem. Of a population whose size is not
     * known, none.
     */
    static Optional<int[]> select(CellSelection selection, Population population, String path, Problems problems) {
        int size = population.size();
        if (selection instanceof CellSelection.Indices indices) {
            return chosen(indices.cells(), population, path, problems);
        }
        if (selection instanceof CellSelection.First first) {
            return counted(first.count(), path, problems)
                    .map(count -> IntStream.range(0, Math.min(count, size)).toArray());
        }
        if (selection instanceof CellSelection.Spread spread) {
            return counted(spread.count(), path, problems).map(wanted -> {
                int count = Math.min(wanted, size);
                return IntStream.range(0, count)
                        .map(n -> (int) ((long) n * size / count))
                        .toArray();
            });
        }
        return Optional.of(IntStream.range(0, size).toArray());
    }

    private static Optional<Integer> counted(int count, String path, Problems problems) {
        if (count < 1) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, path, "at least 1 cell must be selected, not " + count + ".");
            return Optional.empty();
        }
        return Optional.of(count);
    }

    private static Optional<int[]> chosen(List<Integer> cells, Population population, String path, Problems problems) {
        for (int cell : cells) {
            boolean isBeyond = cell >= population.size() && population.size() > 0;
            if (cell < 0 || isBeyond) {
                problems.add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        path,
                        "population " + population.name() + " has no cell " + cell
                                + (population.size() > 0
                                        ? "; its cells are 0 to " + (population.size() - 1) + "."
                                        : "; the first is 0."));
                return Optional.empty();
            }
        }
        return Optional.of(cells.stream()
                .mapToInt(Integer::intValue)
                .filter(cell -> cell < population.size())
                .sorted()
                .distinct()
                .toArray());
    }
}

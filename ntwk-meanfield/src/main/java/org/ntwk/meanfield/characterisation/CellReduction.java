package org.ntwk.meanfield.characterisation;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.simulation.Simulator;

/** What theory sees of a cell with its drives, as for any network. Problems are told of the network it is taken from. */
final class CellReduction {

    private final Simulator simulator;
    private final String population;
    private final List<Drive> drives;

    CellReduction(Simulator simulator, String population, List<Drive> drives) {
        this.simulator = simulator;
        this.population = population;
        this.drives = drives;
    }

    /**
     * What theory sees; inputs are in the order of the drives.
     *
     * @param simulated the cell as it is simulated, which has to be in order too
     * @param seen without what theory leaves out
     */
    ReducedPopulation reduce(Experiment simulated, Experiment seen) {
        Optional<ReducedPopulation> reduced;
        try {
            simulator.compile(simulated);
            reduced = simulator.compile(seen).reduce().population(DrivenCell.CELL);
        } catch (InvalidInputException e) {
            throw told(e);
        }
        return reduced.orElseThrow(() -> new InvalidInputException(
                subject(),
                new Problem(
                        ProblemCode.BEYOND_THEORY,
                        "populations." + population + ".cell",
                        "mean-field theory does not cover cells without a membrane.")));
    }

    private InvalidInputException told(InvalidInputException e) {
        Problems problems = new Problems();
        e.problems()
                .forEach(problem ->
                        problems.add(problem.code(), path(problem.path()), problem.message(), problem.hint()));
        return new InvalidInputException(subject(), problems.list());
    }

    private String subject() {
        return "characterisation of " + population;
    }

    /** Where in the network that is what stands here in the experiment of the cell. */
    private String path(String own) {
        for (int d = 0; d < drives.size(); d++) {
            String stimulus = "stimuli[" + d + "]";
            if (own.startsWith(stimulus)) {
                return drives.get(d).path() + own.substring(stimulus.length());
            }
        }
        String cell = "populations." + DrivenCell.CELL;
        return own.equals(cell) || own.startsWith(cell + ".")
                ? "populations." + population + own.substring(cell.length())
                : own;
    }
}

package org.ntwk.core.compile;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellCompartments.Compartment;
import org.ntwk.api.network.Site;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.engine.Population;
import org.ntwk.core.result.TraceColumns;

/** Where on the cells of a population a recording looks. */
final class RecordingSite {

    private final @Nullable Site site;
    private final int[] compartments;
    private final Population population;
    private final String path;
    private final Problems problems;
    private boolean asked;

    /** @param path of the site */
    RecordingSite(@Nullable Site site, Population population, String path, Problems problems) {
        this.site = site;
        this.population = population;
        this.path = path;
        this.problems = problems;
        compartments = new SiteCompiler(problems).compartments(site, population, path);
        if (site != null && population.relaysStimuli()) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "the cells of " + population.name() + " are sources of spikes and have no membrane.");
        }
    }

    /** None for whole cells. */
    int[] compartments() {
        return compartments.clone();
    }

    /** The same for a recorder, which shows by this that it heeds them. */
    int[] ask() {
        asked = true;
        return compartments();
    }

    /** Whether a recorder asked, and there are some. */
    boolean isAsked() {
        return asked && compartments.length > 0;
    }

    /** Reports a recorder that does not heed them. */
    void requireAsked(String recorder) {
        if (compartments.length > 0 && !asked) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "recorder '" + recorder + "' takes what belongs to whole cells.",
                    "Maybe leave site out.");
        }
    }

    /** What a variable is called there. */
    String name(String variable) {
        return site == null ? variable : variable + "@" + site.label();
    }

    /** A column for each compartment of each cell. */
    TraceColumns columns(int[] cells) {
        List<Compartment> all = population.compartments().orElseThrow().list();
        double[] pathsUm = IntStream.of(compartments)
                .mapToDouble(compartment -> all.get(compartment).pathUm())
                .toArray();
        return TraceColumns.of(cells, compartments, pathsUm);
    }

    /** @param count how many mechanisms in one membrane have the variable: not one */
    void reportMechanisms(String variable, int count) {
        String place = site == null ? "the soma" : site.toString();
        String message = count == 0
                ? "no mechanism with " + variable + " is in the membrane of all of " + place + "."
                : count + " mechanisms with " + variable + " are in one membrane of " + place
                        + "; which one is meant is not clear.";
        if (problems.list().stream().noneMatch(problem -> problem.message().equals(message))) {
            problems.add(ProblemCode.CONTRADICTION, path, message, "Maybe give the recording another site.");
        }
    }
}

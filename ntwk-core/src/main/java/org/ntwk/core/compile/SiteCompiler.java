package org.ntwk.core.compile;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.network.Site;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.engine.Population;
import org.ntwk.core.engine.SiteDraw;

/** Finds out which compartments of a cell a site means. */
public final class SiteCompiler {

    private static final Site SOMA = Site.of(CellCompartments.SOMA);

    private final Problems problems;

    public SiteCompiler(Problems problems) {
        this.problems = problems;
    }

    /**
     * Where synapses on the cells of a population are.
     *
     * @param site null for the soma
     * @param path of the site
     * @param random the stream of the draws
     * @return null for point neurons, for cells that are not known, and if there was a problem
     */
    @Nullable
    SiteDraw draw(@Nullable Site site, Population target, String path, RandomStream random) {
        CellCompartments cell = target.compartments().orElse(null);
        int[] chosen = site == null && cell != null ? soma(cell) : compartments(site, target, path);
        if (cell == null || chosen.length == 0) {
            return null;
        }
        double[] areas = IntStream.of(chosen)
                .mapToDouble(n -> cell.list().get(n).areaUm2())
                .toArray();
        return new SiteDraw(cell.size(), chosen, areas, random);
    }

    /**
     * The compartments of a site.
     *
     * @param site null for whole cells
     * @return none for whole cells, for point neurons and cells that are not known, and if there was a problem
     */
    int[] compartments(@Nullable Site site, Population population, String path) {
        CellCompartments cell = population.compartments().orElse(null);
        if (site == null) {
            return new int[0];
        }
        if (cell == null) {
            if (population.hasCells() && !population.relaysStimuli()) {
                requireSoma(site, population, path);
            }
            return new int[0];
        }
        return chosen(site, "the cells of " + population.name(), cell, path);
    }

    private void requireSoma(Site site, Population target, String path) {
        if (!site.equals(SOMA)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "the cells of " + target.name() + " are points; they have a soma and no " + site + ".",
                    "Maybe leave site out, or take a cell model with dendrites.");
        }
    }

    /** A cell whose regions have other names has a soma nevertheless. */
    private static int[] soma(CellCompartments cell) {
        int[] region = inRegion(cell, CellCompartments.SOMA);
        return region.length == 0 ? new int[] {cell.soma()} : region;
    }

    private static int[] inRegion(CellCompartments cell, String region) {
        return select(cell, compartment -> compartment.regions().contains(region));
    }

    private static int[] select(CellCompartments cell, Predicate<CellCompartments.Compartment> condition) {
        List<CellCompartments.Compartment> list = cell.list();
        return IntStream.range(0, list.size())
                .filter(n -> condition.test(list.get(n)))
                .toArray();
    }

    /**
     * The compartments of a site; none, and a problem, if there are none.
     *
     * @param owner whose compartments these are, as messages say it: {@code the cells of Exc}
     * @param path of the site
     */
    public int[] chosen(Site site, String owner, CellCompartments cell, String path) {
        int[] region = ofRegions(site.regions(), owner, cell, path);
        OptionalDouble from = bound("from", site.from(), 0, path);
        OptionalDouble to = bound("to", site.to(), Double.POSITIVE_INFINITY, path);
        OptionalDouble nearest = bound("path", site.path(), Double.NaN, path);
        if (region.length == 0 || from.isEmpty() || to.isEmpty() || nearest.isEmpty() || !isOneOrRange(site, path)) {
            return new int[0];
        }
        if (site.path() != null) {
            return new int[] {nearest(region, nearest.getAsDouble(), cell)};
        }
        double low = from.getAsDouble();
        double high = to.getAsDouble();
        int[] chosen = IntStream.of(region)
                .filter(n -> path(cell, n) >= low && path(cell, n) < high)
                .toArray();
        if (chosen.length == 0) {
            double shortest =
                    IntStream.of(region).mapToDouble(n -> path(cell, n)).min().orElseThrow();
            double farthest =
                    IntStream.of(region).mapToDouble(n -> path(cell, n)).max().orElseThrow();
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    String.format(
                            Locale.ROOT,
                            "no compartment of %s lies there; the middles of those of '%s' have paths of %.0f to %.0f um.",
                            site,
                            String.join(", ", site.regions()),
                            shortest,
                            farthest));
        }
        return chosen;
    }

    private boolean isOneOrRange(Site site, String path) {
        boolean both = site.path() != null && (site.from() != null || site.to() != null);
        if (both) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path,
                    "path means one compartment, from and to mean a range of them.",
                    "Maybe leave one or the other out.");
        }
        return !both;
    }

    /** Of several that are as near, the first. */
    private static int nearest(int[] region, double pathUm, CellCompartments cell) {
        int nearest = region[0];
        for (int compartment : region) {
            if (Math.abs(path(cell, compartment) - pathUm) < Math.abs(path(cell, nearest) - pathUm)) {
                nearest = compartment;
            }
        }
        return nearest;
    }

    /** Those of all the regions, in order; none, and problems, if there is no such region. */
    private int[] ofRegions(List<String> regions, String owner, CellCompartments cell, String path) {
        boolean all = true;
        Set<Integer> found = new TreeSet<>();
        for (String region : regions) {
            int[] one = region.equals(CellCompartments.SOMA) ? soma(cell) : inRegion(cell, region);
            if (one.length == 0) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE,
                        path,
                        "among the regions of " + owner + " there is none named",
                        region,
                        cell.regions());
                all = false;
            }
            IntStream.of(one).forEach(found::add);
        }
        return all ? found.stream().mapToInt(Integer::intValue).toArray() : new int[0];
    }

    private OptionalDouble bound(String name, @Nullable Quantity given, double otherwise, String path) {
        return given == null
                ? OptionalDouble.of(otherwise)
                : ParameterResolver.number(
                        "the site",
                        ParameterSpec.number(name, "um", "length of the path to the soma")
                                .bounds(Bounds.NON_NEGATIVE),
                        Value.of(given),
                        path + "." + name,
                        problems);
    }

    private static double path(CellCompartments cell, int compartment) {
        return cell.list().get(compartment).pathUm();
    }
}

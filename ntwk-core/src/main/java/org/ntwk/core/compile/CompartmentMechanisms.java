package org.ntwk.core.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.engine.GatesFirst;
import org.ntwk.core.engine.MechanismColumns;
import org.ntwk.core.engine.PartOfMembrane;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;

/**
 * Prepares the mechanisms in the membranes of cells with compartments. They are in the whole membrane, or in that of the
 * regions that {@code site} names among their parameters.
 */
final class CompartmentMechanisms {

    /** A parameter that belongs to the use of a mechanism, not to the mechanism. */
    private static final String SITE = "site";

    /** A mechanism where another is. */
    static ComponentDescription where(ComponentDescription other, ComponentDescription mechanism) {
        Value site = other.parameters().get(SITE);
        return site == null ? mechanism : mechanism.with(SITE, site);
    }

    /** A mechanism without its site. */
    static ComponentDescription anywhere(ComponentDescription mechanism) {
        Map<String, Value> parameters = new LinkedHashMap<>(mechanism.parameters());
        parameters.remove(SITE);
        return new ComponentDescription(mechanism.type(), parameters);
    }

    private final Compilation compilation;
    private final Forecaster forecaster;
    private final IonCheck ions;
    private final SiteCompiler sites;

    CompartmentMechanisms(Compilation compilation, Forecaster forecaster, IonCheck ions) {
        this.compilation = compilation;
        this.forecaster = forecaster;
        this.ions = ions;
        sites = new SiteCompiler(compilation.problems);
    }

    /** Adds all mechanisms of a population that make sense. */
    void add(PopulationDescription description, Population population, CellCompartments cell) {
        // Who reads an ion finds its steady state with the concentration that another starts with.
        add(description, population, cell, true);
        add(description, population, cell, false);
    }

    private void add(PopulationDescription cells, Population population, CellCompartments cell, boolean keepIon) {
        for (int n = 0; n < cells.mechanisms().size(); n++) {
            ComponentDescription description = cells.mechanisms().get(n);
            boolean keeps = compilation
                    .registry
                    .find(ComponentKind.MECHANISM, description.type())
                    .flatMap(MembraneMechanism::keepsIon)
                    .isPresent();
            if (keeps == keepIon) {
                add(n, cells, NetworkDescription.path(cells) + ".mechanisms[" + n + "]", population, cell);
            }
        }
    }

    private void add(
            int place, PopulationDescription cells, String path, Population population, CellCompartments cell) {
        ComponentDescription description = cells.mechanisms().get(place);
        Value site = description.parameters().get(SITE);
        Optional<double[]> area = areaUm2(site, path + "." + SITE, population, cell);
        Optional<Compilation.Resolved<MembraneMechanism>> resolved =
                compilation.resolve(ComponentKind.MECHANISM, anywhere(description), path, population.entries());
        if (area.isEmpty()
                || resolved.isEmpty()
                || !ions.keepsAlone(population, resolved.get().component(), path)
                || !ions.hasItsIons(cells, resolved.get().component(), path)
                || !fits(resolved.get(), site, path, population)) {
            return;
        }
        MembraneMechanism mechanism = resolved.get().component();
        MechanismColumns columns = MechanismColumns.of(mechanism, area.get());
        population.addColumns(place, columns);
        Optional<String> kept = mechanism.keepsIon();
        kept.ifPresent(ion -> population.addIon(ion, columns.column(ion)));
        Owned<MechanismKernel> kernel = kernel(population, columns, resolved.get(), path, compilation);
        kernel.value().initialise(0, population.entries());
        population.addMechanism(place, kernel, kept.isPresent());
    }

    /**
     * The kernel of a mechanism whose columns are there.
     *
     * @param path of the mechanism, which its random numbers depend on
     */
    static Owned<MechanismKernel> kernel(
            Population population,
            MechanismColumns columns,
            Compilation.Resolved<MembraneMechanism> mechanism,
            String path,
            Compilation compilation) {
        CompartmentSetup setup = new CompartmentSetup(
                population,
                columns,
                compilation.dtMs,
                mechanism.values(),
                compilation.random("mechanism", path),
                path,
                compilation.problems);
        MechanismKernel kernel = Compilation.prepare(
                mechanism.registered(), () -> mechanism.component().prepare(setup));
        boolean keeps = mechanism.component().keepsIon().isPresent();
        MechanismKernel ordered = keeps ? kernel : GatesFirst.of(kernel, compilation.dtMs);
        boolean[] inside =
                columns.inside(population.compartments().orElseThrow().size());
        return new Owned<>(PartOfMembrane.of(ordered, inside), mechanism.registered());
    }

    private boolean fits(
            Compilation.Resolved<MembraneMechanism> resolved,
            @Nullable Value site,
            String path,
            Population population) {
        MembraneMechanism mechanism = resolved.component();
        if (mechanism.keepsIon().isPresent() && site != null) {
            compilation.problems.add(
                    ProblemCode.CONTRADICTION,
                    path + "." + SITE,
                    "mechanism '" + mechanism.name() + "' keeps an ion, and does so in the whole cell.",
                    "Maybe leave site out.");
            return false;
        }
        if (!resolved.values().areUniform()) {
            compilation.problems.add(
                    ProblemCode.WRONG_TYPE,
                    path,
                    "the parameters of mechanism '" + mechanism.name() + "' are the same for all cells and compartments"
                            + " of " + population.name() + ".",
                    "Maybe name it twice, each with a site of its own.");
            return false;
        }
        return forecaster.hasRoomFor(resolved, population.entries())
                && forecaster.hasRoomForState(mechanism, population.entries());
    }

    /** Of each compartment of each cell; 0 where the mechanism is not. Empty if there was a problem. */
    private Optional<double[]> areaUm2(
            @Nullable Value site, String path, Population population, CellCompartments cell) {
        boolean[] inside = new boolean[cell.size()];
        if (site == null) {
            Arrays.fill(inside, true);
        } else {
            List<String> regions = regions(site, path);
            boolean all = !regions.isEmpty();
            for (String region : regions) {
                int[] found = sites.regionOf(region, population.name(), cell, path);
                all &= found.length > 0;
                for (int compartment : found) {
                    inside[compartment] = true;
                }
            }
            if (!all) {
                return Optional.empty();
            }
        }
        double[] area = new double[population.entries()];
        for (int entry = 0; entry < area.length; entry++) {
            int compartment = entry % cell.size();
            area[entry] = inside[compartment] ? cell.list().get(compartment).areaUm2() : 0;
        }
        return Optional.of(area);
    }

    private List<String> regions(Value site, String path) {
        if (site instanceof Value.Text text) {
            return List.of(text.text());
        }
        if (site instanceof Value.Texts texts && !texts.texts().isEmpty()) {
            return new ArrayList<>(texts.texts());
        }
        compilation.problems.add(
                ProblemCode.WRONG_TYPE,
                path,
                "the site of a mechanism is a region or a list of regions, not " + site + ".");
        return List.of();
    }
}

package org.ntwk.core.compile;

import java.util.Optional;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
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

    private final Compilation compilation;
    private final Forecaster forecaster;
    private final IonCheck ions;
    private final MechanismPlaces places;

    CompartmentMechanisms(Compilation compilation, Forecaster forecaster, IonCheck ions) {
        this.compilation = compilation;
        this.forecaster = forecaster;
        this.ions = ions;
        places = compilation.mechanismPlaces();
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
        MechanismPlaces.Placed placed = places.place(
                        cells.mechanisms().get(place),
                        path,
                        "the cells of " + population.name(),
                        cell,
                        population.size())
                .orElse(null);
        if (placed == null
                || !ions.keepsAlone(population, placed.mechanism(), path)
                || !ions.hasItsIons(cells, placed.mechanism(), path)
                || !forecaster.hasRoomFor(placed.resolved(), population.entries())
                || !forecaster.hasRoomForState(placed.mechanism(), population.entries())) {
            return;
        }
        Optional<String> kept = placed.mechanism().keepsIon();
        MechanismColumns columns = MechanismColumns.of(placed.mechanism(), placed.areaUm2());
        population.addColumns(place, columns);
        kept.ifPresent(ion -> population.addIon(ion, columns.column(ion)));
        Owned<MechanismKernel> kernel = kernel(population, columns, placed.resolved(), path, compilation);
        kernel.tell("initialise", all -> all.initialise(0, population.entries()));
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
            ComponentResolver.Resolved<MembraneMechanism> mechanism,
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
        Owned<MechanismKernel> kernel = Owned.prepare(
                mechanism.registered(), path, () -> compilation.checks.prepare(mechanism.registered(), setup));
        boolean keeps = mechanism.component().keepsIon().isPresent();
        MechanismKernel ordered = keeps ? kernel.value() : GatesFirst.of(kernel.value(), compilation.dtMs);
        boolean[] inside =
                columns.inside(population.compartments().orElseThrow().size());
        return new Owned<>(PartOfMembrane.of(ordered, inside), mechanism.registered(), path);
    }
}

package org.ntwk.core.compile;

import java.util.Optional;
import java.util.stream.Stream;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;

/**
 * Which names of a population cannot be judged while its description, or that of its synapses, has other mistakes. Nothing is
 * said about them, so that no mistake is told twice.
 */
final class Unsettled {

    private final Compilation compilation;
    private final PopulationDescription description;
    private final Population population;

    /** @param population as far as it is known */
    Unsettled(Compilation compilation, PopulationDescription description, Population population) {
        this.compilation = compilation;
        this.description = description;
        this.population = population;
    }

    /**
     * Whether a name that the population does not have may be that of a variable or parameter which it would have without
     * those mistakes: {@code V} of its cell, {@code oscillation.amplitude} of a mechanism, {@code G.Exc} of a source.
     */
    boolean mayName(String name) {
        if (compilation.problems.isEmpty()) {
            return false;
        }
        int dot = name.indexOf('.');
        return dot < 0
                ? compilation.model(description).isEmpty()
                : mayBeMechanism(name.substring(0, name.lastIndexOf('.'))) || mayBeSource(name.substring(dot + 1));
    }

    private boolean mayBeMechanism(String name) {
        return description.mechanisms().stream()
                .map(ComponentDescription::type)
                .filter(type -> !knowsMechanism(type))
                .anyMatch(unknown -> unknown.equals(name) || knowsMechanism(name));
    }

    private boolean knowsMechanism(String type) {
        return compilation.registry.find(ComponentKind.MECHANISM, type).isPresent();
    }

    /** Whether synapses from there are described and could not be made, or cannot be told from those that could not. */
    private boolean mayBeSource(String name) {
        NetworkDescription network = compilation.network;
        Stream<Boolean> projections = network.projections().stream()
                .filter(each -> mayBe(each.target(), description.name()))
                .map(each -> mayBe(each.source(), name));
        Stream<Boolean> stimuli = network.stimuli().stream()
                .filter(each -> mayBe(each.target(), description.name()))
                .map(each -> each.name().equals(name));
        return !population.hasSource(name)
                && Stream.concat(projections, stimuli).anyMatch(matches -> matches);
    }

    /** Whether a reference is to a population, or to none that is there. */
    private boolean mayBe(String reference, String name) {
        Optional<PopulationDescription> found = compilation.network.population(reference);
        return reference.equals(name)
                || found.isEmpty() && compilation.network.population(name).isPresent();
    }
}

package org.ntwk.core.compile;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.core.engine.Population;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.RegisteredComponent;

/** Checks that the ions of a population are kept by one mechanism each. */
final class IonCheck {

    private final Compilation compilation;

    IonCheck(Compilation compilation) {
        this.compilation = compilation;
    }

    /** Whether what it keeps, if it does, is kept by no other. */
    boolean keepsAlone(Population population, MembraneMechanism mechanism, String path) {
        Optional<String> ion = mechanism.keepsIon();
        if (ion.flatMap(population::ion).isPresent()) {
            compilation.problems.add(
                    ProblemCode.DUPLICATE_NAME, path, "two mechanisms keep the concentration of " + ion.get() + ".");
            return false;
        }
        return true;
    }

    /** Whether what it reads is kept by any. */
    boolean hasItsIons(PopulationDescription cells, MembraneMechanism mechanism, String path) {
        for (String ion : mechanism.readsIons()) {
            if (cells.mechanisms().stream().noneMatch(other -> mayKeep(other, ion))) {
                compilation.problems.add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        path,
                        "mechanism '" + mechanism.name() + "' reads the concentration of " + ion
                                + ", which no mechanism of the population keeps.",
                        hint(ion));
                return false;
            }
        }
        return true;
    }

    /** An unknown mechanism is a mistake of its own. */
    private boolean mayKeep(ComponentDescription mechanism, String ion) {
        return compilation
                .registry
                .find(ComponentKind.MECHANISM, mechanism.type())
                .map(known -> known.keepsIon().filter(ion::equals).isPresent())
                .orElse(true);
    }

    private @Nullable String hint(String ion) {
        String keepers = compilation.registry.list().stream()
                .map(RegisteredComponent::component)
                .filter(component -> component instanceof MembraneMechanism mechanism
                        && mechanism.keepsIon().filter(ion::equals).isPresent())
                .map(Component::name)
                .collect(Collectors.joining(", "));
        return keepers.isEmpty() ? null : "Maybe add one that does: " + keepers + ".";
    }
}

package org.ntwk.core.analysis;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;

/**
 * Where the excitation of a population comes from. A source is afferent if it is a stimulus, or a population that no
 * projection reaches; the others are recurrent.
 */
final class SourceCurrents {

    /** A trace of this name and a source is the current of the source alone. */
    static final String PREFIX = "I.";

    private final Set<String> afferent = new LinkedHashSet<>();
    private final Set<String> recurrent = new LinkedHashSet<>();

    private SourceCurrents() {}

    /** The sources of synaptic excitation of one population. */
    static SourceCurrents excitationOf(String target, NetworkDescription network) {
        SourceCurrents sources = new SourceCurrents();
        Set<String> reached = new LinkedHashSet<>();
        network.projections().forEach(projection -> reached.add(projection.target()));
        Set<String> excitatory = new LinkedHashSet<>();
        for (PopulationDescription population : network.populations()) {
            if (population.sign() == SynapticSign.EXCITATORY) {
                excitatory.add(population.name());
            }
        }
        for (ProjectionDescription projection : network.projections()) {
            String source = projection.source();
            if (projection.target().equals(target) && excitatory.contains(source)) {
                (reached.contains(source) ? sources.recurrent : sources.afferent).add(source);
            }
        }
        for (StimulusDescription stimulus : network.stimuli()) {
            if (stimulus.target().equals(target)
                    && stimulus.sign() == SynapticSign.EXCITATORY
                    && stimulus.contact() != null) {
                sources.afferent.add(stimulus.name());
            }
        }
        return sources;
    }

    /** The sum of the mean currents in pA of the afferent sources, if each was recorded. */
    OptionalDouble afferentPa(Map<String, Double> meanOfTrace) {
        return sum(afferent, meanOfTrace);
    }

    /** The sum of the mean currents in pA of the recurrent sources, if each was recorded. */
    OptionalDouble recurrentPa(Map<String, Double> meanOfTrace) {
        return sum(recurrent, meanOfTrace);
    }

    private static OptionalDouble sum(Set<String> sources, Map<String, Double> meanOfTrace) {
        double sum = 0;
        for (String source : sources) {
            Double mean = meanOfTrace.get(PREFIX + source);
            if (mean == null) {
                return OptionalDouble.empty();
            }
            sum += mean;
        }
        return sources.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }
}

package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.synapse.SynapseKernel;

/**
 * What can be recorded of a population: its state variables; the excitatory and inhibitory synaptic conductances
 * {@code Ge}, {@code Gi} (nS) and currents {@code Ie}, {@code Ii} (pA), summed over all synapses of a sign; and those of
 * one source, {@code G.Exc} and {@code I.Exc}, or one variable of its synapses.
 */
public final class PopulationProbe {

    private static final List<String> SYNAPTIC = List.of("Ge", "Gi", "Ie", "Ii");

    private PopulationProbe() {}

    public static List<String> variables(Population population) {
        List<String> names = new ArrayList<>(population.state.keySet());
        if (!population.relaysStimuli) {
            names.addAll(SYNAPTIC);
        }
        for (String source : population.sources) {
            names.add("G." + source);
            names.add("I." + source);
        }
        return names;
    }

    public static Optional<Probe> find(Population population, String variable) {
        Optional<Population.StateColumn> column = population.findColumn(variable);
        if (column.isPresent()) {
            return Optional.of(new OfColumn(column.get()));
        }
        if (population.relaysStimuli) {
            return Optional.empty();
        }
        if (SYNAPTIC.contains(variable)) {
            SynapticSign sign = variable.endsWith("e") ? SynapticSign.EXCITATORY : SynapticSign.INHIBITORY;
            return Optional.of(ofGroups(population, variable.charAt(0), kernels(population, sign)));
        }
        if (variable.startsWith("G.") || variable.startsWith("I.")) {
            SynapseKernel[] ofSource = kernels(population, variable.substring(2));
            return ofSource.length == 0
                    ? Optional.empty()
                    : Optional.of(ofGroups(population, variable.charAt(0), ofSource));
        }
        return Optional.empty();
    }

    private static SynapseKernel[] kernels(Population population, SynapticSign sign) {
        return population.synapses.stream()
                .filter(group -> group.sign() == sign)
                .map(group -> group.kernel().value())
                .toArray(SynapseKernel[]::new);
    }

    private static SynapseKernel[] kernels(Population population, String source) {
        return population.synapses.stream()
                .filter(group -> source.equals(group.source()))
                .map(group -> group.kernel().value())
                .toArray(SynapseKernel[]::new);
    }

    private static Probe ofGroups(Population population, char what, SynapseKernel[] kernels) {
        return what == 'G' ? new OfConductance(population, kernels) : new OfCurrent(population, kernels);
    }

    private record OfColumn(Population.StateColumn column) implements Probe {
        @Override
        public Unit unit() {
            return column.variable().unit();
        }

        @Override
        public double value(int cell) {
            return column.values()[cell];
        }
    }

    /** On cells with compartments, the sum over these. */
    private record OfConductance(Population population, SynapseKernel[] kernels) implements Probe {
        @Override
        public Unit unit() {
            return Unit.NS;
        }

        @Override
        public double value(int cell) {
            double sum = 0;
            int end = population.firstEntry(cell + 1);
            for (int entry = population.firstEntry(cell); entry < end; entry++) {
                for (SynapseKernel kernel : kernels) {
                    sum += kernel.conductance(entry);
                }
            }
            return sum;
        }
    }

    private record OfCurrent(Population population, SynapseKernel[] kernels, double[] voltage) implements Probe {

        OfCurrent(Population population, SynapseKernel[] kernels) {
            this(population, kernels, population.membranePotential());
        }

        @Override
        public Unit unit() {
            return Unit.PA;
        }

        @Override
        public double value(int cell) {
            double sum = 0;
            int end = population.firstEntry(cell + 1);
            for (int entry = population.firstEntry(cell); entry < end; entry++) {
                for (SynapseKernel kernel : kernels) {
                    sum += kernel.current(entry) - kernel.conductance(entry) * voltage[entry];
                }
            }
            return sum;
        }
    }
}

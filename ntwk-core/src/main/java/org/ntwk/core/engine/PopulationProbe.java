package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.synapse.SynapseKernel;

/**
 * What can be recorded of a population: its state variables, and the excitatory and inhibitory synaptic conductances
 * {@code Ge}, {@code Gi} (nS) and currents {@code Ie}, {@code Ii} (pA), summed over all synapses of a sign.
 */
public final class PopulationProbe {

    private static final List<String> SYNAPTIC = List.of("Ge", "Gi", "Ie", "Ii");

    private PopulationProbe() {}

    public static List<String> variables(Population population) {
        List<String> names = new ArrayList<>(population.state.keySet());
        if (!population.relaysStimuli) {
            names.addAll(SYNAPTIC);
        }
        return names;
    }

    public static Optional<Probe> find(Population population, String variable) {
        Population.StateColumn column = population.state.get(variable);
        if (column != null) {
            return Optional.of(new OfColumn(column));
        }
        if (!SYNAPTIC.contains(variable) || population.relaysStimuli) {
            return Optional.empty();
        }
        SynapticSign sign = variable.endsWith("e") ? SynapticSign.EXCITATORY : SynapticSign.INHIBITORY;
        SynapseKernel[] kernels = population.synapses.stream()
                .filter(group -> group.sign() == sign)
                .map(group -> group.kernel().value())
                .toArray(SynapseKernel[]::new);
        return Optional.of(
                variable.startsWith("G") ? new OfConductance(kernels) : new OfCurrent(kernels, population.voltage()));
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

    private record OfConductance(SynapseKernel[] kernels) implements Probe {
        @Override
        public Unit unit() {
            return Unit.NS;
        }

        @Override
        public double value(int cell) {
            double sum = 0;
            for (SynapseKernel kernel : kernels) {
                sum += kernel.conductance(cell);
            }
            return sum;
        }
    }

    private record OfCurrent(SynapseKernel[] kernels, double[] voltage) implements Probe {
        @Override
        public Unit unit() {
            return Unit.PA;
        }

        @Override
        public double value(int cell) {
            double sum = 0;
            for (SynapseKernel kernel : kernels) {
                sum += kernel.current(cell) - kernel.conductance(cell) * voltage[cell];
            }
            return sum;
        }
    }
}

package org.ntwk.core.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;

/**
 * What can be recorded of whole cells: their state variables; the excitatory and inhibitory synaptic conductances
 * {@code Ge}, {@code Gi} (nS) and currents {@code Ie}, {@code Ii} (pA), summed over all synapses of a sign; and those of
 * one source, {@code G.Exc} and {@code I.Exc}, or one variable of its synapses.
 */
public final class PopulationProbe {

    private static final List<String> SYNAPTIC = List.of("Ge", "Gi", "Ie", "Ii");

    private PopulationProbe() {}

    public static List<String> variables(Population population) {
        List<String> names = new ArrayList<>(population.state.keySet());
        names.addAll(synaptic(population));
        names.addAll(CompartmentProbe.ofMechanisms(population));
        return names;
    }

    /** The conductances and currents of synapses. */
    static List<String> synaptic(Population population) {
        List<String> names = new ArrayList<>();
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
        return synapses(population, variable)
                .map(synapses -> variable.startsWith("G")
                        ? new OfConductance(population, synapses)
                        : new OfCurrent(population, synapses));
    }

    /** Those whose conductances or currents a variable sums up; empty if it is no such variable. */
    static Optional<SynapticSum> synapses(Population population, String variable) {
        if (population.relaysStimuli) {
            return Optional.empty();
        }
        if (SYNAPTIC.contains(variable)) {
            SynapticSign sign = variable.endsWith("e") ? SynapticSign.EXCITATORY : SynapticSign.INHIBITORY;
            return Optional.of(new SynapticSum(population.synapses.stream()
                    .filter(group -> group.sign() == sign)
                    .toList()));
        }
        if (variable.startsWith("G.") || variable.startsWith("I.")) {
            String source = variable.substring(2);
            List<SynapseGroup> ofSource = population.synapses.stream()
                    .filter(group -> source.equals(group.source()))
                    .toList();
            return ofSource.isEmpty() ? Optional.empty() : Optional.of(new SynapticSum(ofSource));
        }
        return Optional.empty();
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
    private record OfConductance(Population population, SynapticSum synapses) implements Probe {
        @Override
        public Unit unit() {
            return Unit.NS;
        }

        @Override
        public double value(int cell) {
            double sum = 0;
            int end = population.firstEntry(cell + 1);
            for (int entry = population.firstEntry(cell); entry < end; entry++) {
                sum += synapses.conductance(entry);
            }
            return sum;
        }
    }

    private record OfCurrent(Population population, SynapticSum synapses, double[] voltage) implements Probe {

        OfCurrent(Population population, SynapticSum synapses) {
            this(population, synapses, population.membranePotential());
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
                sum += synapses.current(entry, voltage[entry]);
            }
            return sum;
        }
    }
}

package com.example.recorder;

import static org.ntwk.api.parameter.ParameterSpec.number;

import java.util.List;
import java.util.Optional;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;

/**
 * A proxy for the local field potential that the cells of a population make: a weighted sum of their synaptic currents,
 * the excitatory ones as they were some milliseconds before. It is computed while the network runs, so that a trace of one
 * column is kept in place of two for each cell.
 */
final class FieldPotential implements RecorderModel {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            number("delay", "ms", "how long before the excitatory currents are taken")
                    .bounds(Bounds.between(0, 100))
                    .defaultsTo(6),
            number("inhibition", "1", "weight of inhibitory currents")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(1.65));

    @Override
    public String name() {
        return "example-recorder:field-potential";
    }

    @Override
    public String summary() {
        return "weighted sum of synaptic currents, a proxy for the local field potential";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "LFP(t) = mean over cells of Ie(t - delay) - inhibition * Ii(t), with Ie = 0 before the start",
                "the delay is rounded to whole time steps, and a sample is taken at each");
    }

    @Override
    public List<String> references() {
        return List.of("Mazzoni et al. (2015), PLoS Comput. Biol. 11:e1004584 (the reference weighted sum)");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        Optional<Probe> excitation = current(context, "Ie");
        Optional<Probe> inhibition = current(context, "Ii");
        int[] cells = context.cells();
        if (excitation.isEmpty() || inhibition.isEmpty() || cells.length == 0) {
            return new Recorder() {};
        }
        SampleWriter writer = context.samples("LFP", Unit.PA, 0, context.dtMs(), new int[0]);
        int delay = (int) Math.round(context.parameters().number("delay") / context.dtMs());
        return new WeightedSum(
                cells,
                excitation.get(),
                inhibition.get(),
                context.parameters().number("inhibition"),
                new double[delay + 1],
                writer);
    }

    private static Optional<Probe> current(RecorderContext context, String variable) {
        Optional<Probe> probe = context.probe(variable);
        if (probe.isEmpty()) {
            context.problems()
                    .add(
                            ProblemCode.UNKNOWN_REFERENCE,
                            context.path(),
                            "population " + context.population() + " has no synaptic current " + variable + ".");
        }
        return probe;
    }

    private static final class WeightedSum implements Recorder {

        private final int[] cells;
        private final Probe excitation;
        private final Probe inhibition;
        private final double weight;
        private final double[] past;
        private final SampleWriter writer;
        private int next;

        /** @param past room for the means of Ie from now back to the delay, all 0 */
        WeightedSum(
                int[] cells, Probe excitation, Probe inhibition, double weight, double[] past, SampleWriter writer) {
            this.cells = cells;
            this.excitation = excitation;
            this.inhibition = inhibition;
            this.weight = weight;
            this.past = past;
            this.writer = writer;
        }

        @Override
        public long samplingSteps() {
            return 1;
        }

        @Override
        public boolean samplesOnlyItsCells() {
            return true;
        }

        @Override
        public void sample(long step, double tMs) {
            past[next] = mean(excitation);
            next = (next + 1) % past.length; // now the oldest
            writer.add(past[next] - weight * mean(inhibition));
        }

        private double mean(Probe probe) {
            double sum = 0;
            for (int cell : cells) {
                sum += probe.value(cell);
            }
            return sum / cells.length;
        }
    }
}

package org.ntwk.core.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.Recorder;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.RecorderModel;
import org.ntwk.api.recording.SampleWriter;

/** Samples variables of the selected cells at equal intervals; the sample of time t is the state before its step. */
public final class TraceRecorder implements RecorderModel {

    private static final String VARIABLES = "variables";
    private static final String INTERVAL = "interval";

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.names(VARIABLES, "the variables to sample; with none, V of cells that have a membrane")
                    .defaultsTo(Value.of(List.of())),
            ParameterSpec.number(
                            INTERVAL, Unit.MS, "time between samples, a multiple of the time step; 0 for every step")
                    .bounds(Bounds.NON_NEGATIVE)
                    .defaultsTo(0));

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public String summary() {
        return "Variables of the selected cells, sampled at the start of steps";
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public Recorder prepare(RecorderContext context) {
        WholeSteps interval = WholeSteps.of(context, INTERVAL);
        int[] cells = context.cells();
        List<Probe[]> probes = new ArrayList<>();
        List<SampleWriter> writers = new ArrayList<>();
        for (String variable : variables(context)) {
            Optional<Probe[]> ofVariable = probes(context, variable);
            if (ofVariable.isEmpty()) {
                context.problems()
                        .addUnknown(
                                ProblemCode.UNKNOWN_REFERENCE,
                                context.path() + "." + VARIABLES,
                                "population " + context.population() + " has no variable",
                                variable,
                                context.variables());
            } else if (cells.length > 0) {
                probes.add(ofVariable.get());
                writers.add(context.samples(variable, ofVariable.get()[0].unit(), 0, interval.intervalMs(), cells));
            }
        }
        return new OfChosenCells(
                interval.steps(), cells, probes.toArray(new Probe[0][]), writers.toArray(new SampleWriter[0]));
    }

    /** One for whole cells, or one for each compartment; empty if there is no such variable. */
    private static Optional<Probe[]> probes(RecorderContext context, String variable) {
        int[] compartments = context.compartments();
        List<Probe> found = compartments.length == 0
                ? context.probe(variable).stream().toList()
                : IntStream.of(compartments)
                        .mapToObj(compartment -> context.probe(variable, compartment))
                        .flatMap(Optional::stream)
                        .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.toArray(new Probe[0]));
    }

    private static List<String> variables(RecorderContext context) {
        List<String> named = context.parameters().names(VARIABLES);
        return named.isEmpty() && context.variables().contains("V") ? List.of("V") : named;
    }

    private static final class OfChosenCells implements Recorder {

        private final long steps;
        private final int[] cells;
        /** Of each variable: one for whole cells, or one for each compartment. */
        private final Probe[][] probes;

        private final SampleWriter[] writers;

        OfChosenCells(long steps, int[] cells, Probe[][] probes, SampleWriter[] writers) {
            this.steps = steps;
            this.cells = cells;
            this.probes = probes;
            this.writers = writers;
        }

        @Override
        public long samplingSteps() {
            return probes.length == 0 ? 0 : steps;
        }

        @Override
        public boolean samplesOnlyItsCells() {
            return true;
        }

        @Override
        public void sample(long step, double tMs) {
            for (int n = 0; n < probes.length; n++) {
                SampleWriter writer = writers[n];
                for (int cell : cells) {
                    for (Probe probe : probes[n]) {
                        writer.add(probe.value(cell));
                    }
                }
            }
        }
    }
}

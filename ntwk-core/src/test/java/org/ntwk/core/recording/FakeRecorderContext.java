package org.ntwk.core.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.recording.Probe;
import org.ntwk.api.recording.RecorderContext;
import org.ntwk.api.recording.SampleWriter;
import org.ntwk.api.stimulus.Waveform;

/** A population whose only variable V of a cell is set by the test; records into a real store. */
final class FakeRecorderContext implements RecorderContext {

    final Problems problems = new Problems();
    final double[] potential;
    private final int[] cells;
    private final RecordingStore store;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    FakeRecorderContext(int size, RecordingStore store, int... cells) {
        this.potential = new double[size];
        this.store = store;
        this.cells = cells;
    }

    FakeRecorderContext with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    @Override
    public String population() {
        return "Exc";
    }

    @Override
    public int size() {
        return potential.length;
    }

    @Override
    public int[] cells() {
        return cells.clone();
    }

    @Override
    public double dtMs() {
        return 0.1;
    }

    @Override
    public long plannedSteps() {
        return 100;
    }

    @Override
    public ParameterValues parameters() {
        return new Values(parameters);
    }

    @Override
    public Optional<Probe> probe(String variable) {
        if (!variable.equals("V")) {
            return Optional.empty();
        }
        return Optional.of(new Probe() {
            @Override
            public Unit unit() {
                return Unit.MV;
            }

            @Override
            public double value(int cell) {
                return potential[cell];
            }
        });
    }

    @Override
    public List<String> variables() {
        return List.of("V");
    }

    @Override
    public EventWriter events(String name) {
        return store.events(population(), size(), cells.length, dtMs(), name);
    }

    @Override
    public SampleWriter samples(String name, Unit unit, double startMs, double intervalMs, int[] ofCells) {
        return store.samples(population(), name, unit, startMs, intervalMs, ofCells);
    }

    @Override
    public String path() {
        return "recordings[0]";
    }

    @Override
    public Problems problems() {
        return problems;
    }

    private record Values(Map<String, Object> byName) implements ParameterValues {

        private Object value(String name) {
            return Optional.ofNullable(byName.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
        }

        @Override
        public double number(String name) {
            return (Double) value(name);
        }

        @Override
        @SuppressWarnings("unchecked")
        public List<String> names(String name) {
            return (List<String>) value(name);
        }

        @Override
        public boolean isUniform(String name) {
            return true;
        }

        @Override
        public boolean areUniform() {
            return true;
        }

        @Override
        public double[] perCell(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public int whole(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public boolean flag(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public String text(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public double[] series(String name) {
            throw new IllegalArgumentException(name);
        }

        @Override
        public Waveform functionOfTime(String name) {
            throw new IllegalArgumentException(name);
        }
    }
}

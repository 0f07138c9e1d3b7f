package org.ntwk.cells.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.InterventionDescription;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RecordingDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;

/**
 * Current steps into one cell, one after the other, and perhaps light that opens a conductance meanwhile. Before the first
 * and after the last step the cell is left alone.
 *
 * @param cell a cell model or named cell
 * @param mechanisms on its membrane
 * @param delayMs before the first and after the last step
 * @param steps in the order of time
 * @param clamps conductances that open meanwhile
 */
public record StepProtocol(
        ComponentDescription cell,
        List<ComponentDescription> mechanisms,
        double delayMs,
        List<Step> steps,
        List<Clamp> clamps) {

    /** The name of the one population. */
    public static final String CELL = "Cell";

    private static final String ELECTRODE = "Electrode";

    public StepProtocol {
        mechanisms = List.copyOf(mechanisms);
        steps = List.copyOf(steps);
        clamps = List.copyOf(clamps);
        if (!(delayMs >= 0) || !Double.isFinite(delayMs)) {
            throw new IllegalArgumentException("the delay must be at least 0 ms, not " + delayMs + " ms");
        }
    }

    /** Steps alone. */
    public StepProtocol(ComponentDescription cell, double delayMs, Step... steps) {
        this(cell, List.of(), delayMs, List.of(steps), List.of());
    }

    /** A current that stays the same for a while. */
    public record Step(double amplitudePa, double durationMs) {
        public Step {
            if (!Double.isFinite(amplitudePa) || !(durationMs > 0) || !Double.isFinite(durationMs)) {
                throw new IllegalArgumentException("a step has a finite current and lasts longer than 0 ms, not "
                        + amplitudePa + " pA for " + durationMs + " ms");
            }
        }
    }

    /** A conductance to a potential that opens for a while, as light on channels or a dynamic clamp makes it. */
    public record Clamp(double conductanceNs, double reversalMv, double startMs, double durationMs) {
        public Clamp {
            if (!(conductanceNs >= 0) || !(startMs >= 0) || !(durationMs > 0) || !Double.isFinite(reversalMv)) {
                throw new IllegalArgumentException("a clamp needs a conductance of at least 0 nS, a start of at least"
                        + " 0 ms and a duration longer than 0 ms, not " + conductanceNs + " nS to " + reversalMv
                        + " mV from " + startMs + " ms for " + durationMs + " ms");
            }
        }
    }

    /** The whole time in ms. */
    public double durationMs() {
        return 2 * delayMs + steps.stream().mapToDouble(Step::durationMs).sum();
    }

    /** The current in pA that is injected at a time. */
    public double currentPa(double tMs) {
        double start = delayMs;
        for (Step step : steps) {
            if (tMs >= start && tMs < start + step.durationMs) {
                return step.amplitudePa;
            }
            start += step.durationMs;
        }
        return 0;
    }

    /**
     * The experiment: one cell from rest, its spikes and variables at every step.
     *
     * @param variables to record besides V
     */
    public Experiment experiment(Quantity timeStep, long seed, String... variables) {
        List<StimulusDescription> stimuli = new ArrayList<>();
        List<InterventionDescription> interventions = new ArrayList<>();
        stimuli.add(
                stimulus(ELECTRODE, ComponentDescription.of("current-injection").with("current", "0 pA")));
        double time = delayMs;
        for (Step step : steps) {
            interventions.add(change(time, ELECTRODE, "current", Quantity.of(step.amplitudePa, "pA")));
            time += step.durationMs;
        }
        interventions.add(change(time, ELECTRODE, "current", Quantity.of(0, "pA")));
        for (int n = 0; n < clamps.size(); n++) {
            Clamp clamp = clamps.get(n);
            String name = "Clamp-" + (n + 1);
            stimuli.add(stimulus(
                    name,
                    ComponentDescription.of("conductance-injection")
                            .with("conductance", "0 nS")
                            .with("reversal", Value.of(Quantity.of(clamp.reversalMv, "mV")))));
            interventions.add(change(clamp.startMs, name, "conductance", Quantity.of(clamp.conductanceNs, "nS")));
            interventions.add(change(clamp.startMs + clamp.durationMs, name, "conductance", Quantity.of(0, "nS")));
        }
        List<String> recorded = new ArrayList<>(List.of("V"));
        recorded.addAll(List.of(variables));
        NetworkDescription network = new NetworkDescription(
                cell.type(),
                List.of(new PopulationDescription(CELL, 1, SynapticSign.EXCITATORY, cell, mechanisms, Map.of())),
                List.of(),
                stimuli,
                List.of(
                        new RecordingDescription(CELL, CellSelection.all(), ComponentDescription.of("spikes")),
                        new RecordingDescription(
                                CELL,
                                CellSelection.all(),
                                ComponentDescription.of("trace").with("variables", Value.of(recorded)))),
                interventions);
        return new Experiment(network, new RunSettings(Quantity.of(durationMs(), "ms"), timeStep, seed, 1));
    }

    private static StimulusDescription stimulus(String name, ComponentDescription model) {
        return new StimulusDescription(name, CELL, SynapticSign.EXCITATORY, CellSelection.all(), model, null);
    }

    private static InterventionDescription change(double tMs, String stimulus, String parameter, Quantity value) {
        return new InterventionDescription(
                Quantity.of(tMs, "ms"), ChangeDescription.ofStimulus(stimulus, parameter, Value.of(value)));
    }
}

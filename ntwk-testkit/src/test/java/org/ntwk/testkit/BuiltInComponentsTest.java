package org.ntwk.testkit;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/** Every component of every plugin on the class path passes the contract of its kind. */
class BuiltInComponentsTest {

    private static final Registry REGISTRY = Ntwk.create().plugins().registry();

    @TestFactory
    Stream<DynamicNode> cellModels() {
        return of(ComponentKind.CELL).map(cell -> new Cell(cell).all());
    }

    @TestFactory
    Stream<DynamicNode> mechanisms() {
        return of(ComponentKind.MECHANISM).map(mechanism -> new Mechanism(mechanism).all());
    }

    private static <C extends Component> Stream<C> of(ComponentKind<C> kind) {
        return REGISTRY.names(kind).stream()
                .map(name -> REGISTRY.find(kind, name).orElseThrow());
    }

    @TestFactory
    Stream<DynamicNode> stimuli() {
        return of(ComponentKind.STIMULUS).map(stimulus -> new Stimulus(stimulus).all());
    }

    @TestFactory
    Stream<DynamicNode> waveforms() {
        return of(ComponentKind.WAVEFORM).map(waveform -> new Shape(waveform).all());
    }

    private static final class Stimulus extends StimulusModelContract {

        private final StimulusModel stimulus;

        Stimulus(StimulusModel stimulus) {
            this.stimulus = stimulus;
        }

        /** As many spikes as there must be for something to see. */
        @Override
        protected ComponentDescription use() {
            ComponentDescription use = super.use();
            return switch (stimulus.name()) {
                case "correlated-poisson" -> use.with("rate", "200 Hz").with("correlation", 0.2);
                case "spike-trains" ->
                    use.with("times", Value.of(new double[] {0.5, 2, 2}, "ms"))
                            .with("cells", Value.of(new double[] {3, 1500, 2099}, "1"));
                default -> use;
            };
        }

        @Override
        protected StimulusModel component() {
            return stimulus;
        }
    }

    private static final class Shape extends WaveformModelContract {

        private final WaveformModel waveform;

        Shape(WaveformModel waveform) {
            this.waveform = waveform;
        }

        @Override
        protected WaveformModel component() {
            return waveform;
        }

        @Override
        protected ComponentDescription use(Unit unit) {
            return waveform.name().equals("expression")
                    ? ComponentDescription.of("expression")
                            .with(
                                    "expression",
                                    new Value.Text("2 " + (unit.equals(Unit.ONE) ? "" : unit) + " * sin(t / (10 ms))"))
                    : super.use(unit);
        }
    }

    @TestFactory
    Stream<DynamicNode> synapses() {
        return of(ComponentKind.SYNAPSE).map(synapse -> new Synapse(synapse).all());
    }

    private static final class Synapse extends SynapseModelContract {

        private final SynapseModel synapse;

        Synapse(SynapseModel synapse) {
            this.synapse = synapse;
        }

        @Override
        protected SynapseModel component() {
            return synapse;
        }
    }

    private static final class Mechanism extends MembraneMechanismContract {

        private final MembraneMechanism mechanism;

        Mechanism(MembraneMechanism mechanism) {
            this.mechanism = mechanism;
        }

        @Override
        protected MembraneMechanism component() {
            return mechanism;
        }

        /** Not among all pairs of some thousand cells. */
        @Override
        protected ComponentDescription use() {
            ComponentDescription use = super.use();
            return mechanism.name().equals("gap-junctions")
                    ? use.with("pairs", "ring").with("neighbours", 2).with("probability", 0.5)
                    : use;
        }

        @Override
        protected List<ComponentDescription> companions() {
            return mechanism.readsIons().isEmpty() ? List.of() : List.of(ComponentDescription.of("calcium-pool"));
        }
    }

    private static final class Cell extends CellModelContract {

        /** Of those that are nothing without parameters. */
        private static final Map<String, ComponentDescription> USES = Map.of(
                "equations",
                ComponentDescription.of("equations")
                        .with(
                                "equations",
                                "dV/dt = (10 nS * (-70 mV - V) - w + I) / (200 pF) : mV\ndw/dt = -w / (100 ms) : pA")
                        .with("threshold", "V > -50 mV")
                        .with("reset", "V = -65 mV; w += 20 pA")
                        .with("refractory", new Value.Text("2 ms"))
                        .with("rest", "V = -70 mV"));

        private final CellModel cell;

        Cell(CellModel cell) {
            this.cell = cell;
        }

        @Override
        protected CellModel component() {
            return cell;
        }

        @Override
        protected ComponentDescription use() {
            return USES.getOrDefault(cell.name(), super.use());
        }
    }
}

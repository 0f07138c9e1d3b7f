package org.ntwk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.NamedCell;
import org.ntwk.api.connectivity.ConnectivityRule;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.recording.RecorderModel;
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

    /** Whoever adds a kind finds here what its components are tested with. */
    @Test
    void everyKindIsTestedHere() {
        Set<ComponentKind<?>> tested = Set.of(
                ComponentKind.CELL,
                ComponentKind.NAMED_CELL,
                ComponentKind.MECHANISM,
                ComponentKind.SYNAPSE,
                ComponentKind.PLASTICITY,
                ComponentKind.CONNECTIVITY,
                ComponentKind.STIMULUS,
                ComponentKind.WAVEFORM,
                ComponentKind.RECORDER,
                ComponentKind.TRANSFER_FUNCTION);
        Set<ComponentKind<?>> partsOfScans = Set.of(ComponentKind.MEASURE, ComponentKind.EXECUTOR);

        assertThat(ComponentKind.ALL).allMatch(kind -> tested.contains(kind) || partsOfScans.contains(kind));
        assertThat(tested).allMatch(kind -> !REGISTRY.names(kind).isEmpty());
    }

    @TestFactory
    Stream<DynamicNode> plugins() {
        return ServiceLoader.load(NtwkPlugin.class).stream()
                .map(provider -> new PluginContract() {
                    @Override
                    protected NtwkPlugin plugin() {
                        return provider.get();
                    }
                }.all());
    }

    @TestFactory
    Stream<DynamicNode> recorders() {
        return of(ComponentKind.RECORDER)
                .map(recorder -> new RecorderModelContract() {
                    @Override
                    protected RecorderModel component() {
                        return recorder;
                    }

                    @Override
                    protected ComponentDescription use() {
                        ComponentDescription use = super.use();
                        return recorder.name().equals("afferent-spikes") ? use.with("stimulus", "Afferents") : use;
                    }
                }.all());
    }

    @TestFactory
    Stream<DynamicNode> plasticityModels() {
        return of(ComponentKind.PLASTICITY)
                .map(model -> new PlasticityModelContract() {
                    @Override
                    protected PlasticityModel component() {
                        return model;
                    }
                }.all());
    }

    @TestFactory
    Stream<DynamicNode> namedCells() {
        return of(ComponentKind.NAMED_CELL)
                .map(cell -> new NamedCellContract() {
                    @Override
                    protected NamedCell component() {
                        return cell;
                    }
                }.all());
    }

    @TestFactory
    Stream<DynamicNode> connectivityRules() {
        return of(ComponentKind.CONNECTIVITY).map(rule -> new Rule(rule).all());
    }

    @TestFactory
    Stream<DynamicNode> transferFunctions() {
        return of(ComponentKind.TRANSFER_FUNCTION).map(model -> new Transfer(model).all());
    }

    private static final class Rule extends ConnectivityRuleContract {

        private final ConnectivityRule rule;

        Rule(ConnectivityRule rule) {
            this.rule = rule;
        }

        @Override
        protected ConnectivityRule component() {
            return rule;
        }

        @Override
        protected ComponentDescription use() {
            ComponentDescription use = super.use();
            return switch (rule.name()) {
                case "fixed-total-number" -> use.with("connections", 3000);
                case "matrix" -> use.with("weight-factors", new Value.Matrix(diagonal(), 300, 300, Unit.ONE));
                case "ring" -> use.with("decay-length", 0.1);
                case "original-ring" -> use.with("decay", 30);
                default -> use;
            };
        }

        /** Of files in HDF5. */
        @Override
        protected Set<String> parametersOfOtherUses() {
            return rule.name().equals("matrix") ? Set.of("dataset") : Set.of();
        }

        @Override
        protected OptionalDouble meanConnections(int source, int target) {
            boolean isSelf = source == target;
            return switch (rule.name()) {
                case "one-to-one" -> OptionalDouble.of(isSelf ? 1 : 0);
                case "all-to-all" -> OptionalDouble.of(isSelf ? 0 : 1);
                case "pairwise-bernoulli" -> OptionalDouble.of(isSelf ? 0 : 0.1);
                case "fixed-in-degree", "fixed-out-degree" -> OptionalDouble.of(isSelf ? 0 : 30 / 299.0);
                case "fixed-total-number" -> OptionalDouble.of(isSelf ? 0 : 3000 / (300 * 299.0));
                default -> OptionalDouble.empty();
            };
        }

        private NumberArray diagonal() {
            double[] numbers = new double[300 * 300];
            for (int n = 0; n < 300; n++) {
                numbers[n * 301] = 1 + 0.001 * n;
            }
            return NumberArray.of(numbers);
        }
    }

    private static final class Transfer extends TransferFunctionContract {

        private final TransferFunctionModel model;

        Transfer(TransferFunctionModel model) {
            this.model = model;
        }

        @Override
        protected TransferFunctionModel component() {
            return model;
        }

        @Override
        protected ComponentDescription use() {
            ComponentDescription use = super.use();
            return switch (model.name()) {
                case "effective-threshold" -> use.with("preset", new Value.Text("di-volo-2019-rs"));
                case "tabulated" ->
                    use.with("grid-1", Value.of(new double[] {0, 5, 20}, "Hz"))
                            .with("grid-2", Value.of(new double[] {0, 20}, "Hz"))
                            .with("grid-current", Value.of(new double[] {-100, 100}, "pA"))
                            .with("rates", Value.of(new double[] {0, 1, 0, 0, 4, 6, 2, 3, 20, 25, 9, 11}, "Hz"));
                default -> use;
            };
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

package org.ntwk.core.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plasticity.PlasticityContext;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;

/** What a rule of a third party is told, when and in which order, in a whole simulation. */
class PlasticityContractTest {

    private static final ComponentDescription CELL =
            ComponentDescription.of("lif").with("Trefrac", "1 ms");
    private static final ComponentDescription DELTA = ComponentDescription.of("delta");

    /** A rule that writes down what it sees and lets each spike double the weights of its row. */
    private record Witness(boolean changesWeights, boolean takesTargetSpikes, List<String> calls)
            implements PlasticityModel {

        @Override
        public String name() {
            return "acme:witness";
        }

        @Override
        public String summary() {
            return "writes down what it sees";
        }

        @Override
        public ParameterSchema parameters(Unit weightUnit) {
            return ParameterSchema.EMPTY;
        }

        @Override
        public PlasticityKernel prepare(PlasticityContext context) {
            double[] weights = context.weights();
            int[] incoming = context.incoming();
            calls.add(context.rows() + " rows, targets " + Arrays.toString(context.targets()));
            return new PlasticityKernel() {
                @Override
                public double efficacy(int row, int step) {
                    calls.add(step + ": asked for row " + row);
                    return 0.5;
                }

                @Override
                public void arrived(int row, int from, int to, int step) {
                    calls.add(step + ": arrived at row " + row);
                    for (int n = from; n < to; n++) {
                        weights[n] *= 2;
                    }
                }

                @Override
                public void fired(int target, int from, int to, int step) {
                    calls.add(step + ": fired " + target + " with synapses "
                            + Arrays.toString(Arrays.copyOfRange(incoming, from, to)) + " of rows "
                            + Arrays.toString(Arrays.copyOfRange(context.incomingRows(), from, to)));
                }
            };
        }
    }

    private record Acme(Witness witness) implements NtwkPlugin {

        @Override
        public String id() {
            return "acme";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<PlasticityModel> plasticityModels() {
            return List.of(witness);
        }
    }

    /** Pre 0 fires at 1 and 3 ms and pre 1 at 1 ms; both project onto post 0, pre 1 also onto post 1, which fires at 3 ms. */
    private static void run(Witness witness, Consumer<RunResult> look) {
        Ntwk ntwk = Ntwk.builder().plugin(new Acme(witness)).build();
        ComponentDescription pairs = ComponentDescription.of("explicit-pairs")
                .with("sources", Value.of(new double[] {0, 1, 1}, "1"))
                .with("targets", Value.of(new double[] {0, 0, 1}, "1"));
        NetworkBuilder network = NetworkBuilder.create("witness")
                .excitatory("Pre", 2, CELL)
                .excitatory("Post", 2, CELL)
                .stimulus("First", "Pre", spikes(new double[] {0.9, 0.9, 2.9}, 0, 1, 0), DELTA, "100 mV")
                .stimulus("Second", "Post", spikes(new double[] {2.9}, 1), DELTA, "100 mV")
                .projection(new ProjectionDescription(
                        "Pre",
                        "Post",
                        pairs,
                        SynapticContact.of(DELTA, Value.of("0.5 mV"))
                                .withDelay(Value.of("0.5 ms"))
                                .withPlasticity(ComponentDescription.of("acme:witness"))))
                .recordTraces("Post", CellSelection.all(), "V");
        try (RunResult result = ntwk.run(new Experiment(network.build(), RunSettings.of("5 ms")))) {
            look.accept(result);
        }
    }

    private static ComponentDescription spikes(double[] timesMs, double... cells) {
        return ComponentDescription.of("spike-trains")
                .with("times", Value.of(timesMs, "ms"))
                .with("cells", Value.of(cells, "1"));
    }

    @Test
    void aRuleSeesArrivalsInOrderAndThenTheTargetsThatFired() {
        List<String> calls = new ArrayList<>();
        run(new Witness(true, true, calls), result -> {
            double[] v = result.trace("Post", "V").values(0);
            assertThat(v[16] - v[15]).as("two synapses at half of 0.5 mV").isEqualTo(0.5);
            assertThat(v[36] - v[35]).as("one at half of 1 mV, and the leak").isBetween(0.49, 0.51);
        });

        assertThat(calls)
                .containsExactly(
                        "2 rows, targets [0, 0, 1]",
                        "15: asked for row 0",
                        "15: arrived at row 0",
                        "15: asked for row 1",
                        "15: arrived at row 1",
                        "30: fired 1 with synapses [2] of rows [1]",
                        "35: asked for row 0",
                        "35: arrived at row 0");
    }

    @Test
    void aRuleThatTouchesWhatItDidNotAskForIsAFaultOfItsPlugin() {
        assertThatThrownBy(() -> run(new Witness(false, true, new ArrayList<>()), result -> {}))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("acme:witness");
        assertThatThrownBy(() -> run(new Witness(true, false, new ArrayList<>()), result -> {}))
                .isInstanceOf(PluginException.class)
                .hasMessageContaining("acme:witness");
    }
}

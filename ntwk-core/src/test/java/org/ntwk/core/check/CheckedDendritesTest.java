package org.ntwk.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.ExperimentReader;

/** The check of cells with compartments, of mechanisms in their membranes, and of cells that take their synapses. */
class CheckedDendritesTest {

    private static final String TEXT = """
            {"name": "dendrites", "run": {"duration": "20 ms", "time-step": "0.05 ms"},
             "populations": {
               "Pyr": {"size": 5,
                 "cell": {"type": "morphological", "morphology": "pyramidal", "discretisation": "fixed-length",
                          "longest-compartment": "200 um", "Cm": "1 uF/cm^2", "Ri": "150 ohm cm", "leak": "60 uS/cm^2",
                          "El": "-70 mV", "spike-site": "soma", "threshold": "-20 mV"},
                 "mechanisms": [
                   {"type": "traub-sodium", "conductance": "50 mS/cm^2", "threshold": "-58 mV", "site": ["soma", "axon"]},
                   {"type": "traub-potassium", "conductance": "10 mS/cm^2", "threshold": "-58 mV", "site": ["soma", "axon"]},
                   {"type": "high-voltage-calcium", "conductance": "0.1 mS/cm^2"},
                   {"type": "calcium-pool"}]},
               "Inh": {"size": 30, "sign": "inhibitory", "cell": "adexp", "initial": {"V": "-55 mV"}}},
             "projections": [
               {"source": "Pyr", "target": "Inh", "rule": "all-to-all", "weight": "5 nS",
                "synapse": {"type": "exponential", "tau": "5 ms", "reversal": "0 mV"}},
               {"source": "Inh", "target": "Pyr", "rule": "all-to-all", "weight": "1 nS", "site": "basal",
                "synapse": {"type": "exponential", "tau": "8 ms", "reversal": "-80 mV"}},
               {"source": "Inh", "target": "Inh", "rule": "all-to-all", "weight": "1 nS",
                "synapse": {"type": "exponential", "tau": "8 ms", "reversal": "-80 mV"}}],
             "stimuli": [
               {"name": "Drive", "target": "Inh", "model": {"type": "poisson-drive", "sources": 100, "probability": 1, "rate": "20 Hz"},
                "synapse": {"type": "exponential", "tau": "5 ms", "reversal": "0 mV"}, "weight": "3 nS"},
               {"name": "Electrode", "target": "Pyr", "model": {"type": "current-injection", "current": "1.5 nA"}}],
             "recordings": [
               {"population": ["Pyr", "Inh"], "recorder": "spikes"},
               {"population": "Pyr", "recorder": {"type": "trace", "variables": ["V"]}}]}
            """;

    private static Experiment with(String own) {
        String name = "\"" + own + "\"";
        assertThat(TEXT).contains(name);
        return SmallNetwork.checked(new ExperimentReader().fromJson(TEXT.replace(name, "\"acme:" + own + "\"")));
    }

    /** In Inh the adexp cells take their two groups of synapses into their own pass, built in or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "morphological",
                "traub-sodium",
                "traub-potassium",
                "high-voltage-calcium",
                "calcium-pool",
                "adexp",
                "exponential",
                "current-injection"
            })
    void aSoundComponentGivesTheSameBits(String own) {
        assertThat(seen(Faulty.sound(own), with(own)))
                .isEqualTo(seen(Ntwk.create(), new ExperimentReader().fromJson(TEXT)));
    }

    private static List<Object> seen(Ntwk ntwk, Experiment experiment) {
        try (RunResult result = ntwk.run(experiment)) {
            List<Object> seen = new ArrayList<>();
            for (String population : List.of("Pyr", "Inh")) {
                assertThat(result.spikes(population).count()).isGreaterThan(4);
                result.spikes(population).forEach((step, cell) -> seen.add(List.of(step, cell)));
            }
            for (int cell = 0; cell < 5; cell++) {
                for (double v : result.trace("Pyr", "V").values(cell)) {
                    seen.add(v);
                }
            }
            return seen;
        }
    }

    private static String fault(String own, String method, Consumer<Object[]> fault, Consumer<Object> prepare) {
        PluginException thrown = catchThrowableOfType(
                PluginException.class,
                () -> Faulty.with(own, method, context -> {
                            prepare.accept(context);
                            return (arguments, answer) -> {
                                fault.accept(arguments);
                                return answer;
                            };
                        })
                        .run(with(own)));
        assertThat(thrown).isNotNull();
        return thrown.getMessage();
    }

    @Test
    void aGateThatChangesWhileItDrives() {
        double[][] gate = new double[1][];
        assertThat(fault(
                        "traub-sodium",
                        "contribute",
                        arguments -> gate[0][(Integer) arguments[0]] += 0.1,
                        context -> gate[0] = ((MembraneContext) context).state("m")))
                .startsWith("Plugin 'acme' 1.0 (org.ntwk.core.check.Faulty): membrane mechanism 'acme:traub-sodium' at"
                        + " populations.Pyr.mechanisms[0] broke its contract in advance at step 0, t = 0 ms: it changed m"
                        + " of entry 0 from ")
                .endsWith(", which it may only read here.\n   Write it in the method whose work that is.");
    }

    @Test
    void aMembraneThatIsDrivenWhileGatesGoOn() {
        double[][] current = new double[1][];
        assertThat(fault(
                        "traub-sodium",
                        "integrate",
                        arguments -> current[0][(Integer) arguments[0]] += 1,
                        context -> current[0] = ((MembraneContext) context).current()))
                .contains("it changed the current i of entry 0 from 0.0 to 1.0, which it may only read here.");
    }

    @Test
    void aConcentrationThatIsAnothersToKeep() {
        double[][] calcium = new double[1][];
        assertThat(fault(
                        "high-voltage-calcium",
                        "integrate",
                        arguments -> calcium[0][(Integer) arguments[0]] += 1,
                        context -> calcium[0] = ((MembraneContext) context)
                                .ion("calcium")
                                .orElseThrow()
                                .concentration()))
                .contains("it changed the concentration of calcium of entry 0 from ");
    }

    @Test
    void theCompartmentsOfAnotherCell() {
        double[][] potential = new double[1][];
        assertThat(fault(
                        "morphological",
                        "advance",
                        arguments -> {
                            int compartments = potential[0].length / 5;
                            potential[0][((Integer) arguments[1] * compartments + 3) % potential[0].length] = 0;
                        },
                        context -> potential[0] = ((CellContext) context).membranePotential()))
                .contains(
                        "cell model 'acme:morphological' at populations.Pyr.cell broke its contract in advance at step 0,"
                                + " t = 0 ms: it changed V of cell 4, compartment 3 from ")
                .contains(" to 0.0, but was called for cells 0 to 3.");
    }

    @Test
    void whatIsOpenOfTheSynapsesThatACellTakes() {
        double[][] potential = new double[1][];
        assertThat(fault(
                        "adexp",
                        "advance",
                        arguments -> potential[0][(Integer) arguments[1] % 30] = -60,
                        context -> potential[0] = ((CellContext) context).state("V")))
                .contains("cell model 'acme:adexp' at populations.Inh.cell broke its contract in advance at step 0");
    }
}

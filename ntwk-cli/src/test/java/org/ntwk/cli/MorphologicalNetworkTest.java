package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ChangeDescription;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.network.Site;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.network.SynapticContact;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.synapse.MagnesiumBlock;
import org.ntwk.morpho.synapse.Receptor;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;
import org.ntwk.morpho.synapse.SynapticInput;

/** Cells with dendrites in networks are those of cable simulations, and take their synapses on the sites that are named. */
class MorphologicalNetworkTest {

    private static final Receptor RECEPTOR = new Receptor("dendrites:ampa", 0.5, 5, 0, MagnesiumBlock.NONE);
    private static final Ntwk NTWK = Ntwk.builder().plugin(new WithReceptor()).build();
    private static final double DT_MS = 0.05;
    private static final ComponentDescription CELL =
            ComponentDescription.of("morphological").with("discretisation", "fixed-length");
    private static final Compartments PYRAMIDAL =
            new Discretisation.FixedLength(25).of(SyntheticCell.PYRAMIDAL.morphology());

    /** So that both have the same synapses. */
    private static final class WithReceptor implements NtwkPlugin {

        @Override
        public String id() {
            return "dendrites";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public List<SynapseModel> synapseModels() {
            return List.of(RECEPTOR);
        }
    }

    private static PopulationDescription cells(int size, ComponentDescription cell) {
        return new PopulationDescription("Pyr", size, SynapticSign.EXCITATORY, cell);
    }

    private static StimulusDescription spikes(SynapticContact contact, double... timesMs) {
        return new StimulusDescription(
                "In",
                "Pyr",
                SynapticSign.EXCITATORY,
                CellSelection.all(),
                ComponentDescription.of("spike-trains").with("times", Value.of(timesMs, "ms")),
                contact);
    }

    private static Simulation start(NetworkBuilder network, String duration) {
        RunSettings settings = RunSettings.of(duration).withTimeStep(Quantity.of(DT_MS, "ms"));
        return NTWK.compile(new Experiment(network.build(), settings)).start();
    }

    private static MembraneMechanism mechanism(String name) {
        return NTWK.plugins().registry().find(ComponentKind.MECHANISM, name).orElseThrow();
    }

    private static ToDoubleFunction<Segment> on(double conductanceNs, NeuriteType... types) {
        return segment -> Segments.ofType(types).test(segment) ? conductanceNs : 0;
    }

    private static void insert(CableSimulation cable, String name, ToDoubleFunction<Segment> conductanceNs) {
        MembraneMechanism mechanism = mechanism(name);
        cable.insert(
                mechanism,
                ChannelValues.of(mechanism, PYRAMIDAL.size())
                        .withEach("conductance", PYRAMIDAL.each(1, conductanceNs)));
    }

    /** With channels, calcium, a current into the soma, and a synapse on one compartment of the apical tree; it fires. */
    @Test
    void aCellInANetworkIsTheCellOfACableSimulation() {
        Segment far = PYRAMIDAL
                .segments()
                .farthest(Segments.ofType(NeuriteType.APICAL))
                .orElseThrow();
        String farUm = far.pathUm() + " um";
        SynapticContact onFar = SynapticContact.of(ComponentDescription.of(RECEPTOR.name()), Value.of("3 nS"))
                .withSite(Site.of("apical").between(farUm, "1 m"));
        ComponentDescription sodium = ComponentDescription.of("traub-sodium");
        ComponentDescription potassium = ComponentDescription.of("traub-potassium");
        NetworkBuilder network = NetworkBuilder.create("one")
                .population(cells(3, CELL)
                        .withMechanism(sodium.with("conductance", "0.6 nS/um^2").with("site", "soma"))
                        .withMechanism(sodium.with("conductance", "0.02 nS/um^2"))
                        .withMechanism(
                                potassium.with("conductance", "0.1 nS/um^2").with("site", "soma"))
                        .withMechanism(potassium.with("conductance", "0.01 nS/um^2"))
                        .withMechanism(
                                ComponentDescription.of("calcium-potassium").with("conductance", "0.0002 nS/um^2"))
                        .withMechanism(ComponentDescription.of("high-voltage-calcium")
                                .with("conductance", "0.0001 nS/um^2")
                                .with("site", "dendrite"))
                        .withMechanism(ComponentDescription.of("calcium-pool")))
                .stimulus(spikes(onFar, 2, 4, 4, 20))
                .stimulus(
                        "Electrode",
                        "Pyr",
                        ComponentDescription.of("current-injection").with("current", "600 pA"))
                .recordSpikes("Pyr");

        CableSimulation cable = new CableSimulation(
                PYRAMIDAL, new CableProperties(1, 150, 50e-6, -70), 1, DT_MS, TimeStepping.BACKWARD_EULER);
        cable.insert(mechanism("calcium-pool"), ChannelValues.of(mechanism("calcium-pool"), PYRAMIDAL.size()));
        insert(cable, "traub-sodium", on(0.6, NeuriteType.SOMA));
        insert(cable, "traub-sodium", segment -> 0.02);
        insert(cable, "traub-potassium", on(0.1, NeuriteType.SOMA));
        insert(cable, "traub-potassium", segment -> 0.01);
        insert(cable, "calcium-potassium", segment -> 0.0002);
        insert(cable, "high-voltage-calcium", on(0.0001, NeuriteType.DENDRITE, NeuriteType.APICAL));
        SynapticInput input =
                Synapses.of("in", RECEPTOR, List.of(far)).withWeight(3).insertInto(cable, 0, 1);
        // A spike of a network acts from the step after its own on.
        for (double timeMs : new double[] {2, 4, 4, 20}) {
            input.send(new SynapticEvent(0, timeMs + DT_MS));
        }
        cable.inject(0, 0, Waveform.constant(600));

        int crossings = 0;
        boolean armed = true;
        double highest = -70;
        try (Simulation simulation = start(network, "60 ms")) {
            for (int step = 1; step <= 1200; step++) {
                simulation.advanceTo(step * DT_MS);
                cable.advanceTo(step * DT_MS);
                double v = simulation.value("Pyr", "V", 1);
                assertThat(v).as("step %d", step).isEqualTo(cable.voltageMv(0, 0), within(1e-9));
                crossings += armed && v > -20 ? 1 : 0;
                armed = v <= -20 && (armed || v < -30);
                highest = Math.max(highest, v);
            }
            assertThat(crossings)
                    .as("highest %s, last %s", highest, simulation.value("Pyr", "V", 1))
                    .isGreaterThan(1);
            assertThat(highest).isGreaterThan(10);
            assertThat(simulation.finish().spikes("Pyr").count()).isEqualTo(3L * crossings);
        }
    }

    /** Without channels, in all compartments, after one event on one of them. */
    @Test
    void oneSynapticEventIsThatOfACableSimulationEverywhere() {
        Site where = Site.of("basal").nearest("100 um");
        NetworkBuilder network = NetworkBuilder.create("event")
                .population(cells(2, CELL))
                .stimulus(spikes(
                        SynapticContact.of(ComponentDescription.of(RECEPTOR.name()), Value.of("2 nS"))
                                .withSite(where),
                        2))
                .recordTraces("Pyr", CellSelection.indices(1), where, "Ge")
                .recordTraces("Pyr", CellSelection.indices(1), Site.of("all"), "V");
        CableSimulation cable = new CableSimulation(
                PYRAMIDAL, new CableProperties(1, 150, 50e-6, -70), 1, DT_MS, TimeStepping.BACKWARD_EULER);
        try (RunResult result = NTWK.run(
                new Experiment(network.build(), RunSettings.of("30 ms").withTimeStep(Quantity.of(DT_MS, "ms"))))) {
            int compartment = result.trace("Pyr", "Ge@basal:100um").compartments()[0];
            SynapticInput input = Synapses.of(
                            "in", RECEPTOR, List.of(PYRAMIDAL.segments().get(compartment)))
                    .withWeight(2)
                    .insertInto(cable, 0, 1);
            input.send(new SynapticEvent(0, 2 + DT_MS));
            Traces all = result.trace("Pyr", "V@all");
            assertThat(all.columns()).isEqualTo(PYRAMIDAL.size());
            for (int step = 1; step < 600; step++) {
                cable.advanceTo(step * DT_MS);
                for (int n = 0; n < all.columns(); n++) {
                    assertThat(all.column(n, step, step + 1)[0])
                            .as("compartment %d, step %d", n, step)
                            .isEqualTo(cable.voltageMv(n, 0), within(1e-11));
                }
            }
            assertThat(cable.voltageMv(compartment, 0)).isGreaterThan(-69);
        }
    }

    /** Each run tells the crossings of the potential that it was asked to watch, and only those. */
    @ParameterizedTest
    @ValueSource(strings = {"soma", "axon"})
    void spikesAreCrossingsOfTheThresholdAtTheSpikeSite(String site) {
        ComponentDescription sodium = ComponentDescription.of("traub-sodium")
                .with("threshold", "-58 mV")
                .with("conductance", "50 mS/cm^2")
                .with("site", Site.of("soma", "axon"));
        ComponentDescription potassium = ComponentDescription.of("traub-potassium")
                .with("threshold", "-58 mV")
                .with("conductance", "10 mS/cm^2")
                .with("site", Site.of("soma", "axon"));
        NetworkBuilder network = NetworkBuilder.create("sites")
                .population(cells(1, CELL.with("spike-site", site).with("threshold", "-10 mV"))
                        .withMechanism(sodium)
                        .withMechanism(potassium))
                .stimulus(
                        "Electrode",
                        "Pyr",
                        ComponentDescription.of("current-injection").with("current", "300 pA"))
                .recordSpikes("Pyr")
                .recordTraces("Pyr", CellSelection.all(), Site.of("soma"), "V")
                .recordTraces("Pyr", CellSelection.all(), Site.of("axon").nearest("0 um"), "V");
        try (RunResult result = NTWK.run(
                new Experiment(network.build(), RunSettings.of("80 ms").withTimeStep(Quantity.of(DT_MS, "ms"))))) {
            List<Long> told = new ArrayList<>();
            result.spikes("Pyr").forEach((step, cell) -> told.add(step));
            List<Long> ofSoma = crossings(result.trace("Pyr", "V@soma").column(0));
            List<Long> ofAxon = crossings(result.trace("Pyr", "V@axon:0um").column(0));
            assertThat(ofSoma).isNotEqualTo(ofAxon).hasSizeGreaterThan(1);
            assertThat(told).isEqualTo(site.equals("soma") ? ofSoma : ofAxon);
        }
    }

    /** The steps that end above -10 mV for the first time since the potential was below -20 mV. */
    private static List<Long> crossings(double[] potential) {
        List<Long> steps = new ArrayList<>();
        boolean armed = true;
        for (int n = 0; n < potential.length; n++) {
            if (armed && potential[n] > -10) {
                steps.add(n - 1L);
            }
            armed = potential[n] <= -10 && (armed || potential[n] < -20);
        }
        return steps;
    }

    /** The largest depolarisation of the soma by one spike. */
    private static double potential(Site site, String synapse) {
        NetworkBuilder network = NetworkBuilder.create("psp")
                .population(cells(1, CELL))
                .stimulus(spikes(
                        SynapticContact.of(ComponentDescription.of(synapse), Value.of("1 nS"))
                                .withSite(site),
                        1));
        double largest = 0;
        try (Simulation simulation = start(network, "60 ms")) {
            for (int step = 1; step <= 1200; step++) {
                simulation.advanceTo(step * DT_MS);
                largest = Math.max(largest, simulation.value("Pyr", "V", 0) + 70);
            }
        }
        return largest;
    }

    @Test
    void synapsesFartherOutAreWeakerAtTheSoma() {
        double soma = potential(Site.of("soma"), "double-exponential");
        double near = potential(Site.of("apical").between("0 um", "100 um"), "double-exponential");
        double far = potential(Site.of("apical").between("400 um", "1 mm"), "double-exponential");

        assertThat(near).isLessThan(soma).isPositive();
        assertThat(far).isLessThan(0.7 * soma).isPositive();
    }

    private static NetworkBuilder firing() {
        ComponentDescription sodium = ComponentDescription.of("traub-sodium").with("threshold", "-58 mV");
        ComponentDescription potassium =
                ComponentDescription.of("traub-potassium").with("threshold", "-58 mV");
        return NetworkBuilder.create("firing")
                .population(cells(2, CELL)
                        .withMechanism(sodium.with("conductance", "50 mS/cm^2").with("site", "soma"))
                        .withMechanism(
                                potassium.with("conductance", "10 mS/cm^2").with("site", "soma")))
                .stimulus(
                        "Electrode",
                        "Pyr",
                        ComponentDescription.of("current-injection").with("current", "250 pA"))
                .recordSpikes("Pyr");
    }

    /** So often that some changes fall on the spikes, whose crossing of the threshold is remembered. */
    @Test
    void aChangeThatChangesNothingLeavesTheBits() {
        try (Simulation alone = start(firing(), "50 ms");
                Simulation changed = start(firing(), "50 ms")) {
            for (int step = 1; step <= 1000; step++) {
                alone.advanceTo(step * DT_MS);
                if (step % 7 == 0) {
                    changed.apply(ChangeDescription.ofPopulation("Pyr", "Ri", Value.of("150 ohm cm")));
                    changed.apply(ChangeDescription.ofPopulation(
                            "Pyr", "traub-potassium.conductance", Value.of("10 mS/cm^2")));
                }
                changed.advanceTo(step * DT_MS);
                assertThat(changed.value("Pyr", "V", 0)).isEqualTo(alone.value("Pyr", "V", 0));
            }
            long spikes = alone.finish().spikes("Pyr").count();
            assertThat(spikes).isGreaterThan(3);
            assertThat(changed.finish().spikes("Pyr").count()).isEqualTo(spikes);
        }
    }

    @Test
    void withoutSodiumACellStopsFiring() {
        ChangeDescription block =
                ChangeDescription.ofPopulation("Pyr", "traub-sodium.conductance", Value.of("0 mS/cm^2"));
        try (RunResult result = NTWK.run(new Experiment(
                firing().intervention("30 ms", block).build(),
                RunSettings.of("60 ms").withTimeStep(Quantity.of(DT_MS, "ms"))))) {
            int[] spikes = new int[2];
            result.spikes("Pyr").forEach((step, cell) -> spikes[step < 30 / DT_MS ? 0 : 1]++);
            assertThat(spikes[0]).isPositive();
            assertThat(spikes[1]).isZero();
        }
    }

    @Test
    void compartmentsStayWhatTheyAre() {
        try (Simulation simulation = start(firing(), "1 ms")) {
            assertThatThrownBy(() -> simulation.apply(
                            ChangeDescription.ofPopulation("Pyr", "longest-compartment", Value.of("20 um"))))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("other compartments");
        }
    }

    private static String problems(ComponentDescription... mechanisms) {
        PopulationDescription cells = cells(2, CELL);
        for (ComponentDescription mechanism : mechanisms) {
            cells = cells.withMechanism(mechanism);
        }
        try {
            start(NetworkBuilder.create("ions").population(cells), "1 ms").close();
        } catch (InvalidInputException e) {
            return e.problems().stream()
                    .map(problem -> problem.code() + " " + problem.path())
                    .collect(Collectors.joining(", "));
        }
        return "none";
    }

    @Test
    void anIonIsKeptOnceAndInTheWholeCell() {
        ComponentDescription pool = ComponentDescription.of("calcium-pool");
        ComponentDescription reader =
                ComponentDescription.of("calcium-potassium").with("conductance", "0.03 nS/um^2");

        assertThat(problems(reader, pool)).isEqualTo("none");
        assertThat(problems(reader)).isEqualTo("UNKNOWN_REFERENCE populations.Pyr.mechanisms[0]");
        assertThat(problems(pool, pool)).isEqualTo("DUPLICATE_NAME populations.Pyr.mechanisms[1]");
        assertThat(problems(pool.with("site", "soma"))).isEqualTo("CONTRADICTION populations.Pyr.mechanisms[0].site");
        assertThat(problems(
                        reader.with(
                                "conductance",
                                Value.of(new Distribution.Uniform(Quantity.of("1 nS/um^2"), Quantity.of("2 nS/um^2")))),
                        pool))
                .startsWith("WRONG_TYPE populations.Pyr.mechanisms[0]");
    }
}

package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
import org.ntwk.core.file.ExperimentWriter;
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

    @TempDir
    Path folder;

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

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("cells.yaml"), text);
    }

    private static final String TWO = """
            run: {duration: 40 ms, time-step: 0.1 ms, threads: %d}
            populations:
              Pyr:
                size: 1100
                cell: {type: morphological, morphology: ball-and-rall, discretisation: fixed-length, longest-compartment: 100 um, %s}
                mechanisms:
                  - {type: traub-sodium, conductance: 100 mS/cm^2, threshold: -58 mV, site: soma}
                  - {type: traub-potassium, conductance: 20 mS/cm^2, threshold: -58 mV, site: soma}
              Inh: {size: 50, sign: inhibitory, cell: FS}
            projections:
              - {source: Pyr, target: Inh, rule: {type: fixed-in-degree, probability: 0.02},
                 synapse: {type: exponential, reversal: 0 mV}, weight: 2 nS}
              - {source: Inh, target: Pyr, rule: {type: fixed-in-degree, probability: 0.2},
                 synapse: {type: exponential, reversal: -80 mV}, weight: 1 nS, delay: 1 ms, site: %s}
            stimuli:
              - {name: Aff, target: Pyr, model: {type: poisson-drive, sources: 20, probability: 1, rate: 50 Hz},
                 synapse: {type: exponential, reversal: 0 mV}, weight: 1 nS, site: {region: dendrite, from: 50 um}}
            recordings:
              - {population: [Pyr, Inh], recorder: spikes}
              - {population: Pyr, cells: {spread: 20}, recorder: {type: trace, variables: [V, Ge, Ii, G.Inh]}}
            """;

    private List<Double> observed(int threads) throws Exception {
        List<Double> numbers = new ArrayList<>();
        try (RunResult result = NTWK.run(NTWK.read(file(String.format(TWO, threads, "Cm: 1 uF/cm^2", "basal"))))) {
            assertThat(result.provenance().threads()).isEqualTo(threads);
            for (String population : List.of("Pyr", "Inh")) {
                assertThat(result.spikes(population).count()).isGreaterThan(20);
                result.spikes(population).forEach((step, cell) -> {
                    numbers.add((double) step);
                    numbers.add((double) cell);
                });
            }
            for (String variable : List.of("V", "Ge", "Ii", "G.Inh")) {
                for (int column = 0; column < 20; column++) {
                    for (double sample : result.trace("Pyr", variable).column(column)) {
                        numbers.add(sample);
                    }
                }
            }
        }
        return numbers;
    }

    @Test
    void theBitsDoNotDependOnThreads() throws Exception {
        assertThat(observed(2)).isEqualTo(observed(1));
    }

    @Test
    void whatIsWrittenIsTheSameNetwork() throws Exception {
        Experiment experiment = NTWK.read(file(String.format(TWO, 1, "Cm: 1 uF/cm^2", "basal")));
        Experiment complete = NTWK.compile(experiment).experiment();

        assertThat(complete.network().projections().get(1).contact().site()).isEqualTo(Site.of("basal"));
        assertThat(NTWK.compile(complete).experiment()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cm: 1 uF/cm^2 | apical | projections[1].site | none named 'apical'",
                "Cm: 1 uF/cm^2 | {region: basal, from: 5 mm} | projections[1].site | 50 to 450 um",
                "Cm: 1 nF | soma | populations.Pyr.cell.Cm | capacitance",
                "spike-site: axon | soma | populations.Pyr.cell.spike-site | no axon",
                "lambda-frequency: 50 Hz | soma | populations.Pyr.cell.lambda-frequency | discretisation: lambda-rule",
                "file: none.swc | soma | populations.Pyr.cell.file | none.swc",
                "file: bad.swc | soma | populations.Pyr.cell.file | bad.swc:2",
            })
    void mistakesAreToldWithTheirPlace(String cell, String site, String path, String words) throws Exception {
        Files.writeString(folder.resolve("bad.swc"), "1 1 0 0 0 5 -1\n2 3 0 0 x 1 1\n");
        String problems = "";
        try {
            NTWK.compile(NTWK.read(file(String.format(TWO, 1, cell, site))));
        } catch (InvalidInputException e) {
            problems = String.valueOf(e.getMessage());
        }
        assertThat(problems).contains("1 problem").contains(path).contains(words);
    }

    /** A file beside the experiment gives the form; the result keeps its hash. */
    @Test
    void aReconstructionIsReadFromItsFile() throws Exception {
        Files.writeString(folder.resolve("cell.swc"), """
                1 1 0 0 0 5 -1
                2 3 0 100 0 1 1
                3 2 0 -50 0 0.5 1
                """);
        Experiment experiment = NTWK.read(file(String.format(TWO, 1, "file: cell.swc, spike-site: axon", "axon")));

        String written = ExperimentWriter.toJson(NTWK.compile(experiment).experiment());
        assertThat(written).contains("sha256").contains("cell.swc");
    }

    private static final String WORDS = """
            cell: {type: morphological, morphology: pyramidal, axon: false, discretisation: per-section, section-compartments: 3, Ri: 120 ohm cm}
            mechanisms:
              - {type: traub-sodium, conductance: 60 mS/cm^2, threshold: -58 mV, site: soma}
              - {type: traub-potassium, conductance: 10 mS/cm^2, threshold: -58 mV, site: [soma, basal]}
              - {type: distal-a-potassium, conductance: 1 mS/cm^2 * (1 + path / (100 um)), site: {region: apical, from: 50 um}}
              - {type: dendritic-h-current, conductance: "where(path < 200 um, 0.01 mS/cm^2, 0.05 mS/cm^2)", temperature: 309.15 K}
            """;

    private Experiment network() throws Exception {
        return NTWK.read(file("run: {duration: 20 ms, time-step: 0.05 ms}\npopulations:\n  Pyr:\n    size: 2\n"
                + WORDS.indent(4)
                + "stimuli: [{name: In, target: Pyr, model: {type: current-injection, current: 500 pA}}]\n"));
    }

    /** The same words describe the same cell in a network and alone. */
    @Test
    void aCellOfANetworkIsDescribedAsOneAlone() throws Exception {
        Path alone = Files.writeString(
                folder.resolve("alone.yaml"),
                WORDS + "electrodes: [{at: soma, current: 500 pA}]\nrecordings: [{at: soma}]\n"
                        + "run: {duration: 20 ms, time-step: 0.05 ms, sampling: 0.05 ms, method: backward-euler}\n");
        Path table = folder.resolve("alone.csv");
        Invocation run = Invocation.of("morpho", "run", alone, "--out", table, "--no-figure");
        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(table);

        double highest = -70;
        try (Simulation simulation = NTWK.compile(network()).start()) {
            for (int step = 1; step <= 400; step++) {
                simulation.advanceTo(step * DT_MS);
                double v = simulation.value("Pyr", "V", 1);
                assertThat(v)
                        .as("step %d", step)
                        .isEqualTo(Double.parseDouble(lines.get(1 + step).split(",")[1]), within(1e-8));
                highest = Math.max(highest, v);
            }
        }
        assertThat(highest).isGreaterThan(0);
    }

    @Test
    void sitesAndDensitiesAreWrittenAsTheyWereRead() throws Exception {
        Experiment complete = NTWK.compile(network()).experiment();

        Path written = Files.writeString(folder.resolve("written.json"), ExperimentWriter.toJson(complete));
        Experiment again = NTWK.read(written);
        assertThat(again.network().populations()).isEqualTo(complete.network().populations());
        assertThat(NTWK.compile(again).experiment().network()).isEqualTo(complete.network());
    }

    /** What the example says: all cells fire, and inhibition is on somata. */
    @Test
    void theExampleRuns() throws Exception {
        Path recording = folder.resolve("example.h5");
        Invocation run = Invocation.of(
                "run",
                Path.of("..", "examples", "point-and-pyramidal.yaml"),
                "--out",
                recording,
                "--figure",
                folder.resolve("example.png"));

        assertThat(run.err() + run.out()).as("output").contains("Pyr").contains("Inh");
        assertThat(run.exitCode()).isZero();
        try (RunResult result = NTWK.open(recording)) {
            int[] fired = new int[40];
            result.spikes("Pyr").forEach((step, cell) -> fired[cell]++);
            double rate = IntStream.of(fired).sum() / 40.0 / 0.3;
            assertThat(rate).isBetween(5.0, 35.0);
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

package org.ntwk.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.morpho.cable.CableCells;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.CableSimulation;
import org.ntwk.morpho.cable.TimeStepping;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.discretisation.Discretisation.FixedLength;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.mechanism.CalciumDependentPotassium;
import org.ntwk.morpho.mechanism.CalciumPool;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.mechanism.HighVoltageCalcium;
import org.ntwk.morpho.mechanism.LowThresholdCalcium;
import org.ntwk.morpho.mechanism.MuscarinicPotassium;
import org.ntwk.morpho.mechanism.Potassium;
import org.ntwk.morpho.mechanism.Sodium;
import org.ntwk.morpho.mechanism.SquidPotassium;
import org.ntwk.morpho.mechanism.SquidSodium;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.swc.SwcReader;
import org.ntwk.morpho.swc.SwcWriter;

/**
 * The clock loop of a cell with dendrites, in nanoseconds of one processor for each compartment and step of 0.025 ms by
 * backward Euler. It is processor time that counts, so that other work on the machine disturbs little.
 *
 * <p>Arguments, the first of which says what is measured:
 *
 * <ul>
 *   <li>{@code neuron ROUNDS CELL PYTHON SCRIPT}: the same loops in NEURON, in turn. The cell is an SWC file with one
 *       compartment for each point, or {@code -} for the pyramidal cell that ships, cut to about as many as a traced one.
 *       PYTHON is a command that can import NEURON; SCRIPT is {@code cable_loop.py} of this module.
 *   <li>{@code sizes ROUNDS}: the pyramidal cell that ships, with more and more compartments.
 *   <li>{@code columns ROUNDS}: several cells of one form, in one simulation and, passive, in a network.
 * </ul>
 */
public final class CableLoop {

    private static final CableProperties PROPERTIES = new CableProperties(1, 100, 1e-4, -70);
    private static final double DT_MS = 0.025;
    private static final int WARM_UP = 3;

    /** Cuts the pyramidal cell that ships into about as many compartments as a traced cell has points. */
    private static final double SHORT_UM = 0.55;

    private static final Morphology PYRAMIDAL = SyntheticCell.PYRAMIDAL.morphology();

    /** What is in the membrane everywhere; a round takes some tenths of a second on a large cell. */
    private enum Membrane {
        /** The leak, which the others have as well. */
        PASSIVE(50),

        /** The two currents of Hodgkin and Huxley with exact rates. */
        SQUID(12.5),

        /** Six currents of cortical cells, seven with the leak, and calcium. */
        CORTICAL(5);

        private final double roundMs;

        Membrane(double roundMs) {
            this.roundMs = roundMs;
        }

        void insertInto(CableSimulation simulation) {
            switch (this) {
                case PASSIVE -> {}
                case SQUID -> {
                    insert(simulation, new SquidSodium(), 1.2);
                    insert(simulation, new SquidPotassium(), 0.36);
                }
                case CORTICAL -> {
                    CalciumPool pool = new CalciumPool();
                    simulation.insert(pool, ChannelValues.of(pool, entries(simulation)));
                    insert(simulation, new Sodium(), 0.04);
                    insert(simulation, new Potassium(), 0.03);
                    insert(simulation, new MuscarinicPotassium(), 5e-5);
                    insert(simulation, new HighVoltageCalcium(), 5e-4);
                    insert(simulation, new LowThresholdCalcium(), 6e-4);
                    insert(simulation, new CalciumDependentPotassium(), 0.0025);
                }
            }
        }

        private static void insert(CableSimulation simulation, MembraneMechanism mechanism, double nsPerUm2) {
            simulation.insert(
                    mechanism, ChannelValues.of(mechanism, entries(simulation)).with("conductance", nsPerUm2));
        }

        private static int entries(CableSimulation simulation) {
            return simulation.compartments().size() * simulation.cells();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private CableLoop() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "neuron" -> againstNeuron(rounds, arguments[2], arguments[3], Path.of(arguments[4]));
            case "sizes" -> sizes(rounds);
            case "columns" -> columns(rounds);
            default ->
                throw new IllegalArgumentException("'" + arguments[0] + "' is none of neuron, sizes and columns");
        }
    }

    private static void againstNeuron(int rounds, String cell, String python, Path script)
            throws IOException, InterruptedException {
        boolean own = cell.equals("-");
        Path folder = Files.createTempDirectory("cable-loop");
        Path file = own ? folder.resolve("pyramidal.swc") : Path.of(cell);
        if (own) {
            SwcWriter.write(PYRAMIDAL, file);
        }
        Discretisation discretisation = own ? new FixedLength(SHORT_UM) : new PerSegment();
        Compartments compartments = discretisation.of(SwcReader.read(file));
        System.out.println(compartments.size() + " compartments");
        for (Membrane membrane : Membrane.values()) {
            Loop loop = new Loop(compartments, membrane, 1);
            List<String> command = List.of(
                    python,
                    script.toString(),
                    file.toAbsolutePath().toString(),
                    own ? String.valueOf(SHORT_UM) : "0",
                    membrane.word(),
                    String.valueOf(membrane.roundMs),
                    String.valueOf(DT_MS));
            double[] ours = new double[rounds];
            double[] theirs = new double[rounds];
            double[] ratio = new double[rounds];
            double theirMv = Double.NaN;
            for (int n = 0; n < rounds; n++) {
                NeuronRun run = neuron(command);
                theirs[n] = run.ns();
                theirMv = run.somaMv();
                ours[n] = loop.round();
                ratio[n] = ours[n] / theirs[n];
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-9s NEURON %s, ntwk %s ns, ratio %s; V of the soma in the end %.4f and %.4f mV%n",
                    membrane.word(),
                    inWords(theirs),
                    inWords(ours),
                    inWords(ratio),
                    theirMv,
                    new Loop(compartments, membrane, 1, 0).somaAfterMv(membrane.roundMs));
        }
        if (own) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /** What a run of the script took for each compartment and step, and V of its soma in the end. */
    private record NeuronRun(double ns, double somaMv) {

        /** @param line compartments, steps, seconds and V */
        static NeuronRun of(String line) {
            String[] fields = line.split(" ");
            double steps = Double.parseDouble(fields[0]) * Double.parseDouble(fields[1]);
            return new NeuronRun(Double.parseDouble(fields[2]) * 1e9 / steps, Double.parseDouble(fields[3]));
        }
    }

    private static NeuronRun neuron(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last = line;
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
        return NeuronRun.of(last);
    }

    private static void sizes(int rounds) {
        for (Membrane membrane : Membrane.values()) {
            for (double lengthUm : new double[] {20, 5, 2, SHORT_UM, 0.2, 0.1}) {
                Loop loop = new Loop(new FixedLength(lengthUm).of(PYRAMIDAL), membrane, 1);
                print(membrane, loop, rounds);
            }
        }
    }

    private static void columns(int rounds) {
        for (Membrane membrane : Membrane.values()) {
            for (double lengthUm : new double[] {20, 2}) {
                Compartments compartments = new FixedLength(lengthUm).of(PYRAMIDAL);
                for (int cells : new int[] {1, 4, 8, 16, 64}) {
                    print(membrane, new Loop(compartments, membrane, cells), rounds);
                }
            }
        }
        for (double lengthUm : new double[] {20, 2}) {
            Compartments compartments = new FixedLength(lengthUm).of(PYRAMIDAL);
            for (int cells : new int[] {1, 4, 8, 16, 64}) {
                print("network", compartments, cells, new NetworkLoop(compartments, cells)::round, rounds);
            }
        }
    }

    private static void print(Membrane membrane, Loop loop, int rounds) {
        print(membrane.word(), loop.simulation.compartments(), loop.simulation.cells(), loop::round, rounds);
    }

    private static void print(String what, Compartments compartments, int cells, DoubleSupplier round, int rounds) {
        double[] ns = new double[rounds];
        for (int n = 0; n < rounds; n++) {
            ns[n] = round.getAsDouble();
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s %7d compartments, %3d cells: %s ns%n",
                what,
                compartments.size(),
                cells,
                inWords(ns));
    }

    private static String inWords(double[] values) {
        return Median.of(values).inTimes();
    }

    /** The cables of a population in the columns of a network, with conductances and currents that synapses might have. */
    private static final class NetworkLoop {

        private final CableCells cables;
        private final int cells;
        private final double[] voltage;
        private final double[] conductance;
        private final double[] current;
        private final int steps;

        NetworkLoop(Compartments compartments, int cells) {
            this.cells = cells;
            cables = new CableCells(compartments, PROPERTIES, cells, DT_MS);
            voltage = new double[compartments.size() * cells];
            conductance = new double[voltage.length];
            current = new double[voltage.length];
            Arrays.fill(voltage, PROPERTIES.leakReversalMv());
            Arrays.fill(conductance, 0.01);
            steps = Math.max(1, 20_000_000 / voltage.length);
            for (int n = 0; n < WARM_UP; n++) {
                round();
            }
        }

        double round() {
            long start = Loop.THREADS.getCurrentThreadCpuTime();
            for (int n = 0; n < steps; n++) {
                cables.advance(voltage, conductance, current, 0, cells);
            }
            double ns = Loop.THREADS.getCurrentThreadCpuTime() - start;
            return ns / steps / voltage.length;
        }
    }

    /** A simulation that goes on, warm. */
    private static final class Loop {

        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final CableSimulation simulation;
        private final long steps;

        Loop(Compartments compartments, Membrane membrane, int cells) {
            this(compartments, membrane, cells, WARM_UP);
        }

        Loop(Compartments compartments, Membrane membrane, int cells, int warmUp) {
            simulation = new CableSimulation(compartments, PROPERTIES, cells, DT_MS, TimeStepping.BACKWARD_EULER);
            membrane.insertInto(simulation);
            for (int cell = 0; cell < cells; cell++) {
                simulation.inject(0, cell, tMs -> tMs > 1 ? 1000 : 0);
            }
            // Small cells go on for longer, so that a round takes about as long as of a large one.
            double smaller = Math.max(1, 11_700.0 / compartments.size() / cells);
            steps = Math.round(membrane.roundMs * smaller / DT_MS);
            for (int n = 0; n < warmUp; n++) {
                round();
            }
        }

        double somaAfterMv(double tMs) {
            simulation.advanceTo(tMs);
            return simulation.voltageMv(0, 0);
        }

        double round() {
            long start = THREADS.getCurrentThreadCpuTime();
            simulation.advanceTo(simulation.timeMs() + steps * DT_MS);
            double ns = THREADS.getCurrentThreadCpuTime() - start;
            return ns / steps / simulation.compartments().size() / simulation.cells();
        }
    }
}

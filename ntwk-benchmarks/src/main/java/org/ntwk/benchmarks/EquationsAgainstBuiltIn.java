package org.ntwk.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.FusibleCellKernel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.stimulus.StimulusKernel;
import org.ntwk.api.synapse.ExponentialConductance;
import org.ntwk.core.plugin.ComponentKind;

/**
 * AdExp by equations against the built-in cell: the time that a step of a cell takes, alone and in one pass with synapses,
 * warm and in turn; and the time that the equations take to be read, checked and compiled for both, the first time in a Java
 * machine and later.
 *
 * <p>Arguments: cells (default 5000), rounds (default 9).
 */
public final class EquationsAgainstBuiltIn {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int STEPS = 4000;
    private static final int WARM_UP = 4;

    /** As the engine has it. */
    private static final int STRETCH = 4 * StimulusKernel.BLOCK;

    private static final double EXCITATION_NS = 6;
    private static final double INHIBITION_NS = 2;

    private static final ComponentDescription ADEXP = ComponentDescription.of("adexp")
            .with("Cm", "200 pF")
            .with("Gl", "10 nS")
            .with("El", "-70 mV")
            .with("Vthre", "-50 mV")
            .with("Vreset", "-70 mV")
            .with("deltaV", "2 mV")
            .with("a", "2 nS")
            .with("b", "20 pA")
            .with("tauw", "500 ms")
            .with("Trefrac", "5 ms");

    private static final ComponentDescription BY_EQUATIONS = new ComponentDescription("equations", ADEXP.parameters())
            .with("equations", """
                    dV/dt = (Gl*(El - V) + Gl*deltaV*exp((V - Vthre)/deltaV) - w + i - g*V)/Cm : mV
                    dw/dt = (a*(V - El) - w)/tauw : pA
                    """)
            .with("threshold", "V > Vthre + 5*deltaV")
            .with("reset", "V = Vreset; w += b")
            .with("refractory", "Trefrac")
            .with("rest", "V = El");

    private final int cells;

    private EquationsAgainstBuiltIn(int cells) {
        this.cells = cells;
    }

    public static void main(String[] arguments) {
        int cells = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        Components.use(ComponentKind.CELL, BY_EQUATIONS); // plugins are found before the clock runs
        EquationsAgainstBuiltIn benchmark = new EquationsAgainstBuiltIn(cells);
        benchmark.compile("compile, cold", 1);
        benchmark.compile("compile, warm", 200);
        benchmark.compare(rounds, false);
        benchmark.compare(rounds, true);
    }

    /** The last of so many. */
    private void compile(String what, int times) {
        double ms = 0;
        for (int n = 0; n < times; n++) {
            long start = now();
            fused(prepare(BY_EQUATIONS));
            ms = (now() - start) * 1e-6;
        }
        print(what, String.format(Locale.ROOT, "%.1f ms", ms));
    }

    private void compare(int rounds, boolean withSynapses) {
        for (int n = 0; n < WARM_UP; n++) {
            time(ADEXP, withSynapses);
            time(BY_EQUATIONS, withSynapses);
        }
        double[][] figures = new double[6][rounds];
        for (int n = 0; n < rounds; n++) {
            Times builtIn = time(ADEXP, withSynapses);
            Times equations = time(BY_EQUATIONS, withSynapses);
            figures[0][n] = builtIn.advance;
            figures[1][n] = equations.advance;
            figures[2][n] = builtIn.advance / equations.advance;
            figures[3][n] = builtIn.scan;
            figures[4][n] = equations.scan;
            figures[5][n] = (builtIn.advance + builtIn.scan) / (equations.advance + equations.scan);
        }
        print(withSynapses ? "cells and synapses in one pass" : "cells alone", "");
        String[] names = {
            "advance, built-in (ns a cell)",
            "advance, equations (ns a cell)",
            "speed ratio of advance",
            "threshold, built-in (ns a cell)",
            "threshold, equations (ns a cell)",
            "speed ratio of both together"
        };
        for (int n = 0; n < names.length; n++) {
            Median median = Median.of(figures[n]);
            print(
                    names[n],
                    String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", median.middle(), median.low(), median.high()));
        }
    }

    /** In ns a cell and step. */
    private record Times(double advance, double scan) {}

    private Times time(ComponentDescription cell, boolean withSynapses) {
        CellKernel kernel = prepare(cell);
        CellKernel step = withSynapses ? fused(kernel) : kernel;
        FoundCells found = new FoundCells(new double[cells]);
        long advance = 0;
        long scan = 0;
        for (int n = 0; n < STEPS; n++) {
            long start = now();
            for (int from = 0; from < cells; from += STRETCH) {
                step.advance(from, Math.min(from + STRETCH, cells), n * BareColumns.DT_MS);
            }
            long middle = now();
            int spikes = found.search(kernel, 0, cells);
            for (int k = 0; k < spikes; k++) {
                kernel.reset(found.cell(k));
            }
            advance += middle - start;
            scan += now() - middle;
        }
        double steps = (double) STEPS * cells;
        return new Times(advance / steps, scan / steps);
    }

    /** Cells that synapses pull to 0 mV, so that they fire. */
    private CellKernel prepare(ComponentDescription use) {
        BareColumns.Of<CellKernel> prepared = BareColumns.cells(use, cells);
        prepared.columns().pull(EXCITATION_NS + INHIBITION_NS, 0);
        return prepared.kernel();
    }

    /** With synapses that stay open, so that the cells fire. */
    private CellKernel fused(CellKernel kernel) {
        return ((FusibleCellKernel) kernel)
                .fusedWith(new Open(column(EXCITATION_NS), 0), new Open(column(INHIBITION_NS), -10))
                .orElseThrow();
    }

    private double[] column(double value) {
        double[] column = new double[cells];
        Arrays.fill(column, value);
        return column;
    }

    private record Open(double[] open, double reversal) implements ExponentialConductance {

        @Override
        public double loss() {
            return 0;
        }

        @Override
        public void advance(int from, int to) {
            throw new IllegalStateException("it is for the cells to advance");
        }
    }

    /** The processor time of this thread in ns, which other work on the machine moves least. */
    private static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static void print(String what, String figure) {
        System.out.println(what + " ".repeat(Math.max(1, 36 - what.length())) + figure);
    }
}

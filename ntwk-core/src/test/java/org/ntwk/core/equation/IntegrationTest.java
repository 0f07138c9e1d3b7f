package org.ntwk.core.equation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.network.ComponentDescription;

/** Models of the literature by equations against integrations that are written by hand here. */
class IntegrationTest {

    /** FitzHugh (1961), Biophys. J. 1:445, with V in units of mV and its stimulus as a parameter. */
    private static final ComponentDescription FITZHUGH_NAGUMO = ComponentDescription.of("equations")
            .with("equations", """
                    dV/dt = (V - V^3/(3*mV^2) - w + drive)/ms : mV
                    dw/dt = (V + 0.7*mV - 0.8*w)/(12.5*ms) : mV
                    """)
            .with("rest", "V = -1.2 mV; w = -0.6 mV")
            .with("drive", "0.5 mV");

    private static final UnaryOperator<double[]> FITZHUGH_NAGUMO_SLOPES =
            x -> new double[] {x[0] - x[0] * x[0] * x[0] / 3 - x[1] + 0.5, (x[0] + 0.7 - 0.8 * x[1]) / 12.5};

    /** Traub and Miles (1991) as in Brette et al. (2007), J. Comput. Neurosci. 23:349, appendix B, benchmark 3. */
    private static final ComponentDescription HODGKIN_HUXLEY = ComponentDescription.of("equations")
            .with("equations", """
                    dV/dt = (Gl*(El - V) - GNa*m^3*h*(V - ENa) - GK*n^4*(V - EK) + I)/Cm : mV
                    dm/dt = alpham*(1 - m) - betam*m : 1
                    dh/dt = alphah*(1 - h) - betah*h : 1
                    dn/dt = alphan*(1 - n) - betan*n : 1
                    u = (V - VT)/mV : 1
                    alpham = 0.32*(13 - u)/(exp((13 - u)/4) - 1)/ms : 1/ms
                    betam = 0.28*(u - 40)/(exp((u - 40)/5) - 1)/ms : 1/ms
                    alphah = 0.128*exp((17 - u)/18)/ms : 1/ms
                    betah = 4/(1 + exp((40 - u)/5))/ms : 1/ms
                    alphan = 0.032*(15 - u)/(exp((15 - u)/5) - 1)/ms : 1/ms
                    betan = 0.5*exp((10 - u)/40)/ms : 1/ms
                    """)
            .with("threshold", "V > -20 mV")
            .with("refractory", "3 ms")
            .with(
                    "rest",
                    "V = El; m = alpham/(alpham + betam); h = alphah/(alphah + betah); n = alphan/(alphan + betan)")
            .with("Gl", "10 nS")
            .with("El", "-60 mV")
            .with("Cm", "200 pF")
            .with("GNa", "20 uS")
            .with("ENa", "50 mV")
            .with("GK", "6 uS")
            .with("EK", "-90 mV")
            .with("VT", "-63 mV");

    private static final double HODGKIN_HUXLEY_DRIVE_PA = 300;

    @ParameterizedTest
    @CsvSource({"euler, 1", "exponential-euler, 1", "heun, 2", "rk4, 4"})
    void eachMethodIsOfItsOrder(String method, int order) {
        double[] exact = rungeKutta(FITZHUGH_NAGUMO_SLOPES, new double[] {-1.2, -0.6}, 20, 20_000);
        double coarse = fitzHughNagumoError(method, 400, exact);
        double fine = fitzHughNagumoError(method, 800, exact);

        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(order, within(0.25));
    }

    /** After 20 ms in so many steps. */
    private static double fitzHughNagumoError(String method, int steps, double[] exact) {
        BareCells cells = new BareCells(FITZHUGH_NAGUMO.with("integration", method), 3, 20.0 / steps);
        for (int step = 0; step < steps; step++) {
            cells.kernel.advance(0, 3, step * cells.dtMs());
        }
        return Math.hypot(cells.state("V")[2] - exact[0], cells.state("w")[2] - exact[1]);
    }

    @Test
    void anExplicitTimeIsThatOfTheStagesOfAMethod() {
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", "dV/dt = 5*t^4*mV/(100 ms)^5 : mV")
                .with("integration", "rk4");
        BareCells cells = new BareCells(cell, 1, 10);
        for (int step = 0; step < 10; step++) {
            cells.kernel.advance(0, 1, step * 10.0);
        }

        // For a function of time alone the method is Simpson's rule: exact up to dt^4/2880·f''''·T = 1/24 of 1e-4.
        assertThat(cells.state("V")[0]).isCloseTo(1 + 1e-4 / 24, within(1e-12));
    }

    /** With the drive of the step's start held, a linear equation is solved exactly at any time step. */
    @Test
    void exponentialEulerIsExactWhereAnEquationIsLinear() {
        ComponentDescription lif = SampleCells.LIF.with("integration", "exponential-euler");
        BareCells cells = new BareCells(lif, 3, 7);
        Arrays.fill(cells.conductance(), 12);
        Arrays.fill(cells.current(), -300);
        cells.kernel.advance(0, 3, 0);
        cells.kernel.advance(0, 3, 7);

        double end = (10 * -70 - 300) / 22.0;
        assertThat(cells.state("V")[1]).isCloseTo(end + (-70 - end) * Math.exp(-14 * 22 / 150.0), within(1e-12));
    }

    @Test
    void exponentialEulerIsEulerWhereNothingIsLinear() {
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", "dV/dt = g*V/Cm + V^2/(mV*ms) + 1 mV/ms : mV")
                .with("Cm", "100 pF")
                .with("rest", "V = 2 mV");
        BareCells exponential = new BareCells(cell.with("integration", "exponential-euler"), 2, 0.1);
        BareCells euler = new BareCells(cell, 2, 0.1);
        exponential.kernel.advance(0, 2, 0);
        euler.kernel.advance(0, 2, 0);

        // g is 0, so that the linear term is there but has no slope.
        assertThat(exponential.state("V")).containsExactly(euler.state("V"), within(1e-15));
        assertThat(euler.state("V")[0]).isCloseTo(2.5, within(1e-15));
    }

    /** Izhikevich (2003), IEEE Trans. Neural Netw. 14:1569, eq. 1 to 3: Euler by hand, with every reset. */
    @Test
    void izhikevichAgreesAtEveryStep() {
        ComponentDescription cell = ComponentDescription.of("equations")
                .with("equations", """
                        dV/dt = 0.04*V^2/(ms*mV) + 5*V/ms + 140*mV/ms - U/ms + 10*mV/ms : mV
                        dU/dt = a*(b*V - U) : mV
                        """)
                .with("threshold", "V >= 30 mV")
                .with("reset", "V = c; U += d")
                .with("rest", "V = c; U = b*V")
                .with("a", "0.02 1/ms")
                .with("b", 0.2)
                .with("c", "-65 mV")
                .with("d", "8 mV");
        BareCells cells = new BareCells(cell, 1, 0.1);
        double v = -65;
        double u = 0.2 * v;
        int spikes = 0;
        for (int step = 0; step < 5000; step++) {
            cells.kernel.advance(0, 1, 0.1 * step);
            double slope = 0.04 * v * v + 5 * v + 140 - u + 10;
            u += 0.1 * 0.02 * (0.2 * v - u);
            v += 0.1 * slope;
            assertThat(cells.state("V")[0]).isCloseTo(v, within(1e-7));
            assertThat(FoundCells.of(cells.kernel, 0, 1).length == 1).isEqualTo(v >= 30);
            if (v >= 30) {
                cells.kernel.reset(0);
                v = -65;
                u += 8;
                spikes++;
            }
            assertThat(cells.state("U")[0]).isCloseTo(u, within(1e-7));
        }
        assertThat(spikes).isBetween(5, 50);
    }

    /** The spikes of 100 ms and V at the end, at a fifth of the step of the comparison. */
    @ParameterizedTest
    @CsvSource({"rk4, 0.01, 1e-4", "exponential-euler, 0.001, 0.5"})
    void hodgkinHuxleyAgreesWithATightIntegration(String method, double dtMs, double toleranceMv) {
        int steps = (int) Math.round(100 / dtMs);
        BareCells cells = new BareCells(HODGKIN_HUXLEY.with("integration", method), 2, dtMs);
        Arrays.fill(cells.current(), HODGKIN_HUXLEY_DRIVE_PA);
        double[] start = {-60, cells.state("m")[0], cells.state("h")[0], cells.state("n")[0]};
        assertThat(slopes(start)[1]).isCloseTo(0, within(1e-12));
        int crossings = 0;
        for (int step = 0; step < steps; step++) {
            boolean below = FoundCells.of(cells.kernel, 1, 2).length == 0;
            cells.kernel.advance(0, 2, step * dtMs);
            crossings += below && FoundCells.of(cells.kernel, 1, 2).length == 1 ? 1 : 0;
        }
        double[] exact = rungeKutta(IntegrationTest::slopes, start, 100, 50_000);

        assertThat(crossings).isBetween(2, 15);
        assertThat(cells.state("V")[1]).isCloseTo(exact[0], within(toleranceMv));
    }

    private static double[] slopes(double[] x) {
        double u = x[0] + 63;
        double alpham = 0.32 * (13 - u) / (Math.exp((13 - u) / 4) - 1);
        double betam = 0.28 * (u - 40) / (Math.exp((u - 40) / 5) - 1);
        double alphah = 0.128 * Math.exp((17 - u) / 18);
        double betah = 4 / (1 + Math.exp((40 - u) / 5));
        double alphan = 0.032 * (15 - u) / (Math.exp((15 - u) / 5) - 1);
        double betan = 0.5 * Math.exp((10 - u) / 40);
        double sodium = 20_000 * x[1] * x[1] * x[1] * x[2] * (x[0] - 50);
        double potassium = 6000 * Math.pow(x[3], 4) * (x[0] + 90);
        return new double[] {
            (10 * (-60 - x[0]) - sodium - potassium + HODGKIN_HUXLEY_DRIVE_PA) / 200,
            alpham * (1 - x[1]) - betam * x[1],
            alphah * (1 - x[2]) - betah * x[2],
            alphan * (1 - x[3]) - betan * x[3]
        };
    }

    /** The classical method over a time in so many steps. */
    private static double[] rungeKutta(UnaryOperator<double[]> slopes, double[] start, double timeMs, int steps) {
        double dt = timeMs / steps;
        double[] x = start.clone();
        for (int step = 0; step < steps; step++) {
            double[] first = slopes.apply(x);
            double[] second = slopes.apply(moved(x, first, dt / 2));
            double[] third = slopes.apply(moved(x, second, dt / 2));
            double[] fourth = slopes.apply(moved(x, third, dt));
            for (int k = 0; k < x.length; k++) {
                x[k] += dt / 6 * (first[k] + 2 * second[k] + 2 * third[k] + fourth[k]);
            }
        }
        return x;
    }

    private static double[] moved(double[] x, double[] slopes, double by) {
        double[] moved = x.clone();
        for (int k = 0; k < x.length; k++) {
            moved[k] += by * slopes[k];
        }
        return moved;
    }
}

package org.ntwk.core.plasticity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plasticity.PlasticityKernel;
import org.ntwk.api.random.RandomStream;

class TsodyksMarkramTest {

    private static final double DT_MS = 0.1;

    private static PlasticityKernel kernel(double use, double recoveryMs, double facilitationMs) {
        ComponentDescription description = ComponentDescription.of("tsodyks-markram")
                .with("U", use)
                .with("tau-rec", recoveryMs + " ms")
                .with("tau-facil", facilitationMs + " ms");
        TsodyksMarkram model = new TsodyksMarkram();
        return model.prepare(FakePlasticityContext.of(model, description, DT_MS));
    }

    /** The efficacies of a regular train from a synapse at rest. */
    private static double[] regularTrain(PlasticityKernel kernel, int intervalSteps, int spikes) {
        double[] efficacy = new double[spikes];
        for (int spike = 0; spike < spikes; spike++) {
            efficacy[spike] = kernel.efficacy(0, 17 + spike * intervalSteps);
        }
        return efficacy;
    }

    /** Without facilitation x follows a geometric series: Tsodyks and Markram (1997). */
    @ParameterizedTest
    @CsvSource({"0.5, 800, 200", "0.9, 100, 1000", "0.1, 3000, 50", "1, 500, 3000"})
    void depressionIsTheClosedFormOfARegularTrain(double use, double recoveryMs, int intervalSteps) {
        double left = Math.exp(-intervalSteps * DT_MS / recoveryMs);
        double steady = (1 - left) / (1 - (1 - use) * left);
        double[] efficacy = regularTrain(kernel(use, recoveryMs, 0), intervalSteps, 60);
        for (int spike = 0; spike < efficacy.length; spike++) {
            double available = steady + (1 - steady) * Math.pow((1 - use) * left, spike);
            assertThat(efficacy[spike]).isCloseTo(use * available, within(1e-12));
        }
    }

    /** Without depression u rises from U to U/(1 − (1 − U) exp(−interval/tau-facil)). */
    @ParameterizedTest
    @CsvSource({"0.05, 600, 200", "0.3, 1000, 100", "0.15, 50, 1000"})
    void facilitationIsTheClosedFormOfARegularTrain(double use, double facilitationMs, int intervalSteps) {
        double left = Math.exp(-intervalSteps * DT_MS / facilitationMs);
        double steady = use / (1 - (1 - use) * left);
        double[] efficacy = regularTrain(kernel(use, 0, facilitationMs), intervalSteps, 60);
        for (int spike = 0; spike < efficacy.length; spike++) {
            double used = steady + (use - steady) * Math.pow((1 - use) * left, spike);
            assertThat(efficacy[spike]).isCloseTo(used, within(1e-12));
        }
    }

    /** Tsodyks, Pawelzik and Markram (1998): at steady state of both, and the 1/f law at high rates. */
    @Test
    void theSteadyStateOfBothIsThePublishedOne() {
        double[] efficacy = regularTrain(kernel(0.04, 130, 530), 500, 400);
        double used = 0.04 / (1 - 0.96 * Math.exp(-50 / 530.0));
        double left = Math.exp(-50 / 130.0);
        assertThat(efficacy[399]).isCloseTo(used * (1 - left) / (1 - (1 - used) * left), within(1e-12));

        double at200Hz = regularTrain(kernel(0.5, 800, 0), 50, 2000)[1999];
        double at100Hz = regularTrain(kernel(0.5, 800, 0), 100, 2000)[1999];
        assertThat(at100Hz / at200Hz).isCloseTo(2, within(0.02));
        assertThat(at200Hz * 200).isCloseTo(1000 / 800.0, within(0.02));
    }

    /** The differential equations between spikes, in steps of a ten-thousandth of a millisecond. */
    @Test
    void anIrregularTrainFollowsTheDifferentialEquations() {
        PlasticityKernel kernel = kernel(0.2, 60, 90);
        RandomStream random = RandomStream.of(1, "test");
        double u = 0;
        double x = 1;
        int last = 0;
        for (int spike = 0; spike < 40; spike++) {
            int interval = 1 + random.nextInt(400);
            for (int fine = 0; fine < interval * 1000; fine++) {
                u -= 1e-4 * u / 90;
                x += 1e-4 * (1 - x) / 60;
            }
            u += 0.2 * (1 - u);
            last += interval;
            assertThat(kernel.efficacy(0, last)).isCloseTo(u * x, within(1e-6));
            x -= u * x;
        }
    }
}

package com.example.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.ntwk.core.analysis.Statistic;
import org.ntwk.meanfield.comparison.RateComparison;

class MeanFieldOfNetworkTest {

    @Test
    void theoryForetellsTheRateOfTheNetwork() throws InterruptedException {
        MeanFieldOfNetwork.Outcome outcome = new MeanFieldOfNetwork().run();

        assertThat(outcome.analysis().statistics()).extracting(Statistic::name).contains("rate_mean", "cv_isi");
        assertThat(outcome.fit().quality().firing().rmsHz()).isLessThan(1);
        RateComparison comparison = outcome.comparison();
        assertThat(comparison.fit().outside()).isZero();
        assertThat(comparison.simulatedHz()).isBetween(20.0, 33.0);
        assertThat(comparison.theoryHz()).isCloseTo(comparison.simulatedHz(), within(0.1 * comparison.simulatedHz()));
    }
}

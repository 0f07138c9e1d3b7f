package com.example.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.core.Ntwk;

/** Against numbers that follow by hand. */
class SigmoidTest {

    private static final IntegrateAndFireCell CELL = new IntegrateAndFireCell(10, 200, -70, -50, -70, 5);

    /** 10 nS (20 mV) of current bring the mean to the threshold, and 20 pA are 2 mV, one width. */
    @Test
    void atTheThresholdTheRateIsHalfTheHighestOne() {
        TransferFunction function = function(List.of());

        assertThat(function.rateHz(new double[0], 200)).isCloseTo(50, within(1e-12));
        assertThat(function.rateHz(new double[0], 180)).isCloseTo(100 / (1 + Math.E), within(1e-12));
    }

    /** 400 synapses at 2.5 Hz with 2 nS over 5 ms are 10 nS on average: half way from −70 mV to 0 mV. */
    @Test
    void aConductancePullsTheMeanToItsReversal() {
        TransferFunction function = function(List.of(ShotNoiseInput.conductance("Exc", 400, 2, 0, 5)));

        assertThat(function.rateHz(new double[] {2.5}, -300)).isCloseTo(50, within(1e-9));
    }

    /** As a current for which V0 is −70 mV, the same input acts as 10 nS times 70 mV. */
    @Test
    void aShareOfCurrentDoesNotShunt() {
        TransferFunction function = function(List.of(new ShotNoiseInput("Exc", 400, 2, 0, 5, 0, -70)));

        assertThat(function.rateHz(new double[] {2.5}, -500)).isCloseTo(50, within(1e-9));
    }

    private static TransferFunction function(List<ShotNoiseInput> inputs) {
        Sigmoid model = new Sigmoid();
        var values = Ntwk.create()
                .values(model, model.parameters(), ComponentDescription.of(model.name()), 0, Optional.empty());
        return model.prepare(new TransferFunctionContext(CELL, inputs, values, ""));
    }
}

package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntwk.api.cell.CellCompartments;

class ThreadCountTest {

    /** At 0.1 ms 10^7 synapses are taken for 5000 events a step. */
    @ParameterizedTest
    @CsvSource({
        // A small network has one thread however long it runs, unless it has many synapses.
        "5000, 1.25e6, 15000, 64, 1",
        "5000, 1.25e6, 2e9, 64, 1",
        "2000, 4e7, 120000, 64, 2",
        // A large one has one thread if it hardly runs.
        "200000, 5e7, 0, 64, 1",
        "200000, 5e7, 11000, 64, 1",
        "200000, 5e7, 11200, 2, 2",
        // All processors, but none with too little to do.
        "200000, 5e7, 15000, 2, 2",
        "200000, 5e7, 15000, 64, 22",
        "20000, 5e6, 80000, 64, 1",
        "20000, 5e6, 120000, 64, 2",
        "20000, 2e8, 30000, 8, 8",
        "200000, 5e7, 15000, 1, 1",
    })
    void threadsHaveEnoughToDoInEachStepAndInAll(
            long cells, double synapses, double steps, int processors, int expected) {
        assertThat(ThreadCount.of(cells, synapses, 0.1, (long) steps, processors))
                .isEqualTo(expected);
    }

    @Test
    void aCompartmentIsTheWorkOfTenCells() {
        CellCompartments cell =
                new CellCompartments(Collections.nCopies(3, new CellCompartments.Compartment(Set.of("soma"), 0, 1)), 0);

        assertThat(ThreadCount.work(new Population("Points", 7))).isEqualTo(7);
        assertThat(ThreadCount.work(new Population("Cells", 7, false, cell))).isEqualTo(210);
    }
}

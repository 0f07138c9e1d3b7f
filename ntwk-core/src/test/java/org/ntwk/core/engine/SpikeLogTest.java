package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpikeLogTest {

    private static int[] fired(SpikeLog log, int step, int worker) {
        return Arrays.copyOf(log.cells(step, worker), log.count(step, worker));
    }

    @Test
    void keepsTheSpikesOfTheLastStepsOfEachWorker() {
        SpikeLog log = new SpikeLog(2, 4);
        for (int step = 0; step < 11; step++) {
            for (int worker = 0; worker < 2; worker++) {
                log.open(step, worker);
                for (int n = 0; n < step % 3 + worker; n++) {
                    log.add(step, worker, 100 * worker + 10 * step + n);
                }
            }
        }

        assertThat(fired(log, 10, 0)).containsExactly(100);
        assertThat(fired(log, 10, 1)).containsExactly(200, 201);
        assertThat(fired(log, 9, 0)).isEmpty();
        assertThat(fired(log, 8, 1)).containsExactly(180, 181, 182);
        assertThat(fired(log, 7, 0)).containsExactly(70);
    }

    @Test
    void stepsThatWereNeverRunAreEmpty() {
        assertThat(fired(new SpikeLog(1, 5), 3, 0)).isEmpty();
    }

    @Test
    void growsWithTheNumberOfSpikes() {
        SpikeLog log = new SpikeLog(1, 2);
        log.open(1, 0);
        for (int cell = 0; cell < 1000; cell++) {
            log.add(1, 0, cell);
        }

        assertThat(fired(log, 1, 0)).hasSize(1000).isSorted().endsWith(999);
    }

    @Test
    void putsInOrderWhatWasAddedInAnother() {
        Random random = new Random(7);
        for (int count : new int[] {0, 1, 2, 3, 4, 40, 1000}) {
            SpikeLog log = new SpikeLog(1, 2);
            int[] cells = random.ints(count, 0, 300).toArray();
            for (int cell : cells) {
                log.add(1, 0, cell);
            }
            log.sort(1, 0);

            Arrays.sort(cells);
            assertThat(fired(log, 1, 0)).containsExactly(cells);
        }
    }
}

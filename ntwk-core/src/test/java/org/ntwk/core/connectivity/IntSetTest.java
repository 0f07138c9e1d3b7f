package org.ntwk.core.connectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.random.RandomStream;

class IntSetTest {

    /** Bits serve for the lower bounds, a table for the upper ones. */
    @ParameterizedTest
    @ValueSource(ints = {64, 65, 300, 102_400, 102_401, Integer.MAX_VALUE})
    void aNumberIsNewOnce(int bound) {
        RandomStream random = RandomStream.of(1, "set");
        IntSet set = new IntSet(100, bound);
        Set<Integer> expected = new HashSet<>();
        while (expected.size() < Math.min(bound, 100)) {
            // Every second one is likely to be there, or to stand where another does.
            int number = random.nextBoolean(0.5) ? random.nextInt(bound) : random.nextInt(Math.min(bound, 120));
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
            assertThat(set.add(number)).isEqualTo(expected.add(number));
            assertThat(set.contains(number)).isTrue();
        }
        for (int number = 0; number < Math.min(bound, 1000); number++) {
            assertThat(set.contains(number)).isEqualTo(expected.contains(number));
        }
    }
}

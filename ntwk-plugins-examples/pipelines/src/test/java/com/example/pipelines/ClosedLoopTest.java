package com.example.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ClosedLoopTest {

    private static final ClosedLoop LOOP = new ClosedLoop(1);

    @Test
    void theRateIsTheWantedOneWhateverTheAfferentsDo() {
        assertThat(LOOP.run(10, 4)).isCloseTo(10, within(1.0));
        assertThat(LOOP.run(10, 12)).isCloseTo(10, within(1.0));
        assertThat(LOOP.run(30, 4)).isCloseTo(30, within(2.0));
    }

    @Test
    void withoutTheLoopTheAfferentsDecide() {
        ClosedLoop open = new ClosedLoop(0);

        assertThat(open.run(10, 4)).isLessThan(5);
        assertThat(open.run(10, 12)).isGreaterThan(15);
    }
}

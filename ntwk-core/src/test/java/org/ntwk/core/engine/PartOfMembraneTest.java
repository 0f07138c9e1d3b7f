package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.api.membrane.MechanismKernel;

class PartOfMembraneTest {

    private final List<String> calls = new ArrayList<>();

    private final MechanismKernel kernel = new MechanismKernel() {
        @Override
        public void initialise(int from, int to) {
            calls.add("initialise " + from + "-" + to);
        }

        @Override
        public void advance(int from, int to, double tMs) {
            calls.add(from + "-" + to);
        }
    };

    @Test
    void worksOnTheCompartmentsOfEachCellThatItIsIn() {
        MechanismKernel part = PartOfMembrane.of(kernel, new boolean[] {true, false, true, true, false, true});
        part.initialise(0, 18);
        part.advance(6, 18, 0);

        assertThat(calls).containsExactly("initialise 0-18", "6-7", "8-10", "11-12", "12-13", "14-16", "17-18");
    }

    @Test
    void isTheMechanismItselfWhereThatIsEverywhere() {
        assertThat(PartOfMembrane.of(kernel, new boolean[] {true, true, true})).isSameAs(kernel);
    }

    @Test
    void doesNothingWhereTheMechanismIsNowhere() {
        PartOfMembrane.of(kernel, new boolean[3]).advance(0, 9, 0);

        assertThat(calls).isEmpty();
    }
}

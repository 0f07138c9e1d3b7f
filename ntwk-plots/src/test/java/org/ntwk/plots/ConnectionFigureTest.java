package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.simulation.Connections;

class ConnectionFigureTest {

    private static final List<String> TARGETS = List.of("A", "B");

    private final PopulationColors colors =
            PopulationColors.of(new FakeResult(1).excitatory("A", 4).inhibitory("B", 5));

    @Test
    void synapsesArePerPairOfCellsAndThoseOfTwoProjectionsAdd() {
        Map<String, double[]> perPair = ConnectionFigure.perPair(
                List.of(new Ring("A", "B", 1, 1), new Ring("A", "B", 1, 1), new Ring("B", "A", 1, 1)), TARGETS);

        // 4 synapses for 4 x 5 pairs.
        assertThat(perPair).containsOnlyKeys("A", "B");
        assertThat(perPair.get("A")).containsExactly(0, 0.4);
        assertThat(perPair.get("B")).containsExactly(0.2, 0);
    }

    @Test
    void delaysTakeAPanelOfTheirOwnOnlyWhereTheyDiffer() {
        assertThat(SynapseSamples.of(new Ring("A", "B", 1, 1)).delaysDiffer()).isFalse();
        SynapseSamples differing = SynapseSamples.of(new Ring("A", "B", 1, 2));
        assertThat(differing.delaysDiffer()).isTrue();
        assertThat(differing.delaysMs()).containsExactly(1, 2, 1, 2);
        assertThat(differing.weights()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void weightsOverManyDecadesAreBinnedByRatio() {
        assertThat(SynapseSamples.of(new Ring("A", "B", 1, 1)).weightBins().logarithmic())
                .isFalse();
        assertThat(SynapseSamples.of(new Ring("A", "B", 1000, 1)).weightBins().logarithmic())
                .isTrue();
    }

    @Test
    void manyProjectionsGiveAFigureOfBoundedHeight() {
        int twelve = height(12);

        assertThat(twelve).isGreaterThan(height(11));
        // The note takes a line.
        assertThat(height(40)).isBetween(twelve + 1, twelve + 30).isEqualTo(height(13));
    }

    @Test
    void delaysHaveAColumnForAllProjectionsOrForNone() {
        Ring equal = new Ring("A", "B", 1, 1);
        Ring differing = new Ring("A", "B", 1, 2);
        Figure without = ConnectionFigure.of(List.of(equal, equal), TARGETS, colors);
        Figure with = ConnectionFigure.of(List.of(equal, differing), TARGETS, colors);

        // Three pictures in a row become four.
        assertThat(with.widthPx()).isEqualTo(without.widthPx() * 4 / 3);
        assertThat(with.heightPx()).isEqualTo(without.heightPx());
    }

    private int height(int projections) {
        return ConnectionFigure.of(Collections.nCopies(projections, new Ring("A", "B", 1, 1)), TARGETS, colors)
                .heightPx();
    }

    @Test
    void aNetworkWithoutProjectionsIsAProblem() {
        InvalidInputException thrown = catchThrowableOfType(
                InvalidInputException.class, () -> ConnectionFigure.of(List.of(), TARGETS, colors));

        assertThat(thrown.problems().get(0).code()).isEqualTo(ProblemCode.MISSING_DATA);
    }

    /** Four synapses, from each of four cells to the one of that number. */
    private record Ring(String source, String target, double ratio, double greatestDelayMs) implements Connections {

        @Override
        public int sourceSize() {
            return 4;
        }

        @Override
        public int targetSize() {
            return 5;
        }

        @Override
        public Unit weightUnit() {
            return Unit.NS;
        }

        @Override
        public long count() {
            return 4;
        }

        @Override
        public int[] inDegrees() {
            return new int[] {1, 1, 1, 1, 0};
        }

        @Override
        public int[] outDegrees() {
            return new int[] {1, 1, 1, 1};
        }

        @Override
        public void forEach(Visitor visitor) {
            for (int n = 0; n < 4; n++) {
                visitor.connection(n, n, (n + 1) * (n == 3 ? ratio : 1), n % 2 == 0 ? 1 : greatestDelayMs);
            }
        }
    }
}

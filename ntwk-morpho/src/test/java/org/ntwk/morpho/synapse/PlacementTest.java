package org.ntwk.morpho.synapse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.morphology.SyntheticCell;

class PlacementTest {

    private final Segments cell = SyntheticCell.PYRAMIDAL.morphology().segments();
    private final Predicate<Segment> tuft = Segments.ofType(NeuriteType.APICAL).and(Segments.atPath(100, 1e9));

    private double area(Predicate<Segment> condition) {
        return cell.select(condition).stream().mapToDouble(Segment::areaUm2).sum();
    }

    private static long count(List<Segment> sites, Predicate<Segment> condition) {
        return sites.stream().filter(condition).count();
    }

    @Test
    void evenlyMeansTheDensityOnEveryStretch() {
        List<Segment> sites = Placement.evenly(cell, tuft, 0.2);

        assertThat(sites).allMatch(tuft);
        assertThat((double) sites.size()).isCloseTo(0.2 * area(tuft), within(0.5));
        Predicate<Segment> firstHalf = row -> row.index() < cell.size() / 2;
        assertThat((double) count(sites, firstHalf)).isCloseTo(0.2 * area(tuft.and(firstHalf)), within(1.0));
        assertThat(Placement.evenly(cell, tuft, 0)).isEmpty();
    }

    /** By chance a Poisson count misses this less than once in 10^4 seeds (4 standard deviations). */
    @Test
    void atRandomMeansTheDensityOnAverageAndNothingHangsOnTheChoiceOfOthers() {
        List<Segment> sites = Placement.atRandom(cell, row -> true, 0.5, 4);
        double expected = 0.5 * area(row -> true);

        assertThat((double) sites.size()).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(Placement.atRandom(cell, tuft, 0.5, 4))
                .isEqualTo(sites.stream().filter(tuft).toList());
        assertThat(Placement.atRandom(cell, row -> true, 0.5, 5)).isNotEqualTo(sites);
    }

    /** By chance a binomial count misses this less than once in 10^4 seeds (4 standard deviations). */
    @Test
    void aNumberOfThemIsSpreadByArea() {
        List<Segment> sites = Placement.number(cell, row -> true, 4000, 4);
        double share = area(tuft) / area(row -> true);

        assertThat(sites).hasSize(4000);
        assertThat((double) count(sites, tuft))
                .isCloseTo(4000 * share, within(4 * Math.sqrt(4000 * share * (1 - share))));
        assertThat(Placement.number(cell, row -> true, 10, 4)).isEqualTo(sites.subList(0, 10));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Placement.evenly(cell, tuft, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> Placement.atRandom(cell, tuft, 1e9, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Placement.number(cell, row -> false, 1, 1));
    }
}

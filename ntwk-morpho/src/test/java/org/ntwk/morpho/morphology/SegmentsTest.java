package org.ntwk.morpho.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.ntwk.morpho.morphology.Segments.atPath;
import static org.ntwk.morpho.morphology.Segments.inBox;
import static org.ntwk.morpho.morphology.Segments.ofType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.Tables;

class SegmentsTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    /** A soma, an axon to the left and an apical dendrite upwards that forks once. */
    private static Morphology cell() {
        MorphologyBuilder cell = MorphologyBuilder.withSoma(20);
        cell.cone(0, NeuriteType.AXON, -60, 0, 0, 1, 1, 3);
        int fork = cell.cone(0, NeuriteType.APICAL, 0, 40, 0, 2, 2, 2);
        cell.cone(fork, NeuriteType.APICAL, 30, 40, 0, 1, 1, 1);
        cell.cone(fork, NeuriteType.APICAL, -30, 40, 0, 1, 1, 1);
        return cell.build();
    }

    @Test
    void segmentsOfTheTreeOfBallAndRallAreThoseOfBrian2() {
        Segments segments = BallAndRallTree.ofTheOriginal().morphology().segments();
        List<Map<String, String>> rows = Tables.rows("ball-and-rall-geometry.csv");

        assertThat(segments.size()).isEqualTo(rows.size());
        for (Segment segment : segments.rows()) {
            Map<String, String> row = rows.get(segment.index());
            assertThat(segment.parent()).isEqualTo((int) Tables.number(row, "parent"));
            assertThat(segment.section()).isEqualTo((int) Tables.number(row, "section"));
            assertClose(segment.areaUm2(), row, "area_um2");
            assertClose(segment.lengthUm(), row, "length_um");
            assertClose(segment.startDiameterUm(), row, "d_start_um");
            assertClose(segment.pathUm(), row, "path_to_mid_um");
        }
    }

    @Test
    void rowsAreChosenByTypePathPlaceAndBranch() {
        Segments segments = cell().segments();
        int fork = segments.find("apic[2].1").orElseThrow().index();

        assertThat(names(segments.select(ofType(NeuriteType.SOMA, NeuriteType.AXON))))
                .containsExactly("soma[0].0", "axon[1].0", "axon[1].1", "axon[1].2");
        assertThat(names(segments.select(ofType(NeuriteType.APICAL).and(atPath(30, 65)))))
                .as("30 is in, 65 is not")
                .containsExactly("apic[2].1");
        assertThat(names(segments.select(inBox(-OPEN, -1, 20, OPEN, -OPEN, OPEN))))
                .containsExactly("apic[4].0");
        assertThat(names(segments.select(segments.beyond(fork))))
                .containsExactly("apic[2].1", "apic[3].0", "apic[4].0");
        assertThat(segments.farthest(row -> true).orElseThrow().pathUm()).isEqualTo(65);
        assertThat(segments.find("dend[9].0")).isEmpty();
    }

    @Test
    void theTableIsWrittenWithUnitsAndAllDigits() {
        String[] lines = cell().segments().csv().split("\n");

        assertThat(lines).hasSize(9);
        assertThat(lines[0]).contains("area_um2").contains("path_um");
        assertThat(lines[2])
                .startsWith("axon[1].0,axon,0,-10.0,0.0,0.0,1.0,1.0,20.0,")
                .contains("" + Math.PI * 20);
    }

    @Test
    void statisticsCountWhatIsThere() {
        MorphologyStatistics statistics = cell().statistics();

        assertThat(statistics.sections()).isEqualTo(5);
        assertThat(statistics.pieces()).isEqualTo(8);
        assertThat(statistics.stems()).isEqualTo(2);
        assertThat(statistics.branchPoints()).isEqualTo(1);
        assertThat(statistics.tips()).isEqualTo(3);
        assertThat(statistics.highestOrder()).isEqualTo(2);
        assertThat(statistics.lengthUm()).isCloseTo(60 + 40 + 50 + 50, within(1e-12));
        assertThat(statistics.areaUm2()).isCloseTo(Math.PI * (400 + 60 + 80 + 100), within(1e-9));
        assertThat(statistics.longestPathUm()).isEqualTo(90);
        assertThat(statistics.byType().keySet())
                .containsExactly(NeuriteType.SOMA, NeuriteType.AXON, NeuriteType.APICAL);
        assertThat(statistics.byType().get(NeuriteType.APICAL).sections()).isEqualTo(3);
    }

    @Test
    void theTreeOfBallAndRallHasItsOrders() {
        MorphologyStatistics statistics =
                BallAndRallTree.ofTheOriginal().morphology().statistics();

        assertThat(statistics.highestOrder()).isEqualTo(5);
        assertThat(statistics.tips()).isEqualTo(16);
        assertThat(statistics.branchPoints()).isEqualTo(15);
    }

    @Test
    void cablesCrossSpheresAsDrawn() {
        // Spheres at 25, 50 and 75 um: the axon ends at 60, the branches go from 40 to sqrt(30² + 80²) = 85.4.
        assertThat(cell().shollProfile(25)).containsExactly(2, 3, 2);
    }

    @Test
    void aCableThatDipsIntoASphereCrossesItTwice() {
        MorphologyBuilder cell = MorphologyBuilder.withoutSphere();
        int corner = cell.cone(0, NeuriteType.DENDRITE, -40, 9, 0, 1, 1, 1);
        cell.cone(corner, NeuriteType.DENDRITE, 80, 0, 0, 1, 1, 1);

        assertThat(cell.build().shollProfile(10)).containsExactly(3, 3, 3, 3);
        assertThatIllegalArgumentException().isThrownBy(() -> cell.build().shollProfile(0));
    }

    private static List<String> names(List<Segment> rows) {
        return rows.stream().map(Segment::name).toList();
    }

    private static void assertClose(double value, Map<String, String> row, String column) {
        double expected = Tables.number(row, column);
        assertThat(value).as(column).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
    }
}

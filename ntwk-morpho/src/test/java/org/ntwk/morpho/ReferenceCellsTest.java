package org.ntwk.morpho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.cable.Resistances;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.MorphologyStatistics;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.swc.SwcReader;

/** Validation: traced cells against what Brian2 2.5.1 makes of them, if they are at hand (see the README of the resources). */
class ReferenceCellsTest {

    private final Path folder = Path.of(System.getProperty("ntwk.reference", "no such folder"));

    @BeforeEach
    void theCellsAreAtHand() {
        assumeTrue(Files.isDirectory(folder.resolve("swc")), "-Dntwk.reference names no folder with traced cells");
    }

    @Test
    void statisticsAreThoseOfBrian2() throws IOException {
        for (Map<String, String> row : rows("swc_stats.csv")) {
            MorphologyStatistics statistics = read(row.get("name")).statistics();

            assertThat(statistics.sections()).isEqualTo((int) Tables.number(row, "n_sections_brian2"));
            assertThat(statistics.pieces()).isEqualTo((int) Tables.number(row, "n_compartments_brian2"));
            assertThat(statistics.stems()).isEqualTo((int) Tables.number(row, "n_stems"));
            assertClose(statistics.areaUm2(), row, "area_total_um2");
            assertClose(statistics.lengthUm(), row, "length_total_um");
            assertClose(statistics.longestPathUm(), row, "max_path_um");
            assertClose(statistics.byType().get(NeuriteType.SOMA).areaUm2(), row, "area_soma_um2");
            assertClose(statistics.byType().get(NeuriteType.AXON).areaUm2(), row, "area_axon_um2");
            assertClose(statistics.byType().get(NeuriteType.DENDRITE).areaUm2(), row, "area_dend_um2");
            assertClose(statistics.byType().get(NeuriteType.AXON).lengthUm(), row, "length_axon_um");
        }
    }

    @Test
    void theFarthestSegmentIsThatOfBrian2() throws IOException {
        Predicate<Segment> axon = Segments.ofType(NeuriteType.AXON);
        for (Map<String, String> row : rows("input_resistance.csv")) {
            Segments segments = read(row.get("name")).segments();

            assertThat(segments.farthest(axon.negate()).orElseThrow().index())
                    .isEqualTo((int) Tables.number(row, "tip_comp"));
            assertThat(segments.farthest(axon).orElseThrow().index())
                    .isEqualTo((int) Tables.number(row, "axon_tip_comp"));
        }
    }

    @Test
    void everySegmentIsThatOfBrian2() throws IOException {
        for (String name : List.of("L23BPC-j130930b-cell-1", "L5pyr-j140408b")) {
            Segments segments = read(name).segments();
            List<Map<String, String>> rows = rows("geometry_" + name + ".csv");

            assertThat(segments.size()).isEqualTo(rows.size());
            for (Segment segment : segments.rows()) {
                Map<String, String> row = rows.get(segment.index());
                assertThat(segment.parent()).isEqualTo((int) Tables.number(row, "parent"));
                assertThat(segment.section()).isEqualTo((int) Tables.number(row, "section"));
                assertThat(segment.type().word()).isEqualTo(row.get("type"));
                assertClose(segment.areaUm2(), row, "area_um2");
                assertClose(segment.lengthUm(), row, "length_um");
                assertClose(segment.startDiameterUm(), row, "d_start_um");
                assertClose(segment.endDiameterUm(), row, "d_end_um");
                assertClose(segment.pathUm(), row, "path_to_mid_um");
            }
        }
    }

    @Test
    void resistancesAreThoseOfASparseDirectSolution() throws IOException {
        for (Map<String, String> row : rows("input_resistance.csv")) {
            Compartments compartments = new PerSegment().of(read(row.get("name")));
            Resistances resistances = new Resistances(compartments, new CableProperties(1, 100, 1e-4, -65));
            int tip = (int) Tables.number(row, "tip_comp");
            int axonTip = (int) Tables.number(row, "axon_tip_comp");

            assertClose(resistances.inputMohm(0), row, "rin_soma_Mohm", 1e-9);
            assertClose(resistances.inputMohm(tip), row, "rin_tip_Mohm", 1e-9);
            assertClose(resistances.inputMohm(axonTip), row, "rin_axon_tip_Mohm", 1e-9);
            assertClose(resistances.transferMohm(0, tip), row, "rtransfer_soma_tip_Mohm", 1e-9);
        }
    }

    private Morphology read(String name) {
        return SwcReader.read(folder.resolve("swc/" + name + ".CNG.swc"));
    }

    /** The rows whose cell is there. */
    private List<Map<String, String>> rows(String file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(Tables.rowsOf(Files.readString(folder.resolve(file))));
        rows.removeIf(
                row -> row.containsKey("name") && !Files.exists(folder.resolve("swc/" + row.get("name") + ".CNG.swc")));
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static void assertClose(double value, Map<String, String> row, String column) {
        assertClose(value, row, column, 1e-12);
    }

    private static void assertClose(double value, Map<String, String> row, String column, double tolerance) {
        double expected = Tables.number(row, column);
        assertThat(value).as(column).isCloseTo(expected, within(tolerance * Math.abs(expected)));
    }
}

package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.Tables;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.swc.SwcReader;

/** Validation: a sparse direct solution on the compartments of traced cells, if these are at hand (see the README). */
class ImpedanceOfTracedCellsTest {

    private static final CableProperties PROPERTIES = new CableProperties(1, 100, 1e-4, -70);

    private final Path folder = Path.of(System.getProperty("ntwk.reference", "no such folder"));

    @BeforeEach
    void theCellsAreAtHand() {
        assumeTrue(Files.isDirectory(folder.resolve("swc")), "-Dntwk.reference names no folder with traced cells");
    }

    @Test
    void impedancesAreThoseOfTheTable() throws IOException {
        for (Map<String, String> row : rows("input_resistance.csv")) {
            Compartments cell = new PerSegment().of(SwcReader.read(swc(row)));
            int tip = (int) Tables.number(row, "tip_comp");
            int axonTip = (int) Tables.number(row, "axon_tip_comp");
            int last = (int) Tables.number(row, "last_comp");
            Impedances constant = new Impedances(cell, PROPERTIES, 0);
            Impedance[] inputs = constant.inputs();
            assertClose(inputs[0].realMohm(), row, "rin_soma_Mohm");
            assertClose(inputs[tip].realMohm(), row, "rin_tip_Mohm");
            assertClose(inputs[axonTip].realMohm(), row, "rin_axon_tip_Mohm");
            assertClose(inputs[last].realMohm(), row, "rin_last_Mohm");
            Impedance[] fromSoma = constant.from(0);
            assertClose(fromSoma[tip].realMohm(), row, "rtransfer_soma_tip_Mohm");
            assertClose(fromSoma[axonTip].realMohm(), row, "rtransfer_soma_axon_tip_Mohm");
            assertClose(fromSoma[last].realMohm(), row, "rtransfer_soma_last_Mohm");
            assertClose(constant.attenuation(0, tip), row, "dc_attenuation_soma_to_tip");
            for (int frequencyHz : new int[] {10, 100, 1000}) {
                Impedances impedances = new Impedances(cell, PROPERTIES, frequencyHz);
                assertClose(impedances.input(0).magnitudeMohm(), row, "zin_soma_" + frequencyHz + "Hz_Mohm");
                if (frequencyHz < 1000) {
                    assertClose(
                            impedances.transfer(tip, 0).magnitudeMohm(),
                            row,
                            "ztransfer_tip_" + frequencyHz + "Hz_Mohm");
                }
            }
        }
    }

    @Test
    void electrotonicDistancesAreThoseOfTheTable() throws IOException {
        for (Map<String, String> row : rows("swc_stats.csv")) {
            Segments segments = SwcReader.read(swc(row)).segments();
            ElectrotonicDistances distances = new ElectrotonicDistances(segments, PROPERTIES, 0);
            assertClose(distances.longest(any -> true).orElseThrow(), row, "max_electrotonic_path");
            assertClose(
                    distances
                            .longest(Segments.ofType(NeuriteType.AXON).negate())
                            .orElseThrow(),
                    row,
                    "max_electrotonic_path_nonaxon");
        }
    }

    private Path swc(Map<String, String> row) {
        return folder.resolve("swc/" + row.get("name") + ".CNG.swc");
    }

    /** The rows whose cell is there. */
    private List<Map<String, String>> rows(String file) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>(Tables.rowsOf(Files.readString(folder.resolve(file))));
        rows.removeIf(row -> !Files.exists(swc(row)));
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static void assertClose(double value, Map<String, String> row, String column) {
        double expected = Tables.number(row, column);
        assertThat(value).as(column).isCloseTo(expected, within(1e-9 * expected));
    }
}

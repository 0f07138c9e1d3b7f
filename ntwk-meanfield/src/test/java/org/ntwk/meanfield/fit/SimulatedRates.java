package org.ntwk.meanfield.fit;

import java.util.List;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.Cells;
import org.ntwk.meanfield.ReferenceTable;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;

/** Scans of the cell of {@link Cells} that were simulated with the original's protocol. */
final class SimulatedRates {

    static final String TWO_INPUTS = "A_RecExc_2pop_poisson";
    static final String THREE_INPUTS = "B_RecExc_3pop_poisson";

    private SimulatedRates() {}

    static List<FitPoint> of(String scan) {
        int seeds = scan.equals(TWO_INPUTS) ? 10 : 5;
        return ReferenceTable.rows(SimulatedRates.class, "simulated-rates.csv").stream()
                .filter(row -> row.text(0).equals(scan))
                .map(row -> new FitPoint(
                        NumberArray.of(row.numbers(1)),
                        membrane(row.numbers(1).length).at(row.numbers(1), 0),
                        row.number(2),
                        row.number(3) / Math.sqrt(seeds - 1)))
                .toList();
    }

    static ShotNoiseMembrane membrane(int inputs) {
        return new ShotNoiseMembrane(Cells.REC_EXC, Cells.INPUTS.subList(0, inputs));
    }

    static List<FitAxis> axes(String scan) {
        return Cells.INPUTS.stream()
                .limit(scan.equals(TWO_INPUTS) ? 2 : 3)
                .map(input -> new FitAxis(input.name(), Unit.HZ))
                .toList();
    }

    static ThresholdFit fit(String scan, FitOptions options) {
        return new ThresholdFitter(Cells.REC_EXC, axes(scan), options).fit(of(scan));
    }
}

package org.ntwk.meanfield;

import java.util.List;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseInput;

/** The cell and inputs of "The Spectrum of Asynchronous Dynamics" (Zerlaut, Zucca, Panzeri, Fellin 2019). */
public final class Cells {

    public static final IntegrateAndFireCell REC_EXC = new IntegrateAndFireCell(10, 200, -70, -50, -70, 5);

    public static final List<ShotNoiseInput> INPUTS = List.of(
            ShotNoiseInput.conductance("RecExc", 200, 2, 0, 5),
            ShotNoiseInput.conductance("RecInh", 50, 10, -80, 5),
            ShotNoiseInput.conductance("AffExc", 10, 4, 0, 5));

    private Cells() {}
}

package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.meanfield.transfer.EventRateFunction;
import org.ntwk.meanfield.transfer.TabulatedFunction;

/**
 * Which populations have transfer functions that were measured of one cell, while a parameter of their cells varies: the
 * numbers of such a function stay those of the cell that was measured.
 */
final class MeasuredCells {

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("leak conductance", Unit.NS, IntegrateAndFireCell::leakNs),
            new Parameter("capacitance", Unit.PF, IntegrateAndFireCell::capacitancePf),
            new Parameter("rest", Unit.MV, IntegrateAndFireCell::restMv),
            new Parameter("threshold", Unit.MV, IntegrateAndFireCell::thresholdMv),
            new Parameter("reset", Unit.MV, IntegrateAndFireCell::resetMv),
            new Parameter("refractory period", Unit.MS, IntegrateAndFireCell::refractoryMs),
            new Parameter("sharpness of spikes", Unit.MV, IntegrateAndFireCell::sharpnessMv));

    private MeasuredCells() {}

    private record Parameter(String name, Unit unit, ToDoubleFunction<IntegrateAndFireCell> value) {

        String of(ReducedNetwork network, int population) {
            return NumberTableText.rounded(number(network, population)) + " " + unit.symbol();
        }

        double number(ReducedNetwork network, int population) {
            return value.applyAsDouble(
                    network.populations().get(population).cell().cell());
        }
    }

    /**
     * What varies of cells with measured functions, one line for each.
     *
     * @param described the network as the experiment has it
     */
    static List<String> varied(
            ReducedNetwork first,
            ReducedNetwork last,
            ReducedNetwork described,
            Map<String, PopulationTransfer> transfers) {
        List<String> varied = new ArrayList<>();
        for (int p = 0; p < first.populations().size(); p++) {
            String name = first.populations().get(p).name();
            if (!isMeasured(transfers.get(name))) {
                continue;
            }
            for (Parameter parameter : PARAMETERS) {
                if (parameter.number(first, p) != parameter.number(last, p)) {
                    varied.add("the " + parameter.name + " of " + name + " from " + parameter.of(first, p) + " to "
                            + parameter.of(last, p) + " (" + parameter.of(described, p) + " in the experiment)");
                }
            }
        }
        return varied;
    }

    private static boolean isMeasured(PopulationTransfer transfer) {
        TransferFunction function = transfer.function();
        return function instanceof EffectiveThresholdFunction
                || function instanceof TabulatedFunction
                || function instanceof EventRateFunction;
    }
}

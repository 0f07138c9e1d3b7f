package org.ntwk.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.plots.FamilyFigure;
import org.ntwk.plots.Figure;

/** The measured rates of a cell over the rates of one input, a curve of the fit for each rate of a second one. */
final class TransferFigure {

    private static final int CURVE_POINTS = 200;

    private TransferFigure() {}

    /** Empty if more than two inputs have several rates, or none has. */
    static Optional<Figure> of(DrivenCell cell, List<MeasuredPlace> places, ThresholdFit fit) {
        List<Integer> varied = new ArrayList<>();
        for (int d = 0; d < cell.inputs().size(); d++) {
            int input = d;
            if (places.stream().mapToDouble(at -> rate(at, input)).distinct().count() > 1) {
                varied.add(d);
            }
        }
        if (varied.isEmpty() || varied.size() > 2) {
            return Optional.empty();
        }
        int across = varied.get(0);
        EffectiveThresholdFunction function = fit.function(new ShotNoiseMembrane(cell.cell(), cell.inputs()));
        List<FamilyFigure.Member> members = new ArrayList<>();
        if (varied.size() == 1) {
            members.add(member(cell.name(), places, across, function));
        } else {
            int family = varied.get(1);
            for (double rate : places.stream()
                    .mapToDouble(at -> rate(at, family))
                    .distinct()
                    .sorted()
                    .toArray()) {
                members.add(member(
                        cell.inputs().get(family).name() + " " + brief(rate) + " Hz",
                        places.stream().filter(at -> rate(at, family) == rate).toList(),
                        across,
                        function));
            }
        }
        return Optional.of(
                FamilyFigure.of(cell.name(), cell.inputs().get(across).name() + " (Hz)", "firing rate (Hz)", members));
    }

    private static FamilyFigure.Member member(
            String name, List<MeasuredPlace> places, int across, EffectiveThresholdFunction function) {
        double[] x = places.stream().mapToDouble(at -> rate(at, across)).toArray();
        double low = Arrays.stream(x).min().orElseThrow();
        double high = Arrays.stream(x).max().orElseThrow();
        double[] curveX = new double[CURVE_POINTS];
        double[] curve = new double[CURVE_POINTS];
        double[] rates = places.get(0).place().ratesHz().toArray();
        for (int n = 0; n < CURVE_POINTS; n++) {
            curveX[n] = low + (high - low) * n / (CURVE_POINTS - 1);
            rates[across] = curveX[n];
            curve[n] = function.rateHz(rates, 0);
        }
        return new FamilyFigure.Member(
                name,
                NumberArray.of(x),
                NumberArray.of(
                        places.stream().mapToDouble(at -> at.rates().meanHz()).toArray()),
                NumberArray.of(places.stream()
                        .mapToDouble(at -> at.rates().standardErrorHz())
                        .toArray()),
                NumberArray.of(curveX),
                NumberArray.of(curve));
    }

    private static String brief(double rateHz) {
        return rateHz == 0
                ? "0"
                : new BigDecimal(rateHz)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    private static double rate(MeasuredPlace place, int input) {
        return place.place().ratesHz().get(input);
    }
}

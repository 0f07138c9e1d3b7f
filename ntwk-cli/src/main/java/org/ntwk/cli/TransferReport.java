package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.fit.Coefficient;
import org.ntwk.meanfield.fit.Deviation;
import org.ntwk.meanfield.fit.FitQuality;
import org.ntwk.meanfield.fit.ThresholdFit;

/** What {@code ntwk tf} says of a fit: tables, and sentences for people. */
final class TransferReport {

    private TransferReport() {}

    /** The coefficients with their intervals. */
    static NumberTable coefficients(DrivenCell cell, ThresholdFit fit) {
        return new NumberTable(
                cell.name(),
                fit.coefficients().stream().map(Coefficient::term).toList(),
                List.of(
                        coefficient("coefficient", fit, Coefficient::valueMv),
                        coefficient("low", fit, of -> of.valueMv() - of.halfWidthMv()),
                        coefficient("high", fit, of -> of.valueMv() + of.halfWidthMv())));
    }

    private static NumberTable.Column coefficient(String name, ThresholdFit fit, ToDoubleFunction<Coefficient> value) {
        return new NumberTable.Column(
                name,
                Unit.MV,
                NumberArray.of(fit.coefficients().stream().mapToDouble(value).toArray()));
    }

    /**
     * A row for each place: what drove the cell, its moments, what was measured, and the fit if there is one.
     *
     * @param recorded the moments of V as it was recorded; empty if it was not
     */
    static NumberTable places(
            DrivenCell cell,
            List<MeasuredPlace> places,
            Map<Place, RecordedMoments> recorded,
            @Nullable ThresholdFit fit) {
        List<NumberTable.Column> columns = new ArrayList<>();
        for (int d = 0; d < cell.inputs().size(); d++) {
            int input = d;
            columns.add(place(
                    cell.inputs().get(d).name(),
                    "Hz",
                    places,
                    at -> at.place().ratesHz().get(input)));
        }
        columns.add(place("shunt", "nS", places, at -> at.place().shuntNs()));
        columns.add(place("muG", "nS", places, at -> at.membrane().conductanceNs()));
        columns.add(place("muV", "mV", places, at -> at.membrane().meanMv()));
        columns.add(place("sV", "mV", places, at -> at.membrane().sdMv()));
        columns.add(place("gV", "1", places, at -> at.membrane().skewness()));
        columns.add(place("tauV", "ms", places, at -> at.membrane().correlationTimeMs()));
        columns.add(place("cells", "1", places, at -> at.rates().cells()));
        columns.add(place("rate", "Hz", places, at -> at.rates().meanHz()));
        columns.add(place("standard_error", "Hz", places, at -> at.rates().standardErrorHz()));
        if (!recorded.isEmpty()) {
            columns.add(
                    place("recorded_muV", "mV", places, at -> of(recorded, at).meanMv()));
            columns.add(
                    place("recorded_sV", "mV", places, at -> of(recorded, at).sdMv()));
            columns.add(place("recorded_gV", "1", places, at -> of(recorded, at).skewness()));
            columns.add(
                    place("recorded_tauV", "ms", places, at -> of(recorded, at).correlationTimeMs()));
        }
        if (fit != null) {
            columns.add(new NumberTable.Column("fit", Unit.HZ, fit.predictedHz()));
            columns.add(new NumberTable.Column("foretold", Unit.HZ, fit.heldOutHz()));
        }
        return new NumberTable(cell.name(), List.of(), columns);
    }

    private static RecordedMoments of(Map<Place, RecordedMoments> recorded, MeasuredPlace at) {
        return Objects.requireNonNull(recorded.get(at.place()));
    }

    private static NumberTable.Column place(
            String name, String unit, List<MeasuredPlace> places, ToDoubleFunction<MeasuredPlace> value) {
        return new NumberTable.Column(
                name,
                Unit.of(unit),
                NumberArray.of(places.stream().mapToDouble(value).toArray()));
    }

    /** How good the fit is. */
    static List<String> quality(ThresholdFit fit) {
        FitQuality quality = fit.quality();
        return List.of(
                quality.firing().points() + " points fire: " + words(quality.firing())
                        + "; foretold by fits without them " + words(quality.heldOutFiring()),
                quality.silent().points() + " are silent: " + words(quality.silent()) + "; foretold "
                        + words(quality.heldOutSilent()),
                "thresholds: " + NumberTableText.rounded(quality.thresholdRmsMv()) + " mV rms");
    }

    private static String words(Deviation deviation) {
        return NumberTableText.rounded(deviation.rmsHz()) + " Hz rms, at most "
                + NumberTableText.rounded(deviation.largestHz()) + " Hz";
    }
}

package org.ntwk.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.EffectiveThresholdFunction;
import org.ntwk.plots.FamilyFigure;
import org.ntwk.plots.Figure;
import org.ntwk.plots.SurfaceFigure;
import org.ntwk.plots.SurfaceView;

/**
 * The measured rates of a cell over the rates of one or two inputs, with the fit: as a family of curves, as a surface, and
 * as that surface from above.
 */
final class TransferFigure {

    private static final int CURVE_POINTS = 200;
    private static final int SURFACE_POINTS = 61;
    private static final double CONFIDENCE = 0.95;
    private static final double BEYOND = 0.03;

    private TransferFigure() {}

    /** Empty if more than two inputs have several rates, or none has. */
    static Optional<Figure> of(DrivenCell cell, List<MeasuredPlace> places, ThresholdFit fit) {
        List<Integer> varied = varied(cell, places);
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
        return Optional.of(FamilyFigure.of(
                cell.name() + ": fit, and simulations with 95 % intervals",
                cell.inputs().get(across).name() + " (Hz)",
                "firing rate (Hz)",
                members));
    }

    /** The same rates over two inputs around the surface of the fit; empty if others than two inputs have several rates. */
    static Optional<Figure> surface(DrivenCell cell, List<MeasuredPlace> places, ThresholdFit fit, SurfaceView view) {
        return plane(cell, places, fit)
                .map(plane -> SurfaceFigure.of(
                        plane.titles(cell.name() + ": fit, and simulations"),
                        plane.surface,
                        plane.measured,
                        "simulations, 95 % intervals",
                        view));
    }

    /** The same from above, by colours. */
    static Optional<Figure> map(DrivenCell cell, List<MeasuredPlace> places, ThresholdFit fit) {
        return plane(cell, places, fit)
                .map(plane -> SurfaceFigure.map(
                        plane.titles(cell.name() + ": fit, and simulations as discs"), plane.surface, plane.measured));
    }

    /** The plane of two inputs. */
    private record Plane(String x, String y, SurfaceFigure.Surface surface, SurfaceFigure.Measured measured) {

        SurfaceFigure.Titles titles(String whole) {
            return new SurfaceFigure.Titles(whole, x + " (Hz)", y + " (Hz)", "firing rate (Hz)");
        }
    }

    private static Optional<Plane> plane(DrivenCell cell, List<MeasuredPlace> places, ThresholdFit fit) {
        List<Integer> varied = varied(cell, places);
        if (varied.size() != 2) {
            return Optional.empty();
        }
        EffectiveThresholdFunction function = fit.function(new ShotNoiseMembrane(cell.cell(), cell.inputs()));
        NumberArray x = values(places, at -> rate(at, varied.get(0)));
        NumberArray y = values(places, at -> rate(at, varied.get(1)));
        double[] gridX = grid(x);
        double[] gridY = grid(y);
        double[] surface = new double[SURFACE_POINTS * SURFACE_POINTS];
        double[] rates = places.get(0).place().ratesHz().toArray();
        for (int n = 0; n < surface.length; n++) {
            rates[varied.get(0)] = gridX[n % SURFACE_POINTS];
            rates[varied.get(1)] = gridY[n / SURFACE_POINTS];
            surface[n] = function.rateHz(rates, 0);
        }
        return Optional.of(new Plane(
                cell.inputs().get(varied.get(0)).name(),
                cell.inputs().get(varied.get(1)).name(),
                new SurfaceFigure.Surface(NumberArray.of(gridX), NumberArray.of(gridY), NumberArray.of(surface)),
                new SurfaceFigure.Measured(
                        x,
                        y,
                        values(places, at -> at.rates().meanHz()),
                        values(places, at -> at.rates().confidenceHz(CONFIDENCE)))));
    }

    /** The inputs that have several rates. */
    private static List<Integer> varied(DrivenCell cell, List<MeasuredPlace> places) {
        List<Integer> varied = new ArrayList<>();
        for (int d = 0; d < cell.inputs().size(); d++) {
            int input = d;
            if (places.stream().mapToDouble(at -> rate(at, input)).distinct().count() > 1) {
                varied.add(d);
            }
        }
        return varied;
    }

    private static NumberArray values(List<MeasuredPlace> places, ToDoubleFunction<MeasuredPlace> value) {
        return NumberArray.of(places.stream().mapToDouble(value).toArray());
    }

    /** From the least to the greatest of some rates, a little beyond both, so that no disc is cut. */
    private static double[] grid(NumberArray rates) {
        double low = Arrays.stream(rates.toArray()).min().orElseThrow();
        double high = Arrays.stream(rates.toArray()).max().orElseThrow();
        double from = Math.max(0, low - BEYOND * (high - low));
        double to = high + BEYOND * (high - low);
        double[] grid = new double[SURFACE_POINTS];
        Arrays.setAll(grid, n -> from + (to - from) * n / (SURFACE_POINTS - 1));
        return grid;
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
                values(places, at -> at.rates().meanHz()),
                values(places, at -> at.rates().confidenceHz(CONFIDENCE)),
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

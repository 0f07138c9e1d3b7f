package org.ntwk.plots;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.Traces;

/**
 * The rate of each stimulus. One that gives the same rate to several populations is drawn once. Rates whose peaks are of
 * different orders have panels of their own, or the greater would flatten the smaller.
 */
final class AfferentPanel {

    private static final int HEIGHT_PX = 120;

    /** So high that its title fits. */
    private static final int LEAST_HEIGHT_PX = 90;

    /** A line that is lower than this part of the axis cannot be read. */
    private static final double COMPARABLE = 20;

    private static final Color[] INKS = {Color.BLACK, new Color(0x8C8C8C)};
    private static final Stroke[] STROKES = {CurveLayer.BOLD, CurveLayer.DASHED};

    private AfferentPanel() {}

    /** A rate and the populations that it is given to. */
    private record Source(Traces rate, List<String> targets) {}

    static List<Panel> of(RunResult result, TimeFrame frame, boolean logScale) {
        return of(result, frame, logScale, HEIGHT_PX);
    }

    /** From top to bottom; none if no stimulus has a rate. */
    static List<Panel> of(RunResult result, TimeFrame frame, boolean logScale, int heightPx) {
        List<Source> sources = distinct(result.stimulusRates());
        List<RatePlot.Line> all = new ArrayList<>();
        for (int n = 0; n < sources.size(); n++) {
            Traces rate = sources.get(n).rate;
            Curve curve = frame.cut(rate, 0, Unit.HZ).curve(frame);
            all.add(new RatePlot.Line(
                    curve, text(sources, n), INKS[n % INKS.length], STROKES[n / INKS.length % STROKES.length]));
        }
        List<List<RatePlot.Line>> groups = logScale ? List.of(all) : comparable(all);
        List<Panel> panels = new ArrayList<>();
        for (List<RatePlot.Line> lines : groups) {
            int px = Math.max(LEAST_HEIGHT_PX, heightPx / groups.size());
            RatePlot.of("afferents (Hz)", px, frame.columns(), lines, "", logScale)
                    .ifPresent(panels::add);
        }
        return panels;
    }

    /** Lines whose peaks differ by no more than a factor are together; those without a peak are with the first. */
    private static List<List<RatePlot.Line>> comparable(List<RatePlot.Line> all) {
        List<List<RatePlot.Line>> groups = new ArrayList<>();
        for (RatePlot.Line line : all) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> areComparable(line, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(line), () -> groups.add(new ArrayList<>(List.of(line))));
        }
        return groups;
    }

    private static boolean areComparable(RatePlot.Line a, RatePlot.Line b) {
        double peak = a.curve().greatest();
        double other = b.curve().greatest();
        return !(Math.min(peak, other) > 0) || Math.max(peak, other) <= COMPARABLE * Math.min(peak, other);
    }

    private static List<Source> distinct(List<Traces> rates) {
        List<Source> sources = new ArrayList<>();
        for (Traces rate : rates) {
            Optional<Source> known =
                    sources.stream().filter(source -> isSame(source.rate, rate)).findFirst();
            if (known.isPresent()) {
                known.get().targets.add(rate.population());
            } else if (rate.length() > 0) {
                sources.add(new Source(rate, new ArrayList<>(List.of(rate.population()))));
            }
        }
        return sources;
    }

    private static boolean isSame(Traces a, Traces b) {
        return a.name().equals(b.name())
                && a.startMs() == b.startMs()
                && a.intervalMs() == b.intervalMs()
                && a.length() == b.length()
                && Arrays.equals(a.column(0), b.column(0));
    }

    /** Its name, with its targets where the same stimulus gives another rate to others. */
    private static String text(List<Source> sources, int n) {
        String name = sources.get(n).rate.name();
        long sameName = sources.stream()
                .filter(source -> source.rate.name().equals(name))
                .count();
        return sameName == 1
                ? Names.brief(name)
                : Names.brief(name) + " → " + Names.brief(String.join(", ", sources.get(n).targets));
    }
}

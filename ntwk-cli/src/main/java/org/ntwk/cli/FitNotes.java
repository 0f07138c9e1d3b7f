package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.ntwk.meanfield.analysis.Bifurcation;
import org.ntwk.meanfield.analysis.Branch;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.SteadyRates;
import org.ntwk.meanfield.transfer.FitLimit;

/** Says of states of a mean field where they are outside of the fits of transfer functions, or on a kink at their borders. */
final class FitNotes {

    private FitNotes() {}

    static void ofPoints(String network, SteadyRates rates, List<FixedPoint> points, PrintWriter err) {
        for (FixedPoint point : points) {
            Map<String, List<FitLimit>> limits = rates.fitLimits(point.values());
            if (!limits.isEmpty()) {
                err.println("Note: " + network + ", " + SteadyTable.word(point) + " at " + place(point)
                        + ": not within the fits of " + FitLimit.words(limits) + ".");
            }
        }
    }

    private static String place(FixedPoint point) {
        String first = point.names().get(0);
        return first + " " + NumberTableText.rounded(point.value(first)) + " Hz";
    }

    static void ofBranches(List<Branch> branches, VariedNumber varied, PrintWriter err) {
        for (int b = 0; b < branches.size(); b++) {
            Branch branch = branches.get(b);
            Outside outside = new Outside();
            for (Branch.Point point : branch.points()) {
                outside.add(
                        point.parameter(),
                        varied.family()
                                .apply(point.parameter())
                                .fitLimits(point.fixedPoint().values()));
            }
            if (!outside.moments.isEmpty()) {
                err.println("Note: branch " + (b + 1) + " is outside of the fits of " + outside.words() + ".");
            }
            for (Bifurcation found : branch.bifurcations()) {
                Map<String, List<FitLimit>> kinks = only(
                        varied.family()
                                .apply(found.parameter())
                                .fitLimits(found.point().values()),
                        FitLimit::isOnBorder);
                if (!kinks.isEmpty()) {
                    err.println("Note: the " + SteadyTable.word(found.kind()) + " of branch " + (b + 1) + " at "
                            + NumberTableText.rounded(found.parameter()) + " " + varied.unit()
                            + " is one of a kink: " + FitLimit.words(kinks) + ".");
                }
            }
        }
    }

    private static Map<String, List<FitLimit>> only(Map<String, List<FitLimit>> limits, Predicate<FitLimit> wanted) {
        Map<String, List<FitLimit>> some = new LinkedHashMap<>();
        limits.forEach((population, ofOne) -> {
            List<FitLimit> kept = ofOne.stream().filter(wanted).toList();
            if (!kept.isEmpty()) {
                some.put(population, kept);
            }
        });
        return some;
    }

    /** What leaves its fit along a branch, and between which values of the parameter. */
    private static final class Outside {

        private final Map<String, Set<String>> moments = new TreeMap<>();
        private final Map<String, List<Double>> parameters = new TreeMap<>();

        void add(double parameter, Map<String, List<FitLimit>> limits) {
            only(limits, FitLimit::isOutside).forEach((population, ofOne) -> {
                ofOne.forEach(limit -> moments.computeIfAbsent(population, none -> new TreeSet<>())
                        .add(limit.moment().word()));
                parameters
                        .computeIfAbsent(population, none -> new ArrayList<>())
                        .add(parameter);
            });
        }

        String words() {
            List<String> words = new ArrayList<>();
            moments.forEach((population, ofOne) -> {
                Collection<Double> at = parameters.get(population);
                words.add(population + " (" + String.join(", ", ofOne) + ") between "
                        + NumberTableText.rounded(
                                at.stream().min(Double::compare).orElseThrow()) + " and "
                        + NumberTableText.rounded(
                                at.stream().max(Double::compare).orElseThrow()));
            });
            return String.join(", ", words);
        }
    }
}

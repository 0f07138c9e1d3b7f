package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.ShotNoiseInput;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.Place;
import org.ntwk.meanfield.characterisation.ShuntedDrive;
import org.ntwk.meanfield.fit.FitAxis;
import picocli.CommandLine.Option;

/** At which places a transfer function is measured: rates of the inputs, or moments of the potential. */
final class PlaceOptions {

    @Option(
            names = "--rate",
            paramLabel = "INPUT=VALUES",
            description =
                    "Rates of a presynaptic population or drive, such as Exc=0.5Hz:20Hz:20:log; one for each input.")
    private Map<String, String> rates = new LinkedHashMap<>();

    @Option(
            names = "--mean",
            paramLabel = "VALUES",
            description = "Instead of rates: mean potentials, such as -65mV:-50mV:8, with --deviation and --time.")
    private @Nullable String mean;

    @Option(names = "--deviation", paramLabel = "VALUES", description = "Standard deviations of the potential.")
    private @Nullable String deviation;

    @Option(names = "--time", paramLabel = "VALUES", description = "Correlation times of the potential.")
    private @Nullable String time;

    @Option(
            names = "--by",
            paramLabel = "INPUT,INPUT",
            description =
                    "With --mean: the two inputs that give these moments, with a shunt; the first two by default.")
    private @Nullable String by;

    /** Whether rates are given; if not, moments are. */
    boolean byRates() {
        return mean == null && deviation == null && time == null;
    }

    /** The quantities that vary, as columns of a fit. */
    List<FitAxis> axes(DrivenCell cell) {
        return byRates()
                ? cell.inputs().stream()
                        .map(input -> new FitAxis(input.name(), Unit.HZ))
                        .toList()
                : List.of(new FitAxis("muV", Unit.MV), new FitAxis("sV", Unit.MV), new FitAxis("tauV", Unit.MS));
    }

    /**
     * The places; those that cannot be reached are told.
     *
     * @param population whose cell it is, for messages
     */
    List<Place> places(DrivenCell cell, String population, Problems problems, PrintWriter err) {
        return byRates() ? ratePlaces(cell, population, problems) : momentPlaces(cell, population, problems, err);
    }

    /** Every rate of each input with every rate of the others. */
    private List<Place> ratePlaces(DrivenCell cell, String population, Problems problems) {
        List<String> inputs = cell.inputs().stream().map(ShotNoiseInput::name).toList();
        for (String given : rates.keySet()) {
            if (!inputs.contains(given)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE, "--rate", population + " has no input", given, inputs);
            }
        }
        List<double[]> axes = new ArrayList<>();
        for (String input : inputs) {
            String values = rates.get(input);
            if (values == null) {
                problems.add(
                        ProblemCode.MISSING_VALUE,
                        "--rate",
                        "no rates of " + input + ", which reaches " + population + ", are given.",
                        "Maybe --rate " + input + "=0Hz:20Hz:10, or --rate " + input + "=0Hz.");
            } else {
                axes.add(GridValues.parse("--rate", values, Unit.HZ, problems));
            }
        }
        if (by != null) {
            problems.add(ProblemCode.CONTRADICTION, "--by", "says how to reach moments, but rates are given.");
        }
        return problems.isEmpty() ? product(axes).stream().map(Place::ofRates).toList() : List.of();
    }

    /** Those of all moments that two inputs and a shunt can give. */
    private List<Place> momentPlaces(DrivenCell cell, String population, Problems problems, PrintWriter err) {
        if (!rates.isEmpty() || mean == null || deviation == null || time == null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--mean",
                    "a scan of moments needs --mean, --deviation and --time, and no --rate.");
            return List.of();
        }
        List<double[]> moments = product(List.of(
                GridValues.parse("--mean", mean, Unit.MV, problems),
                GridValues.parse("--deviation", deviation, Unit.MV, problems),
                GridValues.parse("--time", time, Unit.MS, problems)));
        ShuntedDrive drive = drive(cell, population, problems);
        if (drive == null || !problems.isEmpty()) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        for (double[] at : moments) {
            drive.reach(at[0], at[1], at[2]).ifPresent(places::add);
        }
        if (places.isEmpty()) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--mean", "no rates of the two inputs give any of these moments.");
        } else if (places.size() < moments.size()) {
            err.println("Note: " + (moments.size() - places.size()) + " of " + moments.size()
                    + " combinations of moments are beyond what these inputs can give");
        }
        return places;
    }

    private @Nullable ShuntedDrive drive(DrivenCell cell, String population, Problems problems) {
        List<String> inputs = cell.inputs().stream().map(ShotNoiseInput::name).toList();
        List<String> chosen = by == null ? inputs.stream().limit(2).toList() : List.of(by.split(",", -1));
        if (chosen.size() != 2 || !inputs.containsAll(chosen)) {
            problems.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    "--by",
                    "two inputs give the moments, not " + String.join(", ", chosen) + ".",
                    "The inputs of " + population + " are " + String.join(", ", inputs) + ".");
            return null;
        }
        try {
            return new ShuntedDrive(cell, inputs.indexOf(chosen.get(0)), inputs.indexOf(chosen.get(1)));
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.CONTRADICTION, "--by", e.getMessage() + ".");
            return null;
        }
    }

    private static List<double[]> product(List<double[]> axes) {
        List<double[]> all = List.of(new double[0]);
        for (double[] axis : axes) {
            List<double[]> longer = new ArrayList<>();
            for (double[] one : all) {
                for (double value : axis) {
                    double[] extended = Arrays.copyOf(one, one.length + 1);
                    extended[one.length] = value;
                    longer.add(extended);
                }
            }
            all = longer;
        }
        return all;
    }
}

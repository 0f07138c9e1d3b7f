package org.ntwk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.meanfield.analysis.FixedPoint;
import org.ntwk.meanfield.analysis.FrequencyResponse;
import org.ntwk.meanfield.analysis.LinearisedRates;
import org.ntwk.meanfield.analysis.PowerSpectrum;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.SpectrumFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ntwk meanfield spectrum}: how rates fluctuate, and follow an input, near a stable state. */
@Command(
        name = "spectrum",
        description = {
            "Tells how the rates of finite populations fluctuate about a stable fixed point of the mean field, to first order:",
            "their power, two-sided, and the gain and phase with which they follow an afferent."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ntwk meanfield spectrum net.yaml --transfer net-transfer.yaml --rate \"AffExc=8 Hz\" --figure spectrum.png"
        })
final class MeanFieldSpectrumCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Mixin
    private TheoryOptions theory;

    @Mixin
    private SteadyOptions steady;

    @Option(
            names = "--frequencies",
            paramLabel = "VALUES",
            description = "FROM:TO:POINTS, also with :log, or a list with commas; 1Hz:500Hz:200:log.")
    private String frequencies = "1Hz:500Hz:200:log";

    @Option(names = "--input", paramLabel = "NAME", description = "The afferent that rates follow; the first one.")
    private @Nullable String input;

    @Option(
            names = "--state",
            paramLabel = "N",
            description = "Which of the stable fixed points, from the lowest rates upwards; 1.")
    private int state = 1;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Draw all of it over frequency.")
    private @Nullable Path figure;

    @Mixin
    private TableFileOptions table;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        table.check(theory.file(), figure, problems);
        double highestHz = steady.highestHz(problems);
        double[] frequenciesHz = GridValues.parse("--frequencies", frequencies, Unit.HZ, problems);
        if (Arrays.stream(frequenciesHz).anyMatch(hz -> hz <= 0)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--frequencies", frequencies + " must be above 0 Hz.");
        }
        problems.throwIfAny("command");
        PrintWriter err = spec.commandLine().getErr();
        Ntwk ntwk = plugins.start(err);
        TheoryOptions.Theory read = theory.theory(ntwk, err, false);
        SteadyOptions.Steady system = SteadyOptions.steady(read, highestHz);
        MeanFieldSystem network = system.reduction().system();
        List<FixedPoint> stable = system.fixedPoints().stable();
        check(network, stable, problems);
        problems.throwIfAny("spectrum");
        LinearisedRates linear =
                LinearisedRates.about(network, system.reduction().inputs(), stable.get(state - 1));
        List<SpectrumFigure.Quantity> quantities = quantities(network, linear, frequenciesHz);
        NumberArray grid = NumberArray.of(frequenciesHz);
        if (figure != null) {
            FigureFile.write(SpectrumFigure.of(read.reduced().name(), grid, quantities), figure, table.replace());
        }
        TableOutput output = table.output(spec.commandLine());
        output.deliver(table(read.reduced().name(), grid, quantities));
        output.tellFiles(table.file(), figure);
        return ExitCode.DONE;
    }

    private void check(MeanFieldSystem network, List<FixedPoint> stable, Problems problems) {
        if (stable.isEmpty()) {
            problems.add(ProblemCode.MISSING_DATA, "populations", "there is no stable fixed point to fluctuate about.");
        } else if (state < 1 || state > stable.size()) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    "--state",
                    state + " is not from 1 to " + stable.size() + ", the number of stable fixed points.");
        } else {
            requireRatesBelowInverseOfTimeConstant(network, stable.get(state - 1), problems);
        }
        if (input != null && !network.afferents().contains(input)) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_REFERENCE, "--input", "there is no afferent", input, network.afferents());
        }
    }

    private static void requireRatesBelowInverseOfTimeConstant(
            MeanFieldSystem network, FixedPoint point, Problems problems) {
        for (MeanFieldPopulation population : network.populations()) {
            double rate = point.value(population.name());
            if (rate * population.timeConstantMs() > 1000) {
                problems.add(
                        ProblemCode.BEYOND_THEORY,
                        "populations." + population.name(),
                        "fluctuations are not covered at " + NumberTableText.rounded(rate)
                                + " Hz, more than one spike in the time constant of "
                                + population.timeConstantMs() + " ms.",
                        "Maybe a shorter time-constant in the file of transfer functions.");
            }
        }
    }

    private List<SpectrumFigure.Quantity> quantities(
            MeanFieldSystem network, LinearisedRates linear, double[] frequenciesHz) {
        PowerSpectrum power = linear.spectrum(frequenciesHz);
        List<SpectrumFigure.Quantity> quantities = new ArrayList<>();
        quantities.add(quantity("power (Hz²/Hz)", true, network, power::power));
        String driven =
                input != null ? input : network.afferents().stream().findFirst().orElse(null);
        if (driven != null) {
            FrequencyResponse response = linear.response(frequenciesHz);
            quantities.add(
                    quantity("gain over " + driven, true, network, population -> response.gain(population, driven)));
            quantities.add(quantity(
                    "phase to " + driven + " (rad)", false, network, population -> response.phase(population, driven)));
        }
        return quantities;
    }

    private static SpectrumFigure.Quantity quantity(
            String title, boolean logarithmic, MeanFieldSystem network, Function<String, double[]> values) {
        return new SpectrumFigure.Quantity(
                title,
                logarithmic,
                network.names().stream()
                        .map(name -> new SpectrumFigure.Line(name, NumberArray.of(values.apply(name))))
                        .toList());
    }

    /** Columns of power, which is in Hz²/Hz, then of gain and of phase in radians. */
    private static NumberTable table(String name, NumberArray frequencies, List<SpectrumFigure.Quantity> quantities) {
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(new NumberTable.Column("frequency", Unit.HZ, frequencies));
        for (int n = 0; n < quantities.size(); n++) {
            String word = List.of("power", "gain", "phase").get(n);
            for (SpectrumFigure.Line line : quantities.get(n).lines()) {
                columns.add(
                        new NumberTable.Column(line.name() + "_" + word, n == 0 ? Unit.HZ : Unit.ONE, line.values()));
            }
        }
        return new NumberTable(name, List.of(), columns);
    }
}

package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.morpho.cell.DescribedCell;
import org.ntwk.morpho.measure.Impedance;
import org.ntwk.morpho.measure.Impedances;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.PieceValues;
import org.ntwk.plots.SeriesFigure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk morpho impedance}: how far currents move the potentials of a passive cell. */
@Command(
        name = "impedance",
        description =
                "Measures input impedances, and transfer impedances to the soma, of the cell of an experiment with its"
                        + " leak alone.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ntwk morpho impedance examples/dendrites/event.yaml --frequency 0Hz --frequency 100Hz --figure z.png"
        })
final class MorphoImpedanceCommand implements Callable<Integer> {

    private static final Unit MOHM = Unit.of("Mohm");
    private static final int WIDTH_PX = 900;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "FILE", description = "Experiment on a cell (YAML or JSON); its cell is what counts.")
    private Path file;

    @Option(
            names = "--frequency",
            paramLabel = "F",
            description = "Of the current; 0 Hz, a constant one, if it is not said. May be repeated.")
    private List<String> frequencies = List.of("0Hz");

    @Mixin
    private TableFileOptions output;

    @Option(
            names = "--figure",
            paramLabel = "FILE.png|.svg",
            description = "Magnitudes against the path to the soma: by type, or by frequency if there are several.")
    private @Nullable Path figure;

    @Option(
            names = "--map",
            paramLabel = "FILE.png|.svg",
            description = "The cell with its input impedance at the first frequency as colour.")
    private @Nullable Path map;

    /** What was measured at one frequency; magnitudes in MΩ, one for each compartment. */
    private record Measured(double hz, double[] input, double[] transfer) {}

    @Override
    public Integer call() {
        Problems problems = new Problems();
        double[] hz = frequencies.stream()
                .mapToDouble(text -> QuantityOption.parse("--frequency", text, Unit.HZ, problems))
                .toArray();
        if (Arrays.stream(hz).anyMatch(each -> each < 0)) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--frequency", "must be at least 0 Hz.");
        }
        output.check(file, figure, problems);
        if (map != null) {
            FigureFile.check(map, output.replace(), problems);
        }
        if (figure != null && map != null && Outputs.isSame(figure, map)) {
            problems.add(ProblemCode.CONTRADICTION, "--map", map + " is the name of --figure as well.");
        }
        problems.throwIfAny("command");
        Ntwk ntwk = plugins.start(spec.commandLine().getErr());
        DescribedCell cell = new DendriteFile(file, ntwk.plugins().registry()).readCell();
        if (cell.properties().leakSPerCm2() == 0 && Arrays.stream(hz).anyMatch(each -> each == 0)) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--frequency",
                    "without a leak no constant current leaves the cell.",
                    "Maybe --frequency 100Hz.");
            problems.throwIfAny("command");
        }
        List<Measured> measured =
                Arrays.stream(hz).mapToObj(each -> measure(cell, each)).toList();
        TableOutput told = output.output(spec.commandLine());
        told.deliver(table(cell, measured));
        draw(cell, measured);
        told.tellFiles(output.file(), figure, map);
        return ExitCode.DONE;
    }

    /** The root of the tree is the soma, if there is one. */
    private static Measured measure(DescribedCell cell, double hz) {
        Impedances impedances = new Impedances(cell.compartments(), cell.properties(), hz);
        return new Measured(hz, magnitudes(impedances.inputs()), magnitudes(impedances.from(0)));
    }

    private static double[] magnitudes(Impedance... impedances) {
        return Arrays.stream(impedances).mapToDouble(Impedance::magnitudeMohm).toArray();
    }

    private NumberTable table(DescribedCell cell, List<Measured> measured) {
        List<Segment> rows = cell.compartments().segments().rows();
        List<NumberTable.Column> columns = new ArrayList<>();
        columns.add(new NumberTable.Column("path", Unit.UM, paths(rows)));
        for (Measured each : measured) {
            String at = measured.size() == 1 ? "" : "_" + at(each);
            columns.add(new NumberTable.Column("input" + at, MOHM, NumberArray.of(each.input)));
            columns.add(new NumberTable.Column("transfer" + at, MOHM, NumberArray.of(each.transfer)));
        }
        return new NumberTable(name(), rows.stream().map(Segment::name).toList(), columns);
    }

    private static String at(Measured measured) {
        return NumberTableText.rounded(measured.hz) + "Hz";
    }

    private static NumberArray paths(List<Segment> rows) {
        return NumberArray.of(rows.stream().mapToDouble(Segment::pathUm).toArray());
    }

    private void draw(DescribedCell cell, List<Measured> measured) {
        if (figure != null) {
            List<SeriesFigure.Series> input = new ArrayList<>();
            List<SeriesFigure.Series> transfer = new ArrayList<>();
            groups(cell, measured).forEach((name, group) -> {
                input.add(series(name, group, group.measured.input));
                transfer.add(series(name, group, group.measured.transfer));
            });
            FigureFile.write(
                    SeriesFigure.of(
                            name(),
                            "path to the soma (µm)",
                            List.of(
                                    new SeriesFigure.SeriesPanel("input impedance (MΩ)", true, input),
                                    new SeriesFigure.SeriesPanel("transfer to the soma (MΩ)", true, transfer)),
                            WIDTH_PX),
                    figure,
                    output.replace());
        }
        if (map != null) {
            PieceValues values = PieceValues.of("input impedance (MΩ)", NumberArray.of(measured.get(0).input));
            FigureFile.write(DendriteFigures.map(name(), cell, values), map, output.replace());
        }
    }

    /** Compartments at a frequency. */
    private record Group(List<Segment> rows, Measured measured) {}

    private static Map<String, Group> groups(DescribedCell cell, List<Measured> measured) {
        List<Segment> rows = cell.compartments().segments().rows();
        Map<String, Group> groups = new LinkedHashMap<>();
        if (measured.size() > 1) {
            measured.forEach(each -> groups.put(NumberTableText.rounded(each.hz) + " Hz", new Group(rows, each)));
            return groups;
        }
        for (Segment row : rows) {
            groups.computeIfAbsent(row.type().word(), word -> new Group(new ArrayList<>(), measured.get(0)))
                    .rows
                    .add(row);
        }
        return groups;
    }

    private static SeriesFigure.Series series(String name, Group group, double... values) {
        double[] chosen =
                group.rows.stream().mapToDouble(row -> values[row.index()]).toArray();
        return new SeriesFigure.Series(name, paths(group.rows), NumberArray.of(chosen));
    }

    private String name() {
        return Outputs.baseName(file);
    }
}

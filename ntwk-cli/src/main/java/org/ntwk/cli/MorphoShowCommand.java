package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.plots.CellForm;
import org.ntwk.plots.DendrogramFigure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.MorphologyFigure;
import org.ntwk.plots.PieceValues;
import org.ntwk.plots.Projection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk morpho show}: the form of a cell, in numbers and pictures. */
@Command(
        name = "show",
        description = "Counts and measures a cell, and draws it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Cells that ship: ball-and-rall, interneuron, pyramidal.",
            "",
            "Examples:",
            "  ntwk morpho show cell.swc --figure cell.png",
            "  ntwk morpho show pyramidal --figure distance.svg --by distance --dendrogram tree.svg",
            "  ntwk morpho show cell.swc --no-axon --table segments --out segments.csv"
        })
final class MorphoShowCommand implements Callable<Integer> {

    private static final int WIDTH_PX = 900;

    /** What is told in numbers. */
    enum Table {
        STATISTICS,
        SEGMENTS,
        SHOLL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What colours mean. */
    enum Colors {
        TYPE,
        DIAMETER,
        DISTANCE,
        ORDER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CELL", description = "SWC file, or the name of a cell that ships.")
    private String cell;

    @Option(names = "--no-axon", description = "Without its axon.")
    private boolean noAxon;

    @Option(names = "--table", description = "${COMPLETION-CANDIDATES}; statistics if it is not said.")
    private Table table = Table.STATISTICS;

    @Option(names = "--sholl-step", paramLabel = "L", description = "Distance of the spheres of --table sholl; 10 um.")
    private String shollStep = "10um";

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} for the table; text if it is not said.")
    private @Nullable TableFormat format;

    @Option(names = "--out", paramLabel = "FILE", description = "File for the table, which is printed by default.")
    private @Nullable Path out;

    @Option(names = "--figure", paramLabel = "FILE.png|.svg", description = "Picture of the cell.")
    private @Nullable Path figure;

    @Option(names = "--dendrogram", paramLabel = "FILE.png|.svg", description = "Picture of its tree, laid out flat.")
    private @Nullable Path dendrogram;

    @Option(
            names = "--by",
            description =
                    "What colours mean: ${COMPLETION-CANDIDATES}; type if it is not said. The distance is the path"
                            + " to the soma, the order counts branch points.")
    private Colors by = Colors.TYPE;

    @Option(
            names = "--view",
            split = ",",
            paramLabel = "PLANE",
            description = "Planes that the picture shows, of ${COMPLETION-CANDIDATES}; xy if it is not said.")
    private List<Projection> views = List.of(Projection.XY);

    @Option(names = "--force", description = "Replace files that exist.")
    private boolean force;

    @Override
    public Integer call() {
        Problems problems = new Problems();
        checkOutputs(problems);
        double stepUm = QuantityOption.parse("--sholl-step", shollStep, Unit.UM, problems);
        if (stepUm <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--sholl-step", shollStep + " must be longer than 0 um.");
        }
        problems.throwIfAny("command");
        Morphology read = MorphologySource.read(cell, "CELL", Path.of(""));
        Morphology shown = noAxon ? read.withoutAxon() : read;
        TableOutput output = new TableOutput(
                TableFormat.choose(format, out),
                out,
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
        output.deliver(table(shown, stepUm));
        draw(shown);
        output.tellFiles(out, figure, dendrogram);
        return ExitCode.DONE;
    }

    private NumberTable table(Morphology shown, double stepUm) {
        return switch (table) {
            case STATISTICS -> MorphologyTables.statistics(name(), shown);
            case SEGMENTS -> MorphologyTables.segments(name(), shown);
            case SHOLL -> MorphologyTables.sholl(name(), shown, stepUm);
        };
    }

    private void draw(Morphology shown) {
        if (figure == null && dendrogram == null) {
            return;
        }
        CellForm form = CellForms.of(shown);
        Optional<PieceValues> values = values(shown);
        if (figure != null) {
            MorphologyFigure picture = MorphologyFigure.of(name(), form).withProjections(views);
            FigureFile.write(values.map(picture::withValues).orElse(picture).figure(WIDTH_PX), figure, force);
        }
        if (dendrogram != null) {
            FigureFile.write(DendrogramFigure.of(name(), form, values.orElse(null), WIDTH_PX), dendrogram, force);
        }
    }

    private Optional<PieceValues> values(Morphology shown) {
        int[] orders = shown.branchOrders();
        return switch (by) {
            case TYPE -> Optional.empty();
            case DIAMETER -> values("diameter (µm)", shown, Segment::diameterUm);
            case DISTANCE -> values("path to the soma (µm)", shown, Segment::pathUm);
            case ORDER -> values("branch order", shown, segment -> orders[segment.section()]);
        };
    }

    /** With colours over the range of what is no soma, whose diameter would leave one colour to all the rest. */
    private static Optional<PieceValues> values(String title, Morphology shown, ToDoubleFunction<Segment> number) {
        List<Segment> rows = shown.segments().rows();
        double[] ofBranches = rows.stream()
                .filter(row -> !row.type().equals(NeuriteType.SOMA))
                .mapToDouble(number)
                .toArray();
        double[] all = rows.stream().mapToDouble(number).toArray();
        PieceValues range = PieceValues.of(title, NumberArray.of(ofBranches.length == 0 ? all : ofBranches));
        return Optional.of(new PieceValues(title, NumberArray.of(all), range.lower(), range.upper()));
    }

    private String name() {
        return Outputs.baseName(Path.of(cell));
    }

    private void checkOutputs(Problems problems) {
        for (Path picture :
                Stream.of(figure, dendrogram).flatMap(Stream::ofNullable).toList()) {
            FigureFile.check(picture, force, problems);
        }
        List<Path> files = new ArrayList<>(
                Stream.of(out, figure, dendrogram).flatMap(Stream::ofNullable).toList());
        for (int n = 0; n < files.size(); n++) {
            for (int m = 0; m < n; m++) {
                if (Outputs.isSame(files.get(n), files.get(m))) {
                    problems.add(ProblemCode.CONTRADICTION, "", files.get(n) + " is named for two outputs.");
                }
            }
            if (Outputs.isSame(files.get(n), Path.of(cell))) {
                problems.add(ProblemCode.CONTRADICTION, "", files.get(n) + " is the cell itself.");
            }
        }
        if (figure == null && dendrogram == null && by != Colors.TYPE) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--by",
                    "says what colours mean, but there is no picture.",
                    "Maybe add --figure " + name() + ".png.");
        }
    }
}

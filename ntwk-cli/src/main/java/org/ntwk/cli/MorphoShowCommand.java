package org.ntwk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.ntwk.morpho.morphology.ShippedCell;
import org.ntwk.morpho.swc.SwcCollection;
import org.ntwk.plots.CellForm;
import org.ntwk.plots.DendrogramFigure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.MorphologyFigure;
import org.ntwk.plots.PieceValues;
import org.ntwk.plots.Projection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  ntwk morpho show cell.swc --no-axon --table segments --out segments.csv",
            "  ntwk morpho show cells.zip --out cells.csv --figure cells.png",
            "Of a folder or zip file, each cell has a row, and a picture, such as cells-NAME.png."
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

    @Parameters(
            paramLabel = "CELL",
            description = "SWC file, a folder or zip file of such, or the name of a cell that ships.")
    private String cell;

    @Option(names = "--no-axon", description = "Without its axon.")
    private boolean noAxon;

    @Option(names = "--table", description = "${COMPLETION-CANDIDATES}; statistics if it is not said.")
    private Table table = Table.STATISTICS;

    @Option(names = "--sholl-step", paramLabel = "L", description = "Distance of the spheres of --table sholl; 10 um.")
    private String shollStep = "10um";

    @Mixin
    private TableFileOptions output;

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

    @Override
    public Integer call() {
        Problems problems = new Problems();
        checkOutputs(problems);
        double stepUm = QuantityOption.parse("--sholl-step", shollStep, Unit.UM, problems);
        if (stepUm <= 0) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--sholl-step", shollStep + " must be longer than 0 um.");
        }
        problems.throwIfAny("command");
        SortedMap<String, Morphology> cells = new TreeMap<>(read());
        if (noAxon) {
            cells.replaceAll((name, shown) -> shown.withoutAxon());
        }
        List<Picture> pictures = pictures(cells, problems);
        problems.throwIfAny("command");
        TableOutput told = output.output(spec.commandLine());
        told.deliver(isCollection() ? MorphologyTables.cells(name(), cells) : table(cells.get(name()), stepUm));
        pictures.forEach(this::draw);
        if (isCollection()) {
            told.tellFiles(output.file());
            told.remark(pictures.size() + " pictures drawn");
        } else {
            told.tellFiles(output.file(), figure, dendrogram);
        }
        return ExitCode.DONE;
    }

    /** One cell with the files that show it. */
    private record Picture(String name, Morphology cell, Path file, boolean flat) {}

    private boolean isCollection() {
        boolean zip = cell.toLowerCase(Locale.ROOT).endsWith(".zip");
        return ShippedCell.of(cell).isEmpty() && (zip || Files.isDirectory(Path.of(cell)));
    }

    private Map<String, Morphology> read() {
        return isCollection()
                ? SwcCollection.read(Path.of(cell))
                : Map.of(name(), MorphologySource.read(cell, "CELL", Path.of("")));
    }

    private List<Picture> pictures(SortedMap<String, Morphology> cells, Problems problems) {
        List<Picture> pictures = new ArrayList<>();
        Set<Path> files = new HashSet<>();
        cells.forEach((name, shown) -> Stream.of(figure, dendrogram)
                .flatMap(Stream::ofNullable)
                .map(base ->
                        new Picture(name, shown, isCollection() ? ofCell(base, name) : base, base.equals(dendrogram)))
                .forEach(pictures::add));
        for (Picture picture : pictures) {
            if (!files.add(picture.file)) {
                problems.add(
                        ProblemCode.CONTRADICTION,
                        "",
                        picture.file + " would show two cells, whose names are too much alike.");
            }
            if (isCollection()) {
                FigureFile.check(picture.file, output.replace(), problems);
            }
        }
        return pictures;
    }

    /** The name of a picture with that of a cell, whatever letters that has. */
    private static Path ofCell(Path base, String name) {
        String file = String.valueOf(base.getFileName());
        String inside = name.replaceFirst("(?i)\\.swc$", "").replaceAll("[^A-Za-z0-9._-]", "-");
        int dot = file.lastIndexOf('.');
        return base.resolveSibling(file.substring(0, dot) + "-" + inside + file.substring(dot));
    }

    private NumberTable table(Morphology shown, double stepUm) {
        return switch (table) {
            case STATISTICS -> MorphologyTables.statistics(name(), shown);
            case SEGMENTS -> MorphologyTables.segments(name(), shown);
            case SHOLL -> MorphologyTables.sholl(name(), shown, stepUm);
        };
    }

    private void draw(Picture picture) {
        CellForm form = CellForms.of(picture.cell);
        PieceValues values = values(picture.cell).orElse(null);
        MorphologyFigure seen = MorphologyFigure.of(picture.name, form).withProjections(views);
        FigureFile.write(
                picture.flat
                        ? DendrogramFigure.of(picture.name, form, values, WIDTH_PX)
                        : (values == null ? seen : seen.withValues(values)).figure(WIDTH_PX),
                picture.file,
                output.replace());
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
        output.check(Path.of(cell), null, problems);
        for (Path picture :
                Stream.of(figure, dendrogram).flatMap(Stream::ofNullable).toList()) {
            FigureFile.check(picture, isCollection() || output.replace(), problems);
        }
        if (isCollection() && table != Table.STATISTICS) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    "--table",
                    table + " is a table of one cell, but " + cell + " holds several.",
                    "Maybe name one of its files.");
        }
        List<Path> files = new ArrayList<>(Stream.of(output.file(), figure, dendrogram)
                .flatMap(Stream::ofNullable)
                .toList());
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

package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.meanfield.characterisation.DrivenCell;
import org.ntwk.meanfield.characterisation.MeasuredPlace;
import org.ntwk.meanfield.fit.ThresholdFit;
import org.ntwk.plots.Figure;
import org.ntwk.plots.FigureFile;
import org.ntwk.plots.SurfaceView;
import picocli.CommandLine.Option;

/** The figures of a transfer function. */
final class TransferFigureOptions {

    @Option(
            names = "--azimuth",
            paramLabel = "DEGREES",
            description = "The side from which the surface is seen: at -90 the first input runs to the right and the"
                    + " second one away; -125.")
    private double azimuth = SurfaceView.DEFAULT.azimuthDeg();

    @Option(
            names = "--elevation",
            paramLabel = "DEGREES",
            description = "How high above its ground the surface is seen from, 5 to 85; 25.")
    private double elevation = SurfaceView.DEFAULT.elevationDeg();

    @Option(names = "--svg", description = "Draw figures as SVG, not as PNG.")
    private boolean svg;

    @Option(names = "--no-figure", description = "Draw no figure.")
    private boolean noFigure;

    SurfaceView view(Problems problems) {
        try {
            return new SurfaceView(azimuth, elevation);
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, "--azimuth, --elevation", e.getMessage() + ".");
            return SurfaceView.DEFAULT;
        }
    }

    /**
     * Draws what can be drawn of inputs that vary.
     *
     * @param note is told if that is nothing
     * @return the files
     */
    List<Path> write(
            DrivenCell cell,
            List<MeasuredPlace> measured,
            ThresholdFit fit,
            SurfaceView view,
            Path folder,
            Consumer<String> note) {
        if (noFigure) {
            return List.of();
        }
        Map<String, Figure> figures = new LinkedHashMap<>();
        TransferFigure.of(cell, measured, fit).ifPresent(figure -> figures.put("tf", figure));
        TransferFigure.map(cell, measured, fit).ifPresent(figure -> figures.put("tf-map", figure));
        TransferFigure.surface(cell, measured, fit, view).ifPresent(figure -> figures.put("tf-surface", figure));
        if (figures.isEmpty()) {
            note.accept("a figure shows one or two inputs that vary");
        }
        List<Path> files = new ArrayList<>();
        figures.forEach((name, figure) -> {
            Path file = folder.resolve(name + (svg ? ".svg" : ".png"));
            FigureFile.write(figure, file, true);
            files.add(file);
        });
        return files;
    }
}

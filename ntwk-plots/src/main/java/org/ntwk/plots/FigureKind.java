package org.ntwk.plots;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ntwk.api.result.RunResult;

/** The figures that a result gives, by name. */
public enum FigureKind {
    ACTIVITY("activity", "afferent rates, spikes, V and population rates", ActivityFigure::of),
    RASTER_V("raster-v", "spikes, and V of four cells of each population", RasterPotentialFigure::of),
    TRACES("traces", "V of up to ten cells of each population, shifted", TraceFigure::of),
    VARIABLES("variables", "all variables that were sampled of cells or their compartments", VariableFigure::of),
    MEAN_V("mean-v", "mean and standard deviation of V over cells, and one cell", MeanPotentialFigure::of),
    RATES("rates", "population rates", RateFigure::of),
    TWIN("twin", "population rates over spikes", TwinFigure::of),
    INPUTS("inputs", "afferent rates", InputFigure::of),
    CONNECTIONS("connections", "connection probabilities", (result, options) -> ConnectionMatrixFigure.of(result)),
    BALANCE("balance", "excitatory and inhibitory currents", BalanceFigure::of),
    HISTOGRAMS("histograms", "distributions of rates, intervals, their CV, and V", HistogramFigure::of),
    CELL("cell", "V of one cell with its spikes, and the current that it is given", CellFigure::of);

    private final String text;
    private final String summary;
    private final BiFunction<RunResult, FigureOptions, Figure> maker;

    FigureKind(String text, String summary, BiFunction<RunResult, FigureOptions, Figure> maker) {
        this.text = text;
        this.summary = summary;
        this.maker = maker;
    }

    /** The name that it goes by. */
    public String text() {
        return text;
    }

    /** What it shows. */
    public String summary() {
        return summary;
    }

    public static Optional<FigureKind> find(String text) {
        return Arrays.stream(values()).filter(kind -> kind.text.equals(text)).findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(FigureKind::text).toList();
    }

    /**
     * The figure. All that it draws is read now.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the result lacks what the figure shows
     */
    public Figure of(RunResult result, FigureOptions options) {
        return maker.apply(result, options);
    }
}

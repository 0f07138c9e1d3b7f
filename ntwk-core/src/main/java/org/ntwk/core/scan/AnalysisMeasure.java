package org.ntwk.core.scan;

import java.util.List;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.RunAnalysis;

/** The table of statistics of {@code ntwk analyse}, of every population. */
public final class AnalysisMeasure implements Measure {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            MeasureWindow.FROM,
            MeasureWindow.TO,
            ParameterSpec.number("bin", Unit.MS, "bin of spike counts, and reach of the spike-time tiling coefficient")
                    .bounds(Bounds.POSITIVE)
                    .defaultsTo(AnalysisSettings.DEFAULT_BIN_MS));

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public String summary() {
        return "every statistic that ntwk analyse finds in the recordings, called STATISTIC.POPULATION";
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        MeasureWindow.check(values, path, problems);
    }

    /** @throws org.ntwk.api.problem.InvalidInputException if the run ends before the window begins */
    @Override
    public List<Measured> of(RunResult result, ParameterValues values) {
        double toMs = Math.min(values.number(MeasureWindow.TO.name()), result.durationMs());
        AnalysisSettings settings = AnalysisSettings.of(
                result,
                Quantity.of(values.number(MeasureWindow.FROM.name()), Unit.MS),
                Quantity.of(toMs, Unit.MS),
                Quantity.of(values.number("bin"), Unit.MS),
                null);
        return RunAnalysis.of(result, settings).statistics().stream()
                .map(statistic -> new Measured(
                        statistic.name() + "." + statistic.population(), statistic.unit(), statistic.value()))
                .toList();
    }
}

package org.ntwk.core.scan;

import java.util.List;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;

/** The mean rate of each population whose spikes were recorded. */
public final class RateMeasure implements Measure {

    private static final ParameterSchema PARAMETERS = ParameterSchema.of(
            ParameterSpec.text("name", "what the numbers are called, before the population")
                    .defaultsTo(Value.of("rate")),
            MeasureWindow.FROM,
            MeasureWindow.TO);

    @Override
    public String name() {
        return "rates";
    }

    @Override
    public String summary() {
        return "mean rate of each population in a window of time, called rate.POPULATION";
    }

    @Override
    public List<String> equations() {
        return List.of("rate = spikes in [from, to) / (recorded cells · (to - from))");
    }

    @Override
    public ParameterSchema parameters() {
        return PARAMETERS;
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        MeasureWindow.check(values, path, problems);
    }

    @Override
    public List<Measured> of(RunResult result, ParameterValues values) {
        double to = Math.min(values.number(MeasureWindow.TO.name()), result.durationMs());
        double from = values.number(MeasureWindow.FROM.name());
        return result.spikes().stream()
                .map(spikes -> new Measured(
                        values.text("name") + "." + spikes.population(),
                        Unit.HZ,
                        from < to ? spikes.rate(from, to) : Double.NaN))
                .toList();
    }
}

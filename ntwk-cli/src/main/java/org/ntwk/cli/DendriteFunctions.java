package org.ntwk.cli;

import java.util.Optional;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.compile.ParameterResolver;

/** Functions of time, and numbers that differ between synapses, as the file of an experiment on one cell gives them. */
final class DendriteFunctions {

    private final ParameterResolver resolver;
    private final double durationMs;
    private final Problems problems;

    DendriteFunctions(ParameterResolver resolver, double durationMs, Problems problems) {
        this.resolver = resolver;
        this.durationMs = durationMs;
        this.problems = problems;
    }

    /** A quantity, an expression in t, or a waveform; empty, and a problem, if it is none. */
    Optional<Waveform> ofTime(String name, Unit unit, Value value, String path) {
        ParameterSpec spec = ParameterSpec.functionOfTime(name, unit, "a function of time");
        return resolver.functionOfTime("the cell", spec, value, path, problems);
    }

    /** As {@link #ofTime}, never negative. */
    Optional<Waveform> positiveOfTime(String name, Unit unit, Value value, String path) {
        Optional<Waveform> waveform = ofTime(name, unit, value, path);
        if (waveform.isPresent() && isNegative(waveform.get())) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path,
                    "the " + name + " is not negative at any time of the run.",
                    "Maybe max(0 " + unit + ", …) around the expression.");
        }
        return waveform;
    }

    /** As far as can be seen at 100,000 times of the run. */
    private boolean isNegative(Waveform waveform) {
        int looks = waveform.isConstant() ? 1 : 100_000;
        for (int n = 0; n < looks; n++) {
            if (waveform.valueAt(n * durationMs / looks) < 0) {
                return true;
            }
        }
        return false;
    }

    /** One value for each synapse: the same, listed or drawn; empty, and a problem, if that cannot be. */
    Optional<double[]> ofEach(
            String name, Unit unit, Bounds bounds, Value value, String path, int synapses, RandomStream random) {
        ParameterSpec spec = ParameterSpec.number(name, unit, "of each synapse").bounds(bounds);
        return ParameterResolver.perCell("the synapses", spec, value, path, problems, synapses, random);
    }
}

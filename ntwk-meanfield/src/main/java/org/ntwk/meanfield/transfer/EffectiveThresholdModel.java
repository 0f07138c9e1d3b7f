package org.ntwk.meanfield.transfer;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.meanfield.membrane.ShotNoiseMembrane;
import org.ntwk.meanfield.transfer.FittedRange.Interval;

/** The semi-analytic transfer function, whose threshold is fitted to simulations of the cell. */
public final class EffectiveThresholdModel implements TransferFunctionModel {

    /** The parameter for the error of the fit, in Hz; 0 if it is not known. */
    public static final String HELD_OUT_ERROR = "held-out-error";

    private static final String NONE = "none";
    private static final String HOLD = "hold";
    private static final String EXTRAPOLATE = "extrapolate";

    @Override
    public String name() {
        return "effective-threshold";
    }

    @Override
    public String summary() {
        return "semi-analytic transfer function with a threshold fitted to the moments of the membrane";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "rate = erfc((Veff - muV) / (sqrt(2) sV)) / (2 tauV)",
                "1, 6 or 31 coefficients: Veff of order 0, 1 or 2 in (muV + 60 mV)/10 mV, (sV - 4 mV)/6 mV, gV, (tauV - 10 ms)/200 ms, P",
                "P = sqrt(pi/2) erfc(X/sqrt(2)) + (gV/6) (X^2 - 1) exp(-X^2/2), X = (Vthre - muV)/sV",
                "10 or 11: Veff in x = (muV + 60 mV)/10 mV, y = (sV - 4 mV)/6 mV, z = tauV Gl/Cm - 0.5: 1, x, y, z, [ln(muG/Gl)], x^2, y^2, z^2, x y, x z, y z");
    }

    @Override
    public List<String> references() {
        return List.of(
                "Zerlaut, Telenczuk, Deleuze, Bal, Ouanounou, Destexhe (2016), J. Physiol. 594:3791",
                "Zerlaut, Chemla, Chavane, Destexhe (2018), J. Comput. Neurosci. 44:45",
                "di Volo, Romagnoni, Capone, Destexhe (2019), Neural Comput. 31:653");
    }

    @Override
    public ParameterSchema parameters() {
        List<String> presets = new ArrayList<>(List.of(NONE));
        presets.addAll(Preset.names());
        return ParameterSchema.of(
                ParameterSpec.choice("preset", presets, "published coefficients, in place of coefficients")
                        .defaultsTo(new Value.Text(NONE)),
                list("coefficients", "mV", "coefficients of the threshold, as many as its equation has"),
                ParameterSpec.choice(
                                "outside-fit",
                                List.of(HOLD, EXTRAPOLATE),
                                "what the threshold takes for moments beyond those it was fitted to: those at the border, or theirs")
                        .defaultsTo(new Value.Text(HOLD)),
                list("mean-range", "mV", "lowest and highest muV of the fit; none: that of the preset, if it is known"),
                list("deviation-range", "mV", "lowest and highest sV of the fit"),
                list("skewness-range", "1", "lowest and highest gV of the fit"),
                list("time-range", "ms", "lowest and highest tauV of the fit"),
                ParameterSpec.number(
                                HELD_OUT_ERROR,
                                Unit.HZ,
                                "root mean square error of rates that the fit foretold without having seen them")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(0, "not known"));
    }

    private static ParameterSpec list(String name, String unit, String doc) {
        return ParameterSpec.series(name, Unit.of(unit), doc).defaultsTo(Value.of(new double[0], unit));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        int given = values.series("coefficients").length;
        boolean preset = !values.text("preset").equals(NONE);
        if (preset && given > 0) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".coefficients",
                    "both a preset, '" + values.text("preset") + "', and " + given + " coefficients are given.",
                    "Leave one of them out.");
        } else if (!preset && given == 0) {
            problems.add(
                    ProblemCode.MISSING_VALUE,
                    path + ".coefficients",
                    "neither coefficients nor a preset are given.",
                    "Presets are " + String.join(", ", Preset.names()) + ".");
        } else if (!preset && !ThresholdPolynomial.SIZES.contains(given)) {
            problems.add(
                    ProblemCode.OUT_OF_BOUNDS,
                    path + ".coefficients",
                    given + " coefficients make no threshold: it takes 1 (order 0), 6 (order 1) or 31 (order 2, all 25 "
                            + "products), or 10 or 11 (Zerlaut et al. 2018, without or with the logarithm).",
                    given == 21 ? "Maybe products that appear once must be given twice, half each." : null);
        }
        for (String range : List.of("mean-range", "deviation-range", "skewness-range", "time-range")) {
            double[] ends = values.series(range);
            if (ends.length != 0 && (ends.length != 2 || ends[0] > ends[1])) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        path + "." + range,
                        "a range is two numbers, the lower one first.",
                        null);
            }
        }
    }

    @Override
    public EffectiveThresholdFunction prepare(TransferFunctionContext context) {
        ParameterValues values = context.parameters();
        ShotNoiseMembrane membrane = new ShotNoiseMembrane(context.cell(), context.inputs());
        var preset = Preset.named(values.text("preset"));
        double[] coefficients = preset.map(Preset::coefficientsMv).orElseGet(() -> values.series("coefficients"));
        FittedRange known = preset.map(Preset::range).orElse(FittedRange.EVERYWHERE);
        FittedRange range = values.text("outside-fit").equals(EXTRAPOLATE)
                ? FittedRange.EVERYWHERE
                : new FittedRange(
                        interval(values, "mean-range", known.meanMv()),
                        interval(values, "deviation-range", known.sdMv()),
                        interval(values, "skewness-range", known.skewness()),
                        interval(values, "time-range", known.correlationTimeMs()));
        EffectiveThresholdFunction function = EffectiveThresholdFunction.of(membrane, coefficients, range);
        double error = values.number(HELD_OUT_ERROR);
        return error > 0 ? function.withHeldOutErrorHz(error) : function;
    }

    private static Interval interval(ParameterValues values, String name, Interval otherwise) {
        double[] ends = values.series(name);
        return ends.length == 0 ? otherwise : new Interval(ends[0], ends[1]);
    }
}

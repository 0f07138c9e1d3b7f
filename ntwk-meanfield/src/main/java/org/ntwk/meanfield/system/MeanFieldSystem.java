package org.ntwk.meanfield.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ntwk.api.meanfield.TransferFunction;

/**
 * Populations and the afferents that reach them: the vector F of transfer functions as one function of all rates. It
 * holds no state; several threads may use it.
 *
 * <p>An afferent has one rate, whichever populations it reaches. Inputs that differ between targets are afferents of
 * different names.
 */
public final class MeanFieldSystem {

    private final List<MeanFieldPopulation> populations;
    private final List<String> afferents;

    /** Where the inputs of each population come from: its place among the populations, or after them the afferents. */
    private final int[][] sources;

    /** Places of the populations whose cells adapt. */
    private final int[] adapting;

    /**
     * @throws IllegalArgumentException if there is no population, a name stands for two things, or an input is neither a
     *     population nor an afferent
     */
    public MeanFieldSystem(List<MeanFieldPopulation> populations, List<String> afferents) {
        this.populations = List.copyOf(populations);
        this.afferents = List.copyOf(afferents);
        if (populations.isEmpty()) {
            throw new IllegalArgumentException("a mean-field system needs a population");
        }
        List<String> names = new ArrayList<>(names());
        names.addAll(afferents);
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("the name " + name + " stands for two populations or afferents");
            }
        }
        sources = new int[populations.size()][];
        for (int m = 0; m < sources.length; m++) {
            MeanFieldPopulation population = this.populations.get(m);
            sources[m] = population.inputs().stream()
                    .mapToInt(input -> indexOf(names, input, population.name()))
                    .toArray();
        }
        adapting = IntStream.range(0, sources.length)
                .filter(m -> this.populations.get(m).adaptation().isPresent())
                .toArray();
    }

    private static int indexOf(List<String> names, String input, String target) {
        int index = names.indexOf(input);
        if (index < 0) {
            throw new IllegalArgumentException("input " + input + " of " + target
                    + " is neither a population nor an afferent; there are " + String.join(", ", names));
        }
        return index;
    }

    /** Number of populations, n below. */
    public int size() {
        return sources.length;
    }

    public List<MeanFieldPopulation> populations() {
        return populations;
    }

    /** Names of the populations. */
    public List<String> names() {
        return populations.stream().map(MeanFieldPopulation::name).toList();
    }

    public List<String> afferents() {
        return afferents;
    }

    /**
     * The rates at which all populations would fire at steady input.
     *
     * @param ratesHz of the n populations, at least 0
     * @param afferentHz of the afferents, at least 0
     * @param currentPa injected into the cells of each population
     * @param outHz where the n values of F go
     */
    public void transferHz(double[] ratesHz, double[] afferentHz, double[] currentPa, double[] outHz) {
        for (int m = 0; m < sources.length; m++) {
            outHz[m] = populations.get(m).function().rateHz(inputsOf(m, ratesHz, afferentHz), currentPa[m]);
        }
    }

    /**
     * The adaptation currents at which they stay, W in pA, for rates that last; 0 where cells do not adapt. A state with
     * these rates is stationary if F at the injected currents less W equals them.
     *
     * @param ratesHz of the n populations, at least 0
     * @param afferentHz of the afferents, at least 0
     * @param currentPa injected into the cells of each population, without adaptation
     * @param outPa where the n currents go
     * @see Adaptation#stationaryPa
     */
    public void stationaryAdaptationPa(double[] ratesHz, double[] afferentHz, double[] currentPa, double[] outPa) {
        Arrays.fill(outPa, 0, sources.length, 0);
        for (int m : adapting) {
            outPa[m] = adaptation(m).stationaryPa(ratesHz[m], inputsOf(m, ratesHz, afferentHz), currentPa[m]);
        }
    }

    /**
     * dW/dt in pA/ms of population number m, whose cells adapt.
     *
     * @param adaptationPa W
     * @param currentPa injected into its cells, without adaptation
     * @throws java.util.NoSuchElementException if its cells do not adapt
     */
    public double adaptationSlope(int m, double adaptationPa, double[] ratesHz, double[] afferentHz, double currentPa) {
        return adaptation(m).slopePaPerMs(adaptationPa, ratesHz[m], inputsOf(m, ratesHz, afferentHz), currentPa);
    }

    private Adaptation adaptation(int m) {
        return populations.get(m).adaptation().orElseThrow();
    }

    /** Places of the populations whose cells adapt. */
    int[] adapting() {
        return adapting.clone();
    }

    /**
     * As {@link #transferHz}, with derivatives by the rates of the populations.
     *
     * @param jacobian where ∂F_a/∂ν_b goes, at {@code a * n + b}
     * @param hessians where ∂²F_m/∂ν_a∂ν_b in 1/Hz goes, at {@code [m][a * n + b]}
     */
    public void expand(
            double[] ratesHz,
            double[] afferentHz,
            double[] currentPa,
            double[] outHz,
            double[] jacobian,
            double[][] hessians) {
        int n = sources.length;
        Arrays.fill(jacobian, 0);
        for (int m = 0; m < n; m++) {
            int[] from = sources[m];
            int variables = from.length + 1;
            double[] first = new double[variables];
            double[] second = new double[variables * variables];
            TransferFunction function = populations.get(m).function();
            outHz[m] = function.derivatives(inputsOf(m, ratesHz, afferentHz), currentPa[m], first, second);
            Arrays.fill(hessians[m], 0);
            for (int j = 0; j < from.length; j++) {
                if (from[j] < n) {
                    jacobian[m * n + from[j]] += first[j];
                    for (int k = 0; k < from.length; k++) {
                        if (from[k] < n) {
                            hessians[m][from[j] * n + from[k]] += second[j * variables + k];
                        }
                    }
                }
            }
        }
    }

    /** As {@link #expand}, without second derivatives. */
    public void linearise(
            double[] ratesHz, double[] afferentHz, double[] currentPa, double[] outHz, double[] jacobian) {
        int n = sources.length;
        Arrays.fill(jacobian, 0);
        for (int m = 0; m < n; m++) {
            double[] first = new double[sources[m].length + 1];
            outHz[m] = populations.get(m).function().gradient(inputsOf(m, ratesHz, afferentHz), currentPa[m], first);
            addByRates(m, first, 1, jacobian, m * n);
        }
    }

    /**
     * The derivatives of dν/dt and dW/dt by the n rates and the adaptation currents of those populations that adapt, in
     * that order: the Jacobian of the equations of first order.
     *
     * @param ratesHz of the n populations, at least 0
     * @param adaptationPa of the populations that adapt, one after the other
     * @param afferentHz of the afferents, at least 0
     * @param currentPa injected into the cells of each population, without adaptation
     * @param out where ∂ of variable a by variable b goes, at {@code a * size + b}, in 1/ms times the units of a over
     *     those of b
     */
    public void jacobian(
            double[] ratesHz, double[] adaptationPa, double[] afferentHz, double[] currentPa, double[] out) {
        int n = sources.length;
        int size = n + adapting.length;
        Arrays.fill(out, 0, size * size, 0);
        double[] netPa = currentPa.clone();
        int[] placeOf = new int[n];
        for (int k = 0; k < adapting.length; k++) {
            netPa[adapting[k]] -= adaptationPa[k];
            placeOf[adapting[k]] = n + k;
        }
        for (int m = 0; m < n; m++) {
            MeanFieldPopulation population = populations.get(m);
            double[] at = inputsOf(m, ratesHz, afferentHz);
            double[] first = new double[at.length + 1];
            population.function().gradient(at, netPa[m], first);
            double time = population.timeConstantMs();
            out[m * size + m] = -1 / time;
            addByRates(m, first, 1 / time, out, m * size);
            if (placeOf[m] > 0) {
                out[m * size + placeOf[m]] = -first[at.length] / time;
                double[] slopes = adaptation(m).slopeByInputs(adaptationPa[placeOf[m] - n], at, currentPa[m]);
                int row = placeOf[m] * size;
                out[row + m] = adaptation(m).slopeByOwnRate();
                addByRates(m, slopes, 1, out, row);
                out[row + placeOf[m]] = slopes[at.length];
            }
        }
    }

    /** Adds what the inputs of population m that are populations have among derivatives by its inputs. */
    private void addByRates(int m, double[] byInput, double factor, double[] out, int row) {
        for (int j = 0; j < sources[m].length; j++) {
            if (sources[m][j] < sources.length) {
                out[row + sources[m][j]] += factor * byInput[j];
            }
        }
    }

    /**
     * The derivatives of dν/dt and dW/dt, rows as those of {@link #jacobian}, by what comes from outside: the rates of the
     * afferents and then the currents into the cells of the n populations.
     *
     * @param out where ∂ of variable a by input k goes, at {@code a * (afferents + n) + k}, in 1/ms or Hz/(pA ms) of rates
     */
    public void inputJacobian(
            double[] ratesHz, double[] adaptationPa, double[] afferentHz, double[] currentPa, double[] out) {
        int n = sources.length;
        int columns = afferents.size() + n;
        Arrays.fill(out, 0, (n + adapting.length) * columns, 0);
        double[] netPa = currentPa.clone();
        for (int k = 0; k < adapting.length; k++) {
            netPa[adapting[k]] -= adaptationPa[k];
        }
        for (int m = 0; m < n; m++) {
            MeanFieldPopulation population = populations.get(m);
            double[] at = inputsOf(m, ratesHz, afferentHz);
            double[] first = new double[at.length + 1];
            population.function().gradient(at, netPa[m], first);
            double time = population.timeConstantMs();
            addByAfferents(m, first, 1 / time, out, m * columns);
            out[m * columns + afferents.size() + m] = first[at.length] / time;
        }
        for (int k = 0; k < adapting.length; k++) {
            int m = adapting[k];
            double[] at = inputsOf(m, ratesHz, afferentHz);
            double[] slopes = adaptation(m).slopeByInputs(adaptationPa[k], at, currentPa[m]);
            addByAfferents(m, slopes, 1, out, (n + k) * columns);
            // W acts as a current of −W, besides its own decay.
            out[(n + k) * columns + afferents.size() + m] =
                    -slopes[at.length] - 1 / adaptation(m).timeConstantMs();
        }
    }

    private void addByAfferents(int m, double[] byInput, double factor, double[] out, int row) {
        for (int j = 0; j < sources[m].length; j++) {
            if (sources[m][j] >= sources.length) {
                out[row + sources[m][j] - sources.length] += factor * byInput[j];
            }
        }
    }

    /** The rates of the inputs of population number {@code target}, in the order of its transfer function. */
    public double[] inputsOf(int target, double[] ratesHz, double[] afferentHz) {
        int[] from = sources[target];
        double[] at = new double[from.length];
        for (int j = 0; j < at.length; j++) {
            at[j] = from[j] < ratesHz.length ? ratesHz[from[j]] : afferentHz[from[j] - ratesHz.length];
        }
        return at;
    }
}

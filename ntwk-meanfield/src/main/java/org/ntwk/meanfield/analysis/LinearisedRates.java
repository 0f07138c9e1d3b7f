package org.ntwk.meanfield.analysis;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.meanfield.system.HeldInputs;
import org.ntwk.meanfield.system.MeanFieldPopulation;
import org.ntwk.meanfield.system.MeanFieldSystem;

/**
 * The rates of a system near a stable fixed point, where small disturbances x of them follow
 *
 * <pre>dx/dt = K x + B u(t) + noise,    K_ab = (∂F_a/∂ν_b − δ_ab)/T_a,    B_ak = (∂F_a/∂u_k)/T_a</pre>
 *
 * with small changes u of the afferent rates and injected currents, and white noise of the intensity F_a (1/T_a − F_a)/(N_a
 * T_a) from the finite number of cells: that of {@link org.ntwk.meanfield.system.SecondOrderMeanField#linearNoise}.
 *
 * <p>Where cells adapt, disturbances of the adaptation currents W are variables too, with the rows of K and B that belong to
 * dW/dt (see {@link org.ntwk.meanfield.system.Adaptation}). They have no noise of their own: the mean W of a population moves
 * by nothing but its spikes and its mean potential. Linear noise of {@code SecondOrderMeanField} leaves out how W answers to
 * fluctuations of the rates.
 */
public final class LinearisedRates {

    private static final double HZ_OF_PER_MS = 1000;

    private final int populations;

    /** Rates, then adaptation currents: n names. */
    private final List<String> variables;

    private final List<String> inputs;

    /** n × n, in 1/ms. */
    private final double[] jacobian;

    /** n rows of one value for each input, in 1/ms or Hz/(pA ms). */
    private final double[] drive;

    /** n values in Hz²/ms; 0 of adaptation. */
    private final double[] noise;

    private LinearisedRates(
            int populations,
            List<String> variables,
            List<String> inputs,
            double[] jacobian,
            double[] drive,
            double[] noise) {
        this.populations = populations;
        this.variables = variables;
        this.inputs = inputs;
        this.jacobian = jacobian;
        this.drive = drive;
        this.noise = noise;
    }

    /**
     * @param inputs as at the fixed point; they must not change
     * @param point a stable fixed point of {@link SteadyRates} of the system with these inputs
     * @throws IllegalArgumentException if the point is not stable, or not one of this system
     */
    public static LinearisedRates about(MeanFieldSystem system, HeldInputs inputs, FixedPoint point) {
        SteadyRates rates = new SteadyRates(system, inputs);
        if (!point.names().equals(rates.names())) {
            throw new IllegalArgumentException(
                    "a fixed point of " + point.names() + " is none of a system of " + rates.names());
        }
        int n = rates.size();
        double[] state = point.values();
        double[] jacobian = new double[n * n];
        rates.jacobian(state, jacobian);
        Eigenvalue leading = Matrices.eigenvalues(jacobian, n).get(0);
        if (!(leading.real() < 0)) {
            throw new IllegalArgumentException(
                    "rates do not stay near a fixed point that is not stable: an eigenvalue is " + leading.real()
                            + " per ms");
        }
        double[] drive = new double[n * (system.afferents().size() + system.size())];
        rates.inputJacobian(state, drive);
        double[] noise = new double[n];
        for (int m = 0; m < system.size(); m++) {
            MeanFieldPopulation population = system.populations().get(m);
            double time = population.timeConstantMs();
            noise[m] = state[m] * (HZ_OF_PER_MS / time - state[m]) / (population.cells() * time);
        }
        List<String> names = new ArrayList<>(system.afferents());
        system.names().forEach(name -> names.add(currentInto(name)));
        return new LinearisedRates(system.size(), rates.names(), List.copyOf(names), jacobian, drive, noise);
    }

    /** The name of the current into the cells of a population, as an input. */
    public static String currentInto(String population) {
        return "current into " + population;
    }

    /**
     * How the rates, and adaptation currents in pA, follow small inputs that are periodic, {@code (i ω − K)⁻¹ B}.
     *
     * @param frequenciesHz of the inputs, at least 0
     */
    public FrequencyResponse response(double... frequenciesHz) {
        int n = variables.size();
        int columns = inputs.size();
        double[][] real = new double[frequenciesHz.length][n * columns];
        double[][] imaginary = new double[frequenciesHz.length][n * columns];
        for (int f = 0; f < frequenciesHz.length; f++) {
            Resolvent resolvent = Resolvent.at(jacobian, n, perMs(frequenciesHz[f]));
            for (int a = 0; a < n; a++) {
                for (int k = 0; k < columns; k++) {
                    for (int b = 0; b < n; b++) {
                        real[f][a * columns + k] += resolvent.real(a, b) * drive[b * columns + k];
                        imaginary[f][a * columns + k] += resolvent.imaginary(a, b) * drive[b * columns + k];
                    }
                }
            }
        }
        return new FrequencyResponse(variables, inputs, frequenciesHz, real, imaginary);
    }

    /**
     * The power spectrum of the rates of finite populations, and of their adaptation currents in pA²/Hz, {@code (i ω − K)⁻¹ D (−i ω − Kᵀ)⁻¹}.
     *
     * @param frequenciesHz where it is wanted, at least 0
     * @throws IllegalStateException if a rate is above 1/T, where the theory of finite-size noise ends
     */
    public PowerSpectrum spectrum(double... frequenciesHz) {
        requireNoise();
        int n = variables.size();
        double[][] real = new double[frequenciesHz.length][n * n];
        double[][] imaginary = new double[frequenciesHz.length][n * n];
        for (int f = 0; f < frequenciesHz.length; f++) {
            Resolvent resolvent = Resolvent.at(jacobian, n, perMs(frequenciesHz[f]));
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    for (int k = 0; k < n; k++) {
                        double ar = resolvent.real(a, k);
                        double ai = resolvent.imaginary(a, k);
                        double br = resolvent.real(b, k);
                        double bi = resolvent.imaginary(b, k);
                        // From Hz² ms to Hz²/Hz.
                        real[f][a * n + b] += noise[k] * (ar * br + ai * bi) / HZ_OF_PER_MS;
                        imaginary[f][a * n + b] += noise[k] * (ai * br - ar * bi) / HZ_OF_PER_MS;
                    }
                }
            }
        }
        return new PowerSpectrum(variables, frequenciesHz, real, imaginary);
    }

    /**
     * The covariances of the rates in Hz², a row for each population: from the solution of {@code K C + C Kᵀ + D = 0} (Lyapunov), and the
     * integral of the spectrum over all frequencies, negative ones too.
     *
     * @throws IllegalStateException if a rate is above 1/T, where the theory of finite-size noise ends
     */
    public double[][] covariancesHz2() {
        requireNoise();
        int n = variables.size();
        double[] equations = new double[n * n * n * n];
        double[] right = new double[n * n];
        for (int a = 0; a < n; a++) {
            right[a * n + a] = -noise[a];
            for (int b = 0; b < n; b++) {
                for (int k = 0; k < n; k++) {
                    equations[(a * n + b) * n * n + k * n + b] += jacobian[a * n + k];
                    equations[(a * n + b) * n * n + a * n + k] += jacobian[b * n + k];
                }
            }
        }
        double[] solution = Matrices.solve(equations, right)
                .orElseThrow(
                        () -> new ArithmeticException("the covariances of rates near a stable point were not found"));
        double[][] covariances = new double[populations][populations];
        for (int a = 0; a < populations; a++) {
            for (int b = 0; b < populations; b++) {
                covariances[a][b] = (solution[a * n + b] + solution[b * n + a]) / 2;
            }
        }
        return covariances;
    }

    private void requireNoise() {
        for (int m = 0; m < noise.length; m++) {
            if (noise[m] < 0) {
                throw new IllegalStateException("the rate of " + variables.get(m)
                        + " is above 1/T: its cells would fire more than once in a time constant, which finite-size"
                        + " noise does not cover. Maybe T should be shorter.");
            }
        }
    }

    private static double perMs(double frequencyHz) {
        if (!(frequencyHz >= 0 && frequencyHz < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a frequency must be at least 0, not " + frequencyHz + " Hz");
        }
        return 2 * Math.PI * frequencyHz / HZ_OF_PER_MS;
    }
}

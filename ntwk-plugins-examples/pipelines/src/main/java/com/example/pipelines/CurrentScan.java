package com.example.pipelines;

import java.nio.file.Path;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.scan.Scan;

/** A parameter scan: the rate of a leaky cell over the current into it. */
final class CurrentScan {

    private CurrentScan() {}

    /** Prints the rates at 21 currents; their results are kept in the folder that is named. */
    public static void main(String[] arguments) throws InterruptedException {
        double[] rates = ratesHz(21, Path.of(arguments[0]));
        for (int n = 0; n < rates.length; n++) {
            System.out.printf("%3d pA %5.1f Hz%n", 250 + 10 * n, rates[n]);
        }
    }

    /**
     * The rates in Hz at {@code points} currents from 250 pA to 450 pA.
     *
     * @param folder where the scan keeps its results; one that was interrupted goes on there
     */
    static double[] ratesHz(int points, Path folder) throws InterruptedException {
        ComponentDescription cell = ComponentDescription.of("lif")
                .with("Gl", "10 nS")
                .with("Cm", "200 pF")
                .with("El", "-70 mV")
                .with("Vthre", "-50 mV")
                .with("Vreset", "-70 mV")
                .with("Trefrac", "5 ms");
        NetworkBuilder network = NetworkBuilder.create("current")
                .excitatory("Cell", 1, cell)
                .stimulus(
                        "Step",
                        "Cell",
                        ComponentDescription.of("current-injection").with("current", "0 pA"))
                .recordSpikes("Cell");
        Ntwk ntwk = Ntwk.create();
        Scan scan = ntwk.scan(
                new Experiment(network.build(), RunSettings.of("2 s").withThreads(1)),
                ScanDescription.of("current")
                        .range("stimuli[0].model.current", "250 pA", "450 pA", points)
                        .measuring(ComponentDescription.of("rates")));
        ScanResult result = scan.run(folder, Scan.THREADS, progress -> {});
        double[] rates = new double[points];
        for (int n = 0; n < points; n++) {
            rates[n] = result.measure("rate.Cell").values().get(result.point(n));
        }
        return rates;
    }
}

package org.ntwk.plots;

import java.awt.Color;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.network.SynapticSign;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.result.SpikeTrains;
import org.ntwk.api.result.Traces;

/**
 * Who is drawn in which colour, and in which order: excitatory populations first, in cold colours, then the inhibitory
 * ones in warm colours, each in the order of the description.
 *
 * <p>The colours are those of Okabe and Ito (2008), made for readers who cannot tell red from green; they repeat darker
 * in larger networks.
 */
final class PopulationColors {

    private static final Color[] COLD = {new Color(0x009E73), new Color(0x0072B2), new Color(0x56B4E9)};
    private static final Color[] WARM = {new Color(0xD55E00), new Color(0xE69F00), new Color(0xCC79A7)};

    private final Map<String, Color> colors = new HashMap<>();
    private final Set<String> order = new LinkedHashSet<>();

    private PopulationColors() {}

    static PopulationColors of(RunResult result) {
        PopulationColors colors = of(result.experiment().network());
        // A recording may hold series whose population its description does not name.
        for (SpikeTrains spikes : result.spikes()) {
            colors.add(spikes.population(), Color.GRAY);
        }
        for (Traces traces : result.traces()) {
            colors.add(traces.population(), Color.GRAY);
        }
        return colors;
    }

    static PopulationColors of(NetworkDescription network) {
        PopulationColors colors = new PopulationColors();
        colors.add(network.populations(), SynapticSign.EXCITATORY, COLD);
        colors.add(network.populations(), SynapticSign.INHIBITORY, WARM);
        return colors;
    }

    private void add(List<PopulationDescription> populations, SynapticSign sign, Color[] palette) {
        int n = 0;
        for (PopulationDescription population : populations) {
            if (population.sign() == sign) {
                Color color = palette[n % palette.length];
                for (int round = 0; round < n / palette.length; round++) {
                    color = color.darker();
                }
                add(population.name(), color);
                n++;
            }
        }
    }

    private void add(String population, Color color) {
        if (order.add(population)) {
            colors.put(population, color);
        }
    }

    /** The same colours, mixed with so much white. */
    PopulationColors paler(double white) {
        PopulationColors paler = new PopulationColors();
        order.forEach(population -> paler.add(population, paler(of(population), white)));
        return paler;
    }

    static Color paler(Color color, double white) {
        return new Color(mixed(color.getRed(), white), mixed(color.getGreen(), white), mixed(color.getBlue(), white));
    }

    private static int mixed(int channel, double white) {
        return (int) Math.round(channel + (255 - channel) * white);
    }

    /** The names of all populations, excitatory ones first. */
    List<String> populations() {
        return List.copyOf(order);
    }

    Color of(String population) {
        return colors.getOrDefault(population, Color.GRAY);
    }
}

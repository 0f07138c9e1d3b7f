package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ntwk.api.network.PopulationDescription;
import org.ntwk.api.simulation.CompiledNetwork;
import org.ntwk.api.simulation.Connections;

/**
 * The synapses of a built network: how many there are for each pair of cells, from each source to each target population,
 * and below it, for each projection, how in-degrees, out-degrees, weights and, if those of any projection differ, delays are
 * distributed.
 */
public final class ConnectionFigure {

    private static final int PICTURE_PX = 330;
    private static final int MAX_PROJECTIONS = 12;
    private static final int NAME_LETTERS = 11;
    private static final HistogramPanel.Binning COUNTS = HistogramPanel.Binning.ofMultiples(1);

    private ConnectionFigure() {}

    /**
     * Visits all synapses of the projections that it shows, of which the first twelve have histograms.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if the network has no projections
     */
    public static Figure of(CompiledNetwork network) {
        List<Connections> projections = IntStream.range(
                        0, network.experiment().network().projections().size())
                .mapToObj(network::connections)
                .toList();
        return of(
                projections,
                network.experiment().network().populations().stream()
                        .map(PopulationDescription::name)
                        .toList(),
                PopulationColors.of(network.experiment().network()));
    }

    static Figure of(List<Connections> projections, List<String> targets, PopulationColors colors) {
        List<Connections> shown = projections.subList(0, Math.min(MAX_PROJECTIONS, projections.size()));
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> ordinals = new HashMap<>();
        for (Connections connections : shown) {
            int ordinal = ordinals.merge(pair(connections), 1, Integer::sum);
            String name = Names.brief(connections.source(), NAME_LETTERS) + " > "
                    + Names.brief(connections.target(), NAME_LETTERS);
            rows.add(row(connections, name + (ordinal == 1 ? "" : " " + ordinal), colors.of(connections.source())));
        }
        String note = shown.size() < projections.size()
                ? "histograms of the first " + shown.size() + " of " + projections.size() + " projections"
                : null;
        boolean several =
                projections.stream().map(ConnectionFigure::pair).distinct().count() < projections.size();
        boolean withDelays = rows.stream().anyMatch(Row::delaysDiffer);
        return ConnectionMatrixFigure.of(
                        perPair(projections, targets),
                        targets,
                        several ? "synapses per pair" : "connection probability",
                        note)
                .above(rows.stream().map(row -> row.figure(withDelays)).toList());
    }

    private static String pair(Connections connections) {
        return connections.source() + " > " + connections.target();
    }

    /**
     * How many synapses there are for each pair of a source and a target cell, all projections between the two populations
     * taken together.
     *
     * @return for each source population, one number for each target
     */
    static Map<String, double[]> perPair(List<Connections> projections, List<String> targets) {
        Map<String, double[]> bySource = new LinkedHashMap<>();
        for (Connections connections : projections) {
            double pairs = (double) connections.sourceSize() * connections.targetSize();
            bySource.computeIfAbsent(connections.source(), name -> new double[targets.size()])[
                            targets.indexOf(connections.target())] +=
                    connections.count() / pairs;
        }
        return bySource;
    }

    /** The pictures of one projection. */
    private record Row(List<PanelStack> pictures, Optional<PanelStack> delays, boolean delaysDiffer) {

        Figure figure(boolean withDelays) {
            List<PanelStack> all = new ArrayList<>(pictures);
            if (withDelays) {
                delays.ifPresent(all::add);
            }
            int columns = Math.max(1, all.size());
            return PanelStack.grid(all, columns, columns * PICTURE_PX);
        }
    }

    private static Row row(Connections connections, String name, Color color) {
        SynapseSamples synapses = SynapseSamples.of(connections);
        List<PanelStack> pictures = new ArrayList<>();
        one("in-degree", "cells", degrees(connections.inDegrees()), COUNTS, name, color)
                .ifPresent(pictures::add);
        one("out-degree", "cells", degrees(connections.outDegrees()), COUNTS, name, color)
                .ifPresent(pictures::add);
        one(
                        "weight (" + connections.weightUnit().symbol() + ")",
                        "synapses",
                        synapses.weights(),
                        synapses.weightBins(),
                        name,
                        color)
                .ifPresent(pictures::add);
        double[] delays = synapses.delaysMs();
        return new Row(
                pictures,
                one("delay (ms)", "synapses", delays, SynapseSamples.bins(delays), name, color),
                synapses.delaysDiffer());
    }

    private static Optional<PanelStack> one(
            String title, String what, double[] values, HistogramPanel.Binning binning, String name, Color color) {
        return HistogramPanel.of(
                title, what, List.of(new HistogramPanel.Sample(name, values, color)), binning, PICTURE_PX);
    }

    private static double[] degrees(int[] degrees) {
        return Arrays.stream(degrees).asDoubleStream().toArray();
    }
}

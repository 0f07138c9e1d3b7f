package org.ntwk.meanfield.characterisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntwk.api.random.RandomStream;

/**
 * Measures a cell at many places: everywhere with the same number of cells, and then with more where the rate is not sure
 * enough. What a run is depends on its place and on the runs before it there, not on the other places; so a scan that is
 * done again with more places repeats the runs it had, bit for bit.
 */
public final class Characterisation {

    private final DrivenCell cell;
    private final Protocol protocol;

    public Characterisation(DrivenCell cell, Protocol protocol) {
        this.cell = cell;
        this.protocol = protocol;
    }

    /**
     * Measures.
     *
     * @param runner who runs the simulations, in as many calls as there are rounds
     * @return in the order of places
     * @throws InterruptedException as the runner does
     */
    public List<MeasuredPlace> measure(List<Place> places, CellRunner runner) throws InterruptedException {
        Map<Integer, CellRates> measured = new LinkedHashMap<>();
        Map<Integer, Integer> wanted = new LinkedHashMap<>();
        for (int p = 0; p < places.size(); p++) {
            wanted.put(p, protocol.cells());
        }
        for (int round = 0; !wanted.isEmpty(); round++) {
            List<CellRun> runs = new ArrayList<>();
            for (Map.Entry<Integer, Integer> want : wanted.entrySet()) {
                Place place = places.get(want.getKey());
                runs.add(new CellRun(place, want.getValue(), seed(place, round)));
            }
            List<CellRates> found = runner.run(runs);
            List<Integer> asked = List.copyOf(wanted.keySet());
            wanted.clear();
            for (int n = 0; n < asked.size(); n++) {
                int place = asked.get(n);
                CellRates all = measured.merge(place, found.get(n), CellRates::plus);
                int more = protocol.more(all);
                if (more > 0) {
                    wanted.put(place, more);
                }
            }
        }
        List<MeasuredPlace> result = new ArrayList<>();
        measured.forEach(
                (p, rates) -> result.add(new MeasuredPlace(places.get(p), cell.membrane(places.get(p)), rates)));
        return result;
    }

    /** Of 52 bits, which a file holds as a number. */
    private long seed(Place place, int round) {
        return RandomStream.of(
                                protocol.seed(),
                                "characterisation",
                                Arrays.toString(place.ratesHz().toArray()),
                                Double.toString(place.shuntNs()),
                                Integer.toString(round))
                        .nextLong()
                >>> 12;
    }
}

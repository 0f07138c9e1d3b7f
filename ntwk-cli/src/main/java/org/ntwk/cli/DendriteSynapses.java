package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.Waveform;
import org.ntwk.core.file.FileMap;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Placement;
import org.ntwk.morpho.synapse.Receptor;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.morpho.synapse.SynapticEvent;

/** Reads groups of synapses on dendrites: where they are, their receptors, and what reaches them. */
final class DendriteSynapses {

    private static final Unit PER_UM2 = Unit.of("1/um^2");
    private static final Map<String, Receptor> RECEPTORS =
            new TreeMap<>(Map.of("ampa", Receptor.AMPA, "nmda", Receptor.NMDA, "gaba-a", Receptor.GABA_A));
    private static final String EXPONENTIAL = "exponential";

    private final Compartments compartments;
    private final DendriteSites sites;
    private final DendriteFunctions functions;
    private final long seed;

    DendriteSynapses(Compartments compartments, DendriteSites sites, DendriteFunctions functions, long seed) {
        this.compartments = compartments;
        this.sites = sites;
        this.functions = functions;
        this.seed = seed;
    }

    /** The group that a map describes; its receptors lack where they are wrong. */
    DendriteExperiment.Group read(FileMap map) {
        String name = map.requiredWord("name", "the name of the group");
        List<Segment> places = places(map);
        Optional<double[]> release =
                each(map, "release-probability", Unit.ONE, Bounds.PROBABILITY, Value.of(1), name, places.size());
        List<Synapses> receptors = new ArrayList<>();
        List<FileMap> described = map.maps("receptors");
        if (!map.has("receptors")) {
            map.problem(
                    ProblemCode.MISSING_VALUE,
                    "",
                    "the receptors of the synapses are missing",
                    "Maybe receptors: [{type: ampa, weight: 1 nS}].");
        }
        for (FileMap each : described) {
            Optional<Receptor> receptor = receptor(each);
            if (!each.has("weight")) {
                each.problem(
                        ProblemCode.MISSING_VALUE,
                        "",
                        "weight is missing; it is the peak of the conductance",
                        "Maybe weight: 1 nS.");
            }
            Optional<double[]> weight =
                    each(each, "weight", Unit.NS, Bounds.NON_NEGATIVE, Value.of(0), name, places.size());
            each.refuseOthers("a receptor");
            if (receptor.isPresent() && weight.isPresent() && release.isPresent()) {
                receptors.add(Synapses.of(name, receptor.get(), places)
                        .withWeights(weight.get())
                        .withReleaseProbabilities(release.get()));
            }
        }
        List<SynapticEvent> events = events(map, places.size());
        Waveform poissonHz = map.value("poisson")
                .flatMap(value -> functions.positiveOfTime("poisson", Unit.HZ, value, map.path() + ".poisson"))
                .orElse(Waveform.constant(0));
        map.refuseOthers("a group of synapses");
        return new DendriteExperiment.Group(name, receptors, events, poissonHz);
    }

    /** A value for each synapse of the group. */
    private Optional<double[]> each(
            FileMap map, String key, Unit unit, Bounds bounds, Value otherwise, String group, int synapses) {
        return functions.ofEach(
                key,
                unit,
                bounds,
                map.value(key).orElse(otherwise),
                map.path() + "." + key,
                synapses,
                RandomStream.of(seed, "synapses", group, map.path(), key));
    }

    private List<Segment> places(FileMap map) {
        if (map.has("at")) {
            if (map.has("site") || map.has("density") || map.has("number")) {
                map.problem(
                        ProblemCode.CONTRADICTION,
                        "at",
                        "is the place of one synapse, but site, density or number spread several",
                        "Maybe leave at out.");
            }
            return List.of(compartments.segments().get(sites.compartment(map, "at")));
        }
        Predicate<Segment> region = sites.region(map, "site");
        OptionalDouble density = map.number("density", PER_UM2);
        boolean random = random(map);
        if (density.isPresent() == map.has("number")) {
            map.problem(
                    ProblemCode.CONTRADICTION,
                    "",
                    "one of at, density and number says how many synapses there are",
                    "Maybe density: 0.1 1/um^2.");
            return List.of();
        }
        try {
            if (density.isEmpty()) {
                return Placement.number(compartments.segments(), region, (int) map.whole("number", 0, 0), seed);
            }
            double perUm2 = density.getAsDouble();
            if (Double.isNaN(perUm2)) {
                return List.of();
            }
            return random
                    ? Placement.atRandom(compartments.segments(), region, perUm2, seed)
                    : Placement.evenly(compartments.segments(), region, perUm2);
        } catch (IllegalArgumentException tooMany) {
            map.problem(
                    ProblemCode.OUT_OF_BOUNDS, density.isPresent() ? "density" : "number", tooMany.getMessage(), null);
            return List.of();
        }
    }

    private static boolean random(FileMap map) {
        String placement = map.word("placement", "evenly or random").orElse("evenly");
        if (!List.of("evenly", "random").contains(placement)) {
            map.unknown("placement", "there is no placement", placement, List.of("evenly", "random"));
        }
        return placement.equals("random");
    }

    private static Optional<Receptor> receptor(FileMap map) {
        String type = map.requiredWord("type", "the kind of receptor, such as ampa");
        Receptor known = RECEPTORS.get(type);
        boolean own = type.equals(EXPONENTIAL);
        if (known == null && !own) {
            List<String> names = new ArrayList<>(RECEPTORS.keySet());
            names.add(EXPONENTIAL);
            if (!type.isEmpty()) {
                map.unknown("type", "there is no receptor", type, names);
            }
            map.has("rise");
            map.has("decay");
            map.has("reversal");
            return Optional.empty();
        }
        double rise = map.number("rise", Unit.MS, own ? 0 : known.riseMs());
        double decay = own
                ? map.required("decay", Unit.MS, "the time constant, such as 5 ms")
                : map.number("decay", Unit.MS, known.decayMs());
        double reversal = own
                ? map.required("reversal", Unit.MV, "the reversal potential, such as 0 mV")
                : map.number("reversal", Unit.MV, known.reversalMv());
        if (Double.isNaN(rise + decay + reversal)) {
            return Optional.empty();
        }
        try {
            Receptor base = own ? Receptor.exponential(type, decay, reversal) : known;
            return Optional.of(base.withTimes(rise, decay).withReversal(reversal));
        } catch (IllegalArgumentException wrong) {
            map.problem(ProblemCode.OUT_OF_BOUNDS, "decay", wrong.getMessage(), null);
            return Optional.empty();
        }
    }

    /** Times at which all synapses get an event, and events of single ones. */
    private static List<SynapticEvent> events(FileMap map, int synapses) {
        List<SynapticEvent> events = new ArrayList<>();
        for (double timeMs : map.numbers("events", Unit.MS)) {
            for (int n = 0; n < synapses && isTime(map, "events", timeMs); n++) {
                events.add(new SynapticEvent(n, timeMs));
            }
        }
        for (FileMap single : map.maps("single-events")) {
            int synapse = (int) single.whole("synapse", 0, 0);
            double timeMs = single.required("time", Unit.MS, "when the event is, such as 10 ms");
            if (synapse >= synapses && synapses > 0) {
                single.problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        "synapse",
                        "there is no synapse " + synapse + "; the group has " + synapses + ", from 0 on",
                        null);
            } else if (isTime(single, "time", timeMs)) {
                events.add(new SynapticEvent(synapse, timeMs));
            }
            single.refuseOthers("an event");
        }
        return events;
    }

    private static boolean isTime(FileMap map, String key, double timeMs) {
        if (timeMs < 0) {
            map.problem(ProblemCode.OUT_OF_BOUNDS, key, timeMs + " ms is before the start of the run", null);
        }
        return timeMs >= 0;
    }
}

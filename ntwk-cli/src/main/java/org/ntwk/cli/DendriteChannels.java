package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.file.FileMap;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.mechanism.ChannelValues;
import org.ntwk.morpho.morphology.Segment;

/**
 * Reads mechanisms in the membrane of dendrites. What is a conductance, current or capacitance of a point cell is one for
 * each area here.
 */
final class DendriteChannels {

    private static final String CONDUCTANCE = "conductance";

    private final Registry registry;
    private final Compartments compartments;
    private final DendriteSites sites;

    DendriteChannels(Registry registry, Compartments compartments, DendriteSites sites) {
        this.registry = registry;
        this.compartments = compartments;
        this.sites = sites;
    }

    /** The mechanism that a map describes; empty, and problems, if it describes none. */
    Optional<DendriteExperiment.Channel> read(FileMap map) {
        Predicate<Segment> region = sites.region(map, "site");
        boolean everywhere = !map.has("site");
        ComponentDescription use = map.component("site");
        MembraneMechanism mechanism =
                registry.find(ComponentKind.MECHANISM, use.type()).orElse(null);
        if (mechanism == null) {
            if (map.has("type")) {
                map.unknown("type", "there is no mechanism", use.type(), registry.names(ComponentKind.MECHANISM));
            }
            return Optional.empty();
        }
        ChannelValues values = ChannelValues.of(mechanism, compartments.size());
        boolean sound = true;
        Double density = null;
        for (Map.Entry<String, Value> given : use.parameters().entrySet()) {
            Double value = value(map, mechanism, given.getKey(), given.getValue());
            if (value == null) {
                sound = false;
            } else if (given.getKey().equals(CONDUCTANCE)) {
                density = value;
            } else {
                values = values.with(given.getKey(), value);
            }
        }
        if (mechanism.parameters().find(CONDUCTANCE).isEmpty()) {
            if (!everywhere) {
                map.problem(
                        ProblemCode.CONTRADICTION,
                        "site",
                        "'" + mechanism.name() + "' has no conductance, so it is everywhere",
                        "Maybe leave site out.");
            }
        } else if (density == null) {
            if (!use.parameters().containsKey(CONDUCTANCE)) {
                map.problem(
                        ProblemCode.MISSING_VALUE,
                        "",
                        "the conductance of '" + mechanism.name() + "' is missing",
                        "Maybe conductance: 1 mS/cm^2.");
            }
            sound = false;
        } else {
            double inside = density;
            values = values.withEach(CONDUCTANCE, compartments.each(1, segment -> region.test(segment) ? inside : 0));
        }
        return sound ? Optional.of(new DendriteExperiment.Channel(mechanism, values)) : Optional.empty();
    }

    private static @Nullable Double value(FileMap map, MembraneMechanism mechanism, String name, Value given) {
        ParameterSpec spec = mechanism.parameters().find(name).orElse(null);
        if (spec == null) {
            List<String> known = new ArrayList<>(mechanism.parameters().names());
            known.add("site");
            map.unknown(name, "unknown parameter of mechanism '" + mechanism.name() + "':", name, known);
            return null;
        }
        if (!(spec.type() instanceof ParameterType.Number number) || !(given instanceof Value.Scalar scalar)) {
            map.problem(ProblemCode.WRONG_TYPE, name, given + " stands where one number with its unit is needed", null);
            return null;
        }
        Unit unit = isOfArea(number.unit()) ? Unit.of(number.unit() + "/um^2") : number.unit();
        Quantity quantity = scalar.quantity();
        if (!quantity.measuredIn(unit)) {
            map.problem(
                    ProblemCode.WRONG_DIMENSION,
                    name,
                    quantity + " is " + quantity.unit().dimension().inWords() + ", but " + name + " of '"
                            + mechanism.name() + "' is " + unit.dimension().inWords(),
                    "Maybe the unit should be " + (isOfArea(number.unit()) ? "mS/cm^2" : unit) + ".");
            return null;
        }
        double value = quantity.in(unit);
        if (!number.bounds().contains(value)) {
            map.problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    name,
                    quantity + " is out of bounds: it must be "
                            + number.bounds().inWords() + " in " + unit,
                    null);
            return null;
        }
        return value;
    }

    private static boolean isOfArea(Unit unit) {
        return unit.measuresSameAs(Unit.NS) || unit.measuresSameAs(Unit.PA);
    }
}

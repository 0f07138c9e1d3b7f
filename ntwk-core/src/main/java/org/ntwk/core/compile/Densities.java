package org.ntwk.core.compile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;

/**
 * The parameters of mechanisms in the membranes of compartments: what is a conductance, current or capacitance of a point
 * neuron is one for each area there. Numbers come in the unit of the mechanism, for each square micrometre.
 */
final class Densities {

    private Densities() {}

    /** The parameters of a mechanism as densities. */
    static ParameterSchema of(ParameterSchema schema) {
        return ParameterSchema.of(schema.list().stream().map(Densities::of).toList());
    }

    /** Those of a mechanism of cells that are not known: as densities if any number is given as one. */
    static ParameterSchema meant(ParameterSchema schema, ComponentDescription use) {
        boolean densities = schema.list().stream()
                .anyMatch(spec -> use.parameters().get(spec.name()) instanceof Value.Scalar scalar
                        && spec.unit()
                                .flatMap(Densities::perArea)
                                .filter(scalar.quantity()::measuredIn)
                                .isPresent());
        return densities ? of(schema) : schema;
    }

    private static ParameterSpec of(ParameterSpec spec) {
        Optional<Unit> density = spec.unit().flatMap(Densities::perArea);
        return density.isEmpty()
                ? spec
                : new ParameterSpec(
                        spec.name(),
                        inUnit(spec.type(), density.get()),
                        spec.doc(),
                        inUnit(spec.defaultValue(), density.get()),
                        spec.defaultMeaning());
    }

    /** The unit of a density; empty for what does not belong to an area. */
    private static Optional<Unit> perArea(Unit unit) {
        boolean ofArea = unit.measuresSameAs(Unit.NS) || unit.measuresSameAs(Unit.PA) || unit.measuresSameAs(Unit.PF);
        return ofArea ? Optional.of(Unit.of(unit + "/um^2")) : Optional.empty();
    }

    private static ParameterType inUnit(ParameterType type, Unit unit) {
        if (type instanceof ParameterType.Number number) {
            return new ParameterType.Number(unit, number.bounds(), number.perCell());
        }
        return type instanceof ParameterType.FunctionOfTime ? new ParameterType.FunctionOfTime(unit) : type;
    }

    private static @Nullable Value inUnit(@Nullable Value value, Unit unit) {
        return value instanceof Value.Scalar scalar
                ? Value.of(Quantity.of(scalar.quantity().value(), unit))
                : value;
    }
}

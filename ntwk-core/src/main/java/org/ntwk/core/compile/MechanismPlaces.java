package org.ntwk.core.compile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Site;
import org.ntwk.api.parameter.Distribution;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.expression.Expression;
import org.ntwk.core.expression.ExpressionException;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

/**
 * Finds out where in the membranes of cells with compartments a mechanism is, and with which parameters. It is in the whole
 * membrane, or in that of the {@link Site} that {@code site} holds among its parameters. Conductances and currents are
 * densities. A number that may differ between cells may be an expression in {@code path}, the length of the path to the
 * soma.
 */
public final class MechanismPlaces {

    /** A parameter that belongs to the use of a mechanism, not to the mechanism. */
    private static final String SITE = "site";

    private static final Map<String, Unit> PATH = Map.of("path", Unit.UM);

    private final Registry registry;
    private final ComponentResolver components;
    private final SiteCompiler sites;
    private final Problems problems;

    public MechanismPlaces(Registry registry, ComponentResolver components, Problems problems) {
        this.registry = registry;
        this.components = components;
        this.problems = problems;
        sites = new SiteCompiler(problems);
    }

    /**
     * A mechanism with its place.
     *
     * @param resolved with densities in the mechanism's units, of each µm²
     * @param areaUm2 of each compartment of each cell, cell by cell; 0 where the mechanism is not
     */
    public record Placed(ComponentResolver.Resolved<MembraneMechanism> resolved, double[] areaUm2) {

        public MembraneMechanism mechanism() {
            return resolved.component();
        }
    }

    /** A mechanism without its site. */
    static ComponentDescription anywhere(ComponentDescription use) {
        Map<String, Value> parameters = new LinkedHashMap<>(use.parameters());
        parameters.remove(SITE);
        return new ComponentDescription(use.type(), parameters);
    }

    /**
     * The mechanism that a description uses; empty, and problems, if something is wrong with it.
     *
     * @param path of the description
     * @param owner whose compartments these are, as messages say it: {@code the cells of Exc}
     * @param cells how many cells there are
     */
    public Optional<Placed> place(
            ComponentDescription use, String path, String owner, CellCompartments cell, int cells) {
        Value site = use.parameters().get(SITE);
        boolean[] inside = inside(site, owner, cell, path + "." + SITE);
        ComponentDescription mechanism = anywhere(use);
        Optional<ComponentDescription> evaluated = evaluated(mechanism, path, cell, inside, cells);
        if (evaluated.isEmpty()) {
            return Optional.empty();
        }
        Optional<ComponentResolver.Resolved<MembraneMechanism>> resolved = components.resolve(
                ComponentKind.MECHANISM,
                known -> Densities.of(known.parameters()),
                evaluated.get(),
                path,
                cells * cell.size());
        if (inside == null || resolved.isEmpty() || !fits(resolved.get().component(), mechanism, site, path)) {
            return Optional.empty();
        }
        double[] area = new double[cells * cell.size()];
        Arrays.setAll(
                area,
                n -> inside[n % cell.size()] ? cell.list().get(n % cell.size()).areaUm2() : 0);
        return Optional.of(new Placed(resolved.get(), area));
    }

    /** Of each compartment; null if there was a problem. */
    private boolean @Nullable [] inside(@Nullable Value given, String owner, CellCompartments cell, String path) {
        boolean[] inside = new boolean[cell.size()];
        if (given == null) {
            Arrays.fill(inside, true);
            return inside;
        }
        Optional<Site> site = site(given);
        if (site.isEmpty()) {
            problems.add(
                    ProblemCode.WRONG_TYPE,
                    path,
                    "the site of a mechanism is a region, a list of regions, {region, from, to} or {region, path}, not "
                            + given + ".");
            return null;
        }
        int[] chosen = sites.chosen(site.get(), owner, cell, path);
        for (int compartment : chosen) {
            inside[compartment] = true;
        }
        return chosen.length == 0 ? null : inside;
    }

    private static Optional<Site> site(Value given) {
        if (given instanceof Value.Place place) {
            return Optional.of(place.site());
        }
        if (given instanceof Value.Text text) {
            return Optional.of(Site.of(text.text()));
        }
        return given instanceof Value.Texts texts && !texts.texts().isEmpty()
                ? Optional.of(Site.of(texts.texts().toArray(String[]::new)))
                : Optional.empty();
    }

    /**
     * With a number for each compartment of each cell in the place of every expression; empty if there was a problem.
     *
     * @param inside null if it is not known, for everywhere
     */
    private Optional<ComponentDescription> evaluated(
            ComponentDescription use, String path, CellCompartments cell, boolean @Nullable [] inside, int cells) {
        ParameterSchema schema = registry.find(ComponentKind.MECHANISM, use.type())
                .map(known -> Densities.of(known.parameters()))
                .orElse(ParameterSchema.EMPTY);
        ComponentDescription evaluated = use;
        boolean sound = true;
        for (Map.Entry<String, Value> given : use.parameters().entrySet()) {
            ParameterSpec spec = schema.find(given.getKey()).orElse(null);
            if (spec != null
                    && given.getValue() instanceof Value.Text text
                    && spec.type() instanceof ParameterType.Number number
                    && number.perCell()) {
                double[] each = each(text.text(), spec, number, path + "." + spec.name(), cell, inside);
                sound &= each != null;
                evaluated = each == null ? evaluated : evaluated.with(spec.name(), ofAllCells(each, number, cells));
            }
        }
        return sound ? Optional.of(evaluated) : Optional.empty();
    }

    private static Value ofAllCells(double[] each, ParameterType.Number number, int cells) {
        double[] all = new double[each.length * cells];
        Arrays.setAll(all, n -> each[n % each.length]);
        return Value.of(new Distribution.Explicit(NumberArray.of(all), number.unit()));
    }

    /** The values of an expression in each compartment; outside the site, where they count for nothing, one from inside. */
    private double @Nullable [] each(
            String text,
            ParameterSpec spec,
            ParameterType.Number number,
            String path,
            CellCompartments cell,
            boolean @Nullable [] inside) {
        Expression expression;
        try {
            expression = Expression.parse(text, PATH, number.unit());
        } catch (ExpressionException e) {
            problems.add(ProblemCode.INVALID_EXPRESSION, path, String.valueOf(e.getMessage()));
            return null;
        }
        double[] each = new double[cell.size()];
        double anyInside = 0;
        for (int n = 0; n < each.length; n++) {
            double pathUm = cell.list().get(n).pathUm();
            if (inside != null && !inside[n]) {
                each[n] = Double.NaN;
                continue;
            }
            anyInside = expression.evaluate(variable -> pathUm);
            each[n] = anyInside;
            if (!Double.isFinite(anyInside) || !number.bounds().contains(anyInside)) {
                problems.add(
                        ProblemCode.OUT_OF_BOUNDS,
                        path,
                        spec.name() + " is " + anyInside + " " + number.unit() + " where the path to the soma is "
                                + pathUm + " um; it must be " + number.bounds().inWords() + ".");
                return null;
            }
        }
        for (int n = 0; n < each.length; n++) {
            each[n] = Double.isNaN(each[n]) ? anyInside : each[n];
        }
        return each;
    }

    private boolean fits(MembraneMechanism mechanism, ComponentDescription use, @Nullable Value site, String path) {
        if (mechanism.keepsIon().isPresent() && site != null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + "." + SITE,
                    "mechanism '" + mechanism.name() + "' keeps an ion, and does so in the whole cell.",
                    "Maybe leave site out.");
            return false;
        }
        for (Map.Entry<String, Value> given : use.parameters().entrySet()) {
            if (given.getValue() instanceof Value.Numbers || given.getValue() instanceof Value.Drawn) {
                problems.add(
                        ProblemCode.WRONG_TYPE,
                        path + "." + given.getKey(),
                        "a parameter of a mechanism on dendrites is the same for all cells.",
                        "Maybe an expression in path, the length of the path to the soma, or several uses, each with a"
                                + " site of its own.");
                return false;
            }
        }
        return true;
    }
}

package org.ntwk.core.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.meanfield.PopulationTransfer;
import org.ntwk.api.meanfield.ReducedNetwork;
import org.ntwk.api.meanfield.ReducedPopulation;
import org.ntwk.api.meanfield.TransferFunction;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.file.TransferFile;
import org.ntwk.core.file.TransferFile.AdaptationPlace;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Owned;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.plugin.Registry;

/** Makes the transfer functions that a file names for the populations of a reduced network. */
public final class TransferCompiler {

    private static final ParameterSpec TIME_CONSTANT = ParameterSpec.number(
                    "time-constant", Unit.MS, "over which a rate follows its transfer function")
            .bounds(Bounds.POSITIVE);

    private final Registry registry;

    public TransferCompiler(Registry registry) {
        this.registry = registry;
    }

    /**
     * The transfer function of each population.
     *
     * @throws InvalidInputException with all that is missing, wrong or not covered
     */
    public Map<String, PopulationTransfer> prepare(TransferFile file, ReducedNetwork network) {
        Problems problems = new Problems();
        List<String> names =
                network.populations().stream().map(ReducedPopulation::name).toList();
        for (String name : file.populations().keySet()) {
            if (!names.contains(name)) {
                problems.addUnknown(
                        ProblemCode.UNKNOWN_REFERENCE, "populations." + name, "there is no population", name, names);
            }
        }
        Map<String, PopulationTransfer> transfers = new LinkedHashMap<>();
        for (ReducedPopulation population : network.populations()) {
            String path = "populations." + population.name();
            TransferFile.Entry entry = file.populations().get(population.name());
            if (entry == null) {
                problems.add(
                        ProblemCode.MISSING_VALUE,
                        path,
                        "there is no transfer function for the cells of " + population.name() + ".",
                        "Maybe {function: {type: effective-threshold, preset: …}}; ntwk describe effective-threshold"
                                + " lists the presets.");
            } else {
                transfer(population, entry, path, problems)
                        .ifPresent(transfer -> transfers.put(population.name(), transfer));
            }
        }
        problems.throwIfAny("transfer functions");
        return transfers;
    }

    private Optional<PopulationTransfer> transfer(
            ReducedPopulation population, TransferFile.Entry entry, String path, Problems problems) {
        OptionalDouble timeConstant = ParameterResolver.number(
                "the mean field", TIME_CONSTANT, Value.of(entry.timeConstant()), path + ".time-constant", problems);
        checkAdaptation(population, entry.adaptation(), path, problems);
        Optional<TransferFunction> function = function(population, entry.function(), path + ".function", problems);
        return function.isEmpty() || timeConstant.isEmpty()
                ? Optional.empty()
                : Optional.of(new PopulationTransfer(
                        function.get(), timeConstant.getAsDouble(), entry.adaptation() == AdaptationPlace.INCLUDED));
    }

    /** Adaptation counts twice, or not at all, where one does not know whether the function has it. */
    private static void checkAdaptation(
            ReducedPopulation population, @Nullable AdaptationPlace place, String path, Problems problems) {
        boolean adapts = population.cell().adaptation().isPresent();
        if (adapts && place == null) {
            problems.add(
                    ProblemCode.MISSING_VALUE,
                    path + ".adaptation",
                    "the cells of " + population.name() + " adapt, but it is not said whether their transfer function"
                            + " includes that.",
                    "adaptation: included, if the function was fitted to rates of cells that adapt;"
                            + " adaptation: separate, if the adaptation current is an input of it.");
        } else if (!adapts && place != null) {
            problems.add(
                    ProblemCode.CONTRADICTION,
                    path + ".adaptation",
                    "the cells of " + population.name() + " do not adapt.");
        }
    }

    private Optional<TransferFunction> function(
            ReducedPopulation population, ComponentDescription description, String path, Problems problems) {
        Optional<RegisteredComponent<TransferFunctionModel>> found =
                registry.registered(ComponentKind.TRANSFER_FUNCTION, description.type());
        if (found.isEmpty()) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_COMPONENT,
                    path,
                    "unknown " + ComponentKind.TRANSFER_FUNCTION.words(),
                    description.type(),
                    registry.names(ComponentKind.TRANSFER_FUNCTION));
            return Optional.empty();
        }
        TransferFunctionModel model = found.get().component();
        try {
            Optional<ParameterValues> values =
                    new ParameterResolver(registry).resolve(model, description, path, problems, 0, RandomStream.of(0));
            return values.map(checked ->
                            new TransferFunctionContext(population.cell().cell(), population.synapses(), checked, path))
                    .map(context -> OwnedTransfer.of(new Owned<>(model.prepare(context), found.get(), path)));
        } catch (InvalidInputException e) {
            e.problems().forEach(problems::add);
            return Optional.empty();
        } catch (Throwable e) {
            throw Owned.fault(found.get(), path, "prepare", e);
        }
    }
}

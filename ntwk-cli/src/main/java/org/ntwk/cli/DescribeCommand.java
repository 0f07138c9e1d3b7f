package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterType;
import org.ntwk.api.plasticity.PlasticityModel;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.stimulus.WaveformModel;
import org.ntwk.api.synapse.SynapseModel;
import org.ntwk.core.plugin.RegisteredComponent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ntwk describe}: all that a component says of itself. */
@Command(
        name = "describe",
        description = "Describes a component: parameters with units, defaults and bounds, equations, references.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ntwk describe adexp"})
final class DescribeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PluginOptions plugins;

    @Parameters(paramLabel = "NAME", description = "Name of the component, as ntwk plugins lists it.")
    private String name;

    @Override
    public Integer call() {
        List<RegisteredComponent<?>> all =
                plugins.start(spec.commandLine().getErr()).plugins().registry().list();
        List<RegisteredComponent<?>> found = all.stream()
                .filter(registered -> registered.component().name().equals(name))
                .toList();
        if (found.isEmpty()) {
            Problems problems = new Problems();
            List<String> known = all.stream()
                    .map(registered -> registered.component().name())
                    .toList();
            problems.addUnknown(ProblemCode.UNKNOWN_COMPONENT, "", "there is no component", name, known);
            problems.throwIfAny("name");
        }
        for (RegisteredComponent<?> registered : found) {
            print(registered, spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    private static void print(RegisteredComponent<?> registered, PrintWriter out) {
        Component component = registered.component();
        out.println(component.name() + " · " + registered.kind().words() + " · " + registered.pluginId() + " "
                + registered.pluginVersion());
        out.println(component.summary());
        ParameterSchema schema = schema(component);
        if (!schema.list().isEmpty()) {
            out.println();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("PARAMETER", "UNIT", "DEFAULT", "BOUNDS", "MEANING"));
            schema.list().forEach(parameter -> rows.add(row(parameter)));
            TextTable.print(rows, out);
            if (component instanceof WaveformModel) {
                out.println("Hz stands for the unit of what the waveform gives, such as pA for a current.");
            } else if (component instanceof PlasticityModel
                    && schema.list().stream()
                            .anyMatch(parameter ->
                                    parameter.unit().filter(Unit.NS::equals).isPresent())) {
                out.println("nS stands for the unit of the weights that change.");
            }
        }
        section("State variables", state(component), out);
        section("Equations", component.equations(), out);
        section("References", component.references(), out);
        out.println();
    }

    private static void section(String title, List<String> lines, PrintWriter out) {
        if (!lines.isEmpty()) {
            out.println();
            out.println(title);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    /** The parameters; of a waveform where it gives a rate, of plasticity where weights are conductances. */
    private static ParameterSchema schema(Component component) {
        if (component instanceof Component.WithParameters fixed) {
            return fixed.parameters();
        }
        if (component instanceof PlasticityModel plasticity) {
            return plasticity.parameters(Unit.NS);
        }
        return component instanceof WaveformModel waveform ? waveform.parameters(Unit.HZ) : ParameterSchema.EMPTY;
    }

    private static List<String> row(ParameterSpec parameter) {
        String unit = parameter.unit().map(Unit::symbol).orElse("");
        return List.of(
                parameter.name(),
                unit.equals("1") ? "" : unit,
                parameter.defaultInWords().orElse("required"),
                bounds(parameter.type()),
                parameter.doc() + (isPerCell(parameter.type()) ? "; may differ between cells" : ""));
    }

    private static boolean isPerCell(ParameterType type) {
        return type instanceof ParameterType.Number number && number.perCell();
    }

    private static String bounds(ParameterType type) {
        if (type instanceof ParameterType.Number number) {
            return words(number.bounds());
        }
        if (type instanceof ParameterType.Whole whole) {
            return "whole, " + words(whole.bounds());
        }
        if (type instanceof ParameterType.Series series) {
            return "list, each " + words(series.bounds());
        }
        if (type instanceof ParameterType.FunctionsOfTime) {
            return "list of functions of time";
        }
        return type instanceof ParameterType.FunctionOfTime ? "function of time" : type.inWords();
    }

    private static String words(Bounds bounds) {
        return bounds.equals(Bounds.ANY) ? "any" : bounds.inWords();
    }

    private static List<String> state(Component component) {
        List<StateVariable> variables = List.of();
        if (component instanceof CellModel cell) {
            variables = cell.state();
        } else if (component instanceof MembraneMechanism mechanism) {
            variables = mechanism.state();
        } else if (component instanceof SynapseModel synapse) {
            variables = synapse.state();
        }
        return variables.stream()
                .map(variable -> variable.name() + " (" + variable.unit() + "), " + variable.doc())
                .toList();
    }
}

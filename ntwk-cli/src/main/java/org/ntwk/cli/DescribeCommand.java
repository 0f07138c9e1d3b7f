package org.ntwk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.core.plugin.RegisteredComponent;
import org.ntwk.core.reference.ComponentReference;
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
            print(ComponentReference.of(registered), spec.commandLine().getOut());
        }
        return ExitCode.DONE;
    }

    private static void print(ComponentReference component, PrintWriter out) {
        out.println(component.name() + " · " + component.kind().words() + " · " + component.plugin());
        out.println(component.summary());
        if (!component.parameters().isEmpty()) {
            out.println();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("PARAMETER", "UNIT", "DEFAULT", "BOUNDS", "MEANING"));
            component
                    .parameters()
                    .forEach(parameter -> rows.add(List.of(
                            parameter.name(),
                            parameter.unit(),
                            parameter.defaultValue(),
                            parameter.bounds(),
                            parameter.meaning())));
            TextTable.print(rows, out);
        }
        component.notes().forEach(out::println);
        List<String> state = component.state().stream()
                .map(variable -> variable.name() + " (" + variable.unit() + "), " + variable.doc())
                .toList();
        section("State variables", state, out);
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
}

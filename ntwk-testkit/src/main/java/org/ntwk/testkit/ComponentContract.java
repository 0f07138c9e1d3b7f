package org.ntwk.testkit;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;

/**
 * What holds for components of every kind: what they say of themselves can be used, and whatever makes no sense as a
 * parameter is refused by name.
 *
 * @param <C> the kind
 */
public abstract class ComponentContract<C extends Component> {

    private static final String ACCEPTED = "a use of it is accepted";

    private final ComponentKind<C> kind;

    /** Made when it is first needed. */
    private @Nullable Ntwk ntwk;

    ComponentContract(ComponentKind<C> kind) {
        this.kind = kind;
    }

    /** The component, as the plugin lists it. */
    protected abstract C component();

    /** Its parameters where it is used in these tests. */
    abstract ParameterSchema schema();

    /**
     * A use of it that makes sense. Override it if a parameter must be given and what the contract chooses, some number
     * inside the bounds, is not a good one.
     */
    protected ComponentDescription use() {
        return Samples.use(component().name(), schema());
    }

    /** The folder of the files that {@link #use} names; empty if it names none. */
    protected Optional<Path> folder() {
        return Optional.empty();
    }

    /** Parameters that are read in none of the uses that the contract makes, such as only with a file. */
    protected Set<String> parametersOfOtherUses() {
        return Set.of();
    }

    /** Makes of a use what a user would; throws if it cannot be used. */
    abstract void attempt(ComponentDescription use);

    /** What the component says of itself. */
    @TestFactory
    protected Stream<DynamicNode> description() {
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(dynamicTest("ntwk loads it", () -> ntwk()));
        tests.add(dynamicTest("its summary is one sentence without a full stop", this::checkSummary));
        tests.add(dynamicTest("its parameters are the same each time", this::checkSchemaIsConstant));
        tests.add(dynamicTest(ACCEPTED, () -> accepted(use())));
        for (ParameterSpec spec : schema().list()) {
            tests.add(dynamicTest(spec.name() + " is documented", () -> checkDoc(spec)));
        }
        return tests.stream();
    }

    /** What is refused as a parameter, and how. */
    @TestFactory
    protected Stream<DynamicNode> parameters() {
        return ifAccepted(this::parameterTests);
    }

    private Stream<DynamicNode> parameterTests() {
        List<DynamicNode> tests = new ArrayList<>();
        for (ParameterSpec spec : schema().list()) {
            for (Nonsense nonsense : Nonsense.of(spec)) {
                tests.add(dynamicTest(
                        spec.name() + " is not " + nonsense.what(),
                        () -> refused(use().with(spec.name(), nonsense.value()), spec.name(), nonsense.what())));
            }
            for (Quantity quantity : Samples.unusual(spec.type())) {
                tests.add(dynamicTest(
                        spec.name() + " of " + quantity + " is used or refused by name",
                        () -> usedOrRefused(use().with(spec.name(), Value.of(quantity)), spec.name(), quantity + "")));
            }
            if (spec.defaultValue() == null) {
                tests.add(dynamicTest(
                        spec.name() + " must be given", () -> refused(without(spec.name()), spec.name(), "no value")));
            }
            String misspelt = spec.name() + "x";
            if (schema().find(misspelt).isEmpty()) {
                tests.add(dynamicTest(
                        spec.name() + " is not misspelt",
                        () -> refused(use().with(misspelt, value(spec)), misspelt, "a misspelt name")));
            }
        }
        if (!schema().list().isEmpty() && isPreparedAlone()) {
            tests.add(dynamicTest("each parameter is read", this::checkAllAreRead));
        }
        return tests.stream();
    }

    /** In some use of it: options may make others idle. */
    private void checkAllAreRead() {
        Set<String> idle = new TreeSet<>(schema().names());
        for (Samples.Variant variant : variants()) {
            prepare(variant.use(), values -> {
                ReadValues reading = new ReadValues(values, idle::remove);
                component().check(reading, component().name(), new Problems());
                return reading;
            });
        }
        idle.removeAll(parametersOfOtherUses());
        if (!idle.isEmpty()) {
            fail(what() + " declares " + idle
                    + ", but neither check() nor prepare() asks for them. Read them, take them out"
                    + " of parameters(), or override parametersOfOtherUses().");
        }
    }

    /** Whether {@link #prepare} prepares it: without an engine, and with all its parameters. */
    boolean isPreparedAlone() {
        return true;
    }

    /**
     * Prepares the component without an engine.
     *
     * @param watched gives the values with which it is to be prepared in place of those of the use
     */
    abstract void prepare(ComponentDescription use, UnaryOperator<ParameterValues> watched);

    /** All tests of the contract as one node, for a class that tests many components. */
    public final DynamicContainer all() {
        return DynamicContainer.dynamicContainer(what(), groups());
    }

    /** The groups of tests, one for each method that makes some. */
    Stream<DynamicContainer> groups() {
        return Stream.of(group("description", this::description), group("parameters", this::parameters));
    }

    /** A group of tests; one that cannot be made is a test that fails. */
    static DynamicContainer group(String name, Tests tests) {
        List<DynamicNode> nodes = new ArrayList<>();
        try {
            nodes.addAll(tests.get().toList());
        } catch (RuntimeException | AssertionError e) {
            nodes.add(dynamicTest("can be tested", () -> {
                throw e;
            }));
        }
        return DynamicContainer.dynamicContainer(name, nodes);
    }

    /** Tests that make sense if {@link #use} is not refused; if it is, there is one that tells why. */
    final Stream<DynamicNode> ifAccepted(Tests tests) {
        return isAccepted(use()) ? tests.get() : Stream.of(dynamicTest(ACCEPTED, () -> accepted(use())));
    }

    /** Makes tests. */
    interface Tests {
        Stream<DynamicNode> get();
    }

    /** ntwk with the component. */
    final Ntwk ntwk() {
        Ntwk made = ntwk == null ? Surroundings.with(kind, component()) : ntwk;
        ntwk = made;
        return made;
    }

    /** The name of the component with its kind, for messages. */
    final String what() {
        return kind + " '" + component().name() + "'";
    }

    /** Checked values of a use. */
    final ParameterValues values(ComponentDescription use, int size) {
        return ntwk().values(component(), schema(), use, size, folder());
    }

    /** The variants of {@link #use} that the component does not refuse. */
    final List<Samples.Variant> variants() {
        List<Samples.Variant> variants = new ArrayList<>();
        for (Samples.Variant variant : Samples.variants(use(), schema())) {
            if (variants.isEmpty() || isAccepted(variant.use())) {
                variants.add(variant);
            }
        }
        return variants;
    }

    private boolean isAccepted(ComponentDescription use) {
        try {
            attempt(use);
            return true;
        } catch (InvalidInputException e) {
            return false; // these values contradict each other
        } catch (RuntimeException e) {
            return true; // not refused; the tests of the parts find out what is wrong
        }
    }

    /** The value that a use gives, or the default. */
    private Value value(ParameterSpec spec) {
        Value given = use().parameters().getOrDefault(spec.name(), spec.defaultValue());
        return given == null ? Value.of(1) : given;
    }

    private ComponentDescription without(String parameter) {
        ComponentDescription use = ComponentDescription.of(use().type());
        for (var entry : use().parameters().entrySet()) {
            if (!entry.getKey().equals(parameter)) {
                use = use.with(entry.getKey(), entry.getValue());
            }
        }
        return use;
    }

    private void checkSummary() {
        String summary = component().summary();
        if (summary.isBlank() || summary.strip().endsWith(".") || summary.contains("\n")) {
            fail("summary() of " + what() + " is '" + summary + "'. Say in one line, without a full stop, what it is.");
        }
        if (component().equations().stream().anyMatch(String::isBlank)
                || component().references().stream().anyMatch(String::isBlank)) {
            fail("An equation or reference of " + what() + " is blank. Leave it out.");
        }
    }

    private void checkSchemaIsConstant() {
        if (!schema().list().equals(schema().list())) {
            fail("parameters() of " + what()
                    + " gives other parameters when it is asked again. Make it depend on nothing.");
        }
    }

    private void checkDoc(ParameterSpec spec) {
        if (spec.doc().isBlank() || spec.doc().strip().endsWith(".")) {
            fail("The documentation of parameter " + spec.name() + " of " + what() + " is '" + spec.doc()
                    + "'. Say in one sentence, without a full stop, what it is.");
        }
    }

    private void accepted(ComponentDescription use) {
        try {
            attempt(use);
        } catch (InvalidInputException e) {
            fail(
                    use + " is refused. Mend the defaults, or override use() if a parameter needs a better value than"
                            + " the contract chose, or experiment(), if there is one, if it needs another network.",
                    e);
        }
    }

    private void refused(ComponentDescription use, String parameter, String given) {
        List<Problem> problems = problems(use, parameter, given);
        if (problems.isEmpty()) {
            fail(what() + " accepts " + given + " for " + parameter
                    + ". Give the parameter bounds, or report it in check().");
        }
        if (problems.stream().noneMatch(problem -> isOf(parameter, problem.path()))) {
            notNamed(problems, parameter, given);
        }
    }

    /** Whether a path is that of a parameter or of something in it. */
    private static boolean isOf(String parameter, String path) {
        return Pattern.compile("\\." + Pattern.quote(parameter) + "(\\.|\\[|$)")
                .matcher(path)
                .find();
    }

    /** A contradiction of two parameters is reported at one of them and names both. */
    private void usedOrRefused(ComponentDescription use, String parameter, String given) {
        List<Problem> problems = problems(use, parameter, given);
        Pattern name = Pattern.compile("\\b" + Pattern.quote(parameter) + "\\b");
        if (!problems.isEmpty()
                && problems.stream()
                        .noneMatch(problem -> name.matcher(problem.toString()).find())) {
            notNamed(problems, parameter, given);
        }
    }

    private void notNamed(List<Problem> problems, String parameter, String given) {
        fail(what() + " is refused with " + given + " for " + parameter + ", but no problem names " + parameter + ": "
                + problems.stream().map(Problem::toString).collect(Collectors.joining("; "))
                + ". Give the problem the path of the parameter: path + \"." + parameter + "\".");
    }

    /** Why a use is refused; nothing if it is accepted. */
    private List<Problem> problems(ComponentDescription use, String parameter, String given) {
        try {
            attempt(use);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        } catch (RuntimeException e) {
            return fail(
                    what() + " throws when " + parameter + " is " + given + ". Give the parameter narrower bounds, or"
                            + " refuse it in check(): report it to the problems, and throw nothing.",
                    e);
        }
    }
}

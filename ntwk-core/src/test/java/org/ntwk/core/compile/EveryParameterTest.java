package org.ntwk.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.plugin.Component;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * Each parameter of every component that is registered, in turn set to nonsense, gives one problem that names it, and so
 * does one that is left out though it must be given. A component that comes later is covered without a change here.
 */
class EveryParameterTest {

    private static final Ntwk NTWK = Ntwk.create();

    static List<ComponentPlace> places() {
        return NTWK.plugins().registry().list().stream()
                .map(EveryParameterTest::place)
                .toList();
    }

    private static ComponentPlace place(RegisteredComponent<?> registered) {
        return ComponentPlace.of(
                registered.kind(), registered.component(), NTWK.plugins().registry());
    }

    static Stream<Arguments> nonsense() {
        List<Arguments> cases = new ArrayList<>();
        for (ComponentPlace place : places()) {
            for (ParameterSpec parameter : place.parameters().list()) {
                for (Nonsense nonsense : Nonsense.of(parameter.type())) {
                    cases.add(Arguments.of(place, parameter, nonsense));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("nonsense")
    void nonsenseIsNamed(ComponentPlace place, ParameterSpec parameter, Nonsense nonsense) {
        Problem problem = onlyProblemOf(place, place.sound().with(parameter.name(), nonsense.value()));

        assertThat(problem.code()).isEqualTo(nonsense.code());
        // An entry of a list is named by its place in it.
        assertThat(problem.path().replaceFirst("\\[\\d+]$", "")).isEqualTo(place.path() + "." + parameter.name());
    }

    static Stream<Arguments> required() {
        return places().stream()
                .flatMap(place -> place.parameters().list().stream()
                        .filter(parameter -> parameter.defaultValue() == null)
                        .map(parameter -> Arguments.of(place, parameter.name())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("required")
    void aMissingValueIsNamed(ComponentPlace place, String parameter) {
        Problem problem = onlyProblemOf(place, place.soundWithout(parameter));

        assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_VALUE);
        assertThat(problem.path()).isEqualTo(place.path() + "." + parameter);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void anUnknownParameterIsNamed(ComponentPlace place) {
        Problem problem = onlyProblemOf(place, place.sound().with("no-such-parameter", 1));

        assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_PARAMETER);
        assertThat(problem.path()).isEqualTo(place.path() + ".no-such-parameter");
    }

    @Test
    void allKindsOfComponentsAreCovered() {
        assertThat(places()).hasSizeGreaterThan(30);
        assertThat(nonsense().count()).isGreaterThan(400);
        assertThat(required().count()).isGreaterThan(20);
    }

    /** The one problem of the component; what the rest of the network lacks is not looked at. */
    private static Problem onlyProblemOf(ComponentPlace place, ComponentDescription use) {
        List<Problem> problems =
                place.isOutsideNetworks() ? problemsOfComponent(place, use) : problemsOfNetwork(place, use);
        List<Problem> own = problems.stream()
                .filter(problem -> problem.path().startsWith(place.path()))
                .toList();
        assertThat(own).as("%s", use).hasSize(1);
        return own.get(0);
    }

    private static List<Problem> problemsOfNetwork(ComponentPlace place, ComponentDescription use) {
        Experiment experiment = new Experiment(place.network(use), RunSettings.of("1 ms"));
        InvalidInputException refusal =
                catchThrowableOfType(InvalidInputException.class, () -> NTWK.compile(experiment));
        assertThat(refusal).as("%s was accepted", use).isNotNull();
        return refusal.problems();
    }

    private static List<Problem> problemsOfComponent(ComponentPlace place, ComponentDescription use) {
        Problems problems = new Problems();
        new ParameterResolver(NTWK.plugins().registry())
                .resolve(
                        (Component.WithParameters) place.component(),
                        use,
                        place.path(),
                        problems,
                        0,
                        RandomStream.of(1));
        return problems.list();
    }
}

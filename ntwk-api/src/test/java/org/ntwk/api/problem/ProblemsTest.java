package org.ntwk.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

    private static final List<String> KNOWN = List.of("probability", "autapses", "multapses", "Cm", "Gl");

    @ParameterizedTest
    @CsvSource({"probabilty, probability", "prob, probability", "autapse, autapses", "cm, Cm", "GL, Gl"})
    void theNearestNameIsFound(String slip, String meant) {
        assertThat(Problems.nearest(slip, KNOWN)).contains(meant);
    }

    @Test
    void aNameThatIsNothingLikeTheKnownOnesHasNoNearest() {
        assertThat(Problems.nearest("weight", KNOWN)).isEmpty();
    }

    @Test
    void namesOfOneLetterAreNearOnlyIfTheyDifferByTheirCase() {
        assertThat(Problems.nearest("x", List.of("C", "V"))).isEmpty();
        assertThat(Problems.nearest("v", List.of("C", "V"))).contains("V");
    }

    @Test
    void everyProblemIsThrownAtOnceInOrder() {
        Problems problems = new Problems();
        problems.add(ProblemCode.OUT_OF_BOUNDS, "a", "first");
        problems.addUnknown(ProblemCode.UNKNOWN_PARAMETER, "b", "unknown parameter", "prob", KNOWN);

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> problems.throwIfAny("network description"));

        assertThat(thrown.problems()).extracting(Problem::path).containsExactly("a", "b");
        assertThat(thrown).hasMessageContaining("2 problems").hasMessageContaining("Maybe you meant probability.");
    }

    @Test
    void nothingIsThrownWhereNothingIsWrong() {
        Problems none = new Problems();

        none.throwIfAny("network description");

        assertThat(none.list()).isEmpty();
    }
}

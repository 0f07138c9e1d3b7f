package org.ntwk.core.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;

class FileMapTest {

    @TempDir
    private Path folder;

    private FileMap map(String text) throws IOException {
        Path file = folder.resolve("file.yaml");
        Files.writeString(file, text);
        return FileMap.read(file);
    }

    private List<Problem> problems(FileMap map) {
        return catchThrowableOfType(InvalidInputException.class, () -> map.throwIfAny(folder.resolve("file.yaml")))
                .problems();
    }

    @Test
    void numbersComeInTheUnitThatIsWanted() throws IOException {
        FileMap map = map("a: 1 S/cm^2\nb: [1 ms, 0.002 s]\nc: 5\nd: {e: 2 um}\nf: [{g: 1}, {g: 2}]\n");

        assertThat(map.required("a", Unit.of("mS/cm^2"), "a density")).isEqualTo(1000);
        assertThat(map.numbers("b", Unit.MS)).containsExactly(1.0, 2.0);
        assertThat(map.number("c", Unit.ONE, 0)).isEqualTo(5);
        assertThat(map.number("missing", Unit.MS, 7)).isEqualTo(7);
        assertThat(map.map("d").orElseThrow().number("e", Unit.UM)).hasValue(2);
        assertThat(map.maps("f")).hasSize(2).extracting(FileMap::path).containsExactly("f[0]", "f[1]");
        map.refuseOthers("a test");
        assertThatCode(() -> map.throwIfAny(folder.resolve("file.yaml"))).doesNotThrowAnyException();
    }

    @Test
    void allProblemsAreToldWithTheirPlaces() throws IOException {
        FileMap map = map("a: 1 mV\nb: [1 ms, 2 mV]\nlist: [{g: soon}]\nother: 1\n");

        assertThat(map.required("a", Unit.MS, "a time")).isNaN();
        assertThat(map.numbers("b", Unit.MS).get(1)).isNaN();
        map.maps("list").get(0).number("g", Unit.MS, 0);
        map.required("missing", Unit.MS, "a time");
        map.refuseOthers("a test");

        assertThat(problems(map))
                .extracting(Problem::path, Problem::code)
                .containsExactly(
                        tuple("a", ProblemCode.WRONG_DIMENSION),
                        tuple("b[1]", ProblemCode.WRONG_DIMENSION),
                        tuple("list[0].g", ProblemCode.WRONG_TYPE),
                        tuple("missing", ProblemCode.MISSING_VALUE),
                        tuple("other", ProblemCode.UNKNOWN_KEY));
        assertThat(problems(map).get(2).message()).contains("line 3, column 12");
    }

    @Test
    void anythingButAMapIsRefused() {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, () -> map("[1, 2]"));
        assertThat(thrown.problems().get(0).code()).isEqualTo(ProblemCode.WRONG_TYPE);
    }
}

package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.quantity.NumberArray;
import org.ntwk.api.quantity.Unit;
import org.ntwk.core.analysis.NumberTable;

class TableFileTest {

    @TempDir
    private Path folder;

    @Test
    void columnsKeepTheirDigitsNamesAndUnits() {
        Path file = folder.resolve("table.h5");
        NumberTable table = new NumberTable(
                "one event",
                List.of(),
                List.of(
                        new NumberTable.Column("time", Unit.MS, NumberArray.of(0, 0.1)),
                        new NumberTable.Column("soma V", Unit.MV, NumberArray.of(-70, -69.123456789012345)),
                        new NumberTable.Column("a/b V", Unit.MV, NumberArray.of(1, Double.NaN))));

        TableFile.write(table, "cell: {morphology: µ}", file);

        try (HdfFile read = new HdfFile(file)) {
            assertThat((double[]) read.getDatasetByPath("/columns/time").getData())
                    .containsExactly(0, 0.1);
            Dataset soma = read.getDatasetByPath("/columns/soma V");
            assertThat((double[]) soma.getData()).containsExactly(-70, -69.123456789012345);
            assertThat(soma.getAttribute("unit").getData()).isEqualTo("mV");
            assertThat(soma.getAttribute("column").getData()).isEqualTo(1);
            assertThat(read.getDatasetByPath("/table/description").getData()).isEqualTo("cell: {morphology: µ}");
            assertThat(read.getDatasetByPath("/table/name").getData()).isEqualTo("one event");
        }
        assertThat(TableFile.recognises(file)).isTrue();
        assertThat(TableFile.open(file)).isEqualTo(table);
    }

    @Test
    void filesOfAnotherKindOrBrokenOnesAreRefused() throws IOException {
        Path file = folder.resolve("table.h5");
        TableFile.write(
                new NumberTable(
                        "one",
                        List.of(),
                        List.of(new NumberTable.Column("time", Unit.MS, NumberArray.of(new double[1000])))),
                "",
                file);
        byte[] bytes = Files.readAllBytes(file);
        Path half = Files.write(folder.resolve("half.h5"), Arrays.copyOf(bytes, bytes.length / 2));
        Path text = Files.writeString(folder.resolve("text.h5"), "time, V");

        assertThatThrownBy(() -> TableFile.open(half)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TableFile.open(text)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TableFile.recognises(folder.resolve("none.h5")))
                .isInstanceOf(InvalidInputException.class);
    }
}

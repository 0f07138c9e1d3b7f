package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jhdf.HdfFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HdfWriterTest {

    @TempDir
    private Path folder;

    @Test
    void thousandsOfDatasetsStandInOneGroup() throws IOException {
        Path file = folder.resolve("many.h5");
        try (FileChannel channel = create(file)) {
            HdfWriter writer = new HdfWriter(channel);
            for (int n = 0; n < 3000; n++) {
                writer.root().number("a_rather_long_name_" + n, n, Map.of("unit", "mV"));
            }
            writer.finish();
        }
        try (HdfFile hdf = new HdfFile(file)) {
            assertThat(hdf.getChildren()).hasSize(3000);
            assertThat(hdf.getDatasetByPath("a_rather_long_name_2999").getData())
                    .isEqualTo(2999);
        }
    }

    @Test
    void namesAreGuarded() throws IOException {
        try (FileChannel channel = create(folder.resolve("names.h5"))) {
            HdfWriter.Group root = new HdfWriter(channel).root();
            root.number("once", 1, Map.of());

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> root.number("once", 2, Map.of()));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> root.number("a/b", 2, Map.of()));
            assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> root.number("", 2, Map.of()));
        }
    }

    @Test
    void attributesThatWouldMakeADatasetUnreadableAreRefused() throws IOException {
        try (FileChannel channel = create(folder.resolve("attributes.h5"))) {
            HdfWriter.Group root = new HdfWriter(channel).root();

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> root.number("long", 1, Map.of("note", "x".repeat(70_000))));
        }
    }

    @Test
    void aSourceThatGivesTooFewValuesIsRefused() throws IOException {
        try (FileChannel channel = create(folder.resolve("few.h5"))) {
            HdfWriter.Group root = new HdfWriter(channel).root();

            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> root.doubles("few", new long[] {2, 2}, Map.of(), sink -> sink.put(1.0)));
        }
    }

    @Test
    void datasetNamesAreMadeAllowedAndUnique() {
        DatasetNames names = new DatasetNames();

        assertThat(names.free("VMS_Exc")).isEqualTo("VMS_Exc");
        assertThat(names.free("VMS_Exc")).isEqualTo("VMS_Exc_2");
        assertThat(names.free("VMS_Exc_2")).isEqualTo("VMS_Exc_2_2");
        assertThat(names.free("up/down\n")).isEqualTo("up_down_");
        assertThat(names.free("x".repeat(5000))).hasSize(1000);
    }

    private static FileChannel create(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}

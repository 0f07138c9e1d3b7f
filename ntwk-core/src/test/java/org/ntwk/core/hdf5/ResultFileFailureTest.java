package org.ntwk.core.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.StorageException;
import org.ntwk.api.recording.EventWriter;
import org.ntwk.api.result.RunResult;
import org.ntwk.core.file.PartialFile;
import org.ntwk.core.recording.RecordingStore;

class ResultFileFailureTest {

    @TempDir
    private Path folder;

    @Test
    void anExistingFileIsRefusedAndReplacedOnlyOnRequest() throws IOException {
        Path file = Files.writeString(folder.resolve("run.h5"), "old");
        try (RunResult run = SampleRuns.run(folder)) {
            Problem problem = problem(() -> ResultFile.write(run, file, false));
            assertThat(problem.code()).isEqualTo(ProblemCode.OUTPUT_NOT_WRITABLE);
            assertThat(problem.hint()).contains("--force");
            assertThat(file).hasContent("old");

            ResultFile.write(run, file, true);
        }
        ResultFile.open(file).close();
        assertThat(filesInFolder()).containsExactly("run.h5");
    }

    @Test
    void aFileThatAppearedMeanwhileIsNotReplaced() {
        Path file = folder.resolve("run.h5");
        assertThatIOException()
                .isThrownBy(() -> PartialFile.write(file, false, channel -> Files.writeString(file, "other")));
        assertThat(file).hasContent("other");
        assertThat(filesInFolder()).containsExactly("run.h5");
    }

    @Test
    void outputThatCannotBeWrittenIsRefusedBeforeTheRun() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "");
        for (Path file : List.of(folder, plain.resolve("run.h5"), folder.resolve("missing/run.h5"))) {
            assertThat(problem(() -> ResultFile.checkWritable(file, true)).code())
                    .isEqualTo(ProblemCode.OUTPUT_NOT_WRITABLE);
        }
        ResultFile.checkWritable(folder.resolve("run.h5"), false);
    }

    @Test
    void aFailureWhileWritingLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("run.h5"), "old");
        try (RunResult run = spooledAndClosed()) {
            assertThatExceptionOfType(StorageException.class).isThrownBy(() -> ResultFile.write(run, file, true));
        }
        assertThat(file).hasContent("old");
        assertThat(filesInFolder()).containsExactly("run.h5");
    }

    /** Its first spikes can no longer be read. */
    private RunResult spooledAndClosed() {
        RecordingStore store = new RecordingStore(0, folder);
        EventWriter spikes = store.events("Exc", 40, 40, 0.1, "spikes");
        for (int n = 0; n < 100_000; n++) {
            spikes.add(n, 0);
        }
        store.finish(10);
        RunResult run = SampleRuns.run(store, "a text", List.of());
        run.close();
        return run;
    }

    @Test
    void aFullDiskIsReportedByTheStream() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only some systems have a device that is always full");
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE);
                RunResult run = SampleRuns.run(folder)) {
            assertThatIOException().isThrownBy(() -> ResultWriter.write(run, channel));
        }
    }

    @Test
    void aFailingContentLeavesNoFile() {
        Path file = folder.resolve("run.h5");
        assertThatIOException()
                .isThrownBy(() -> PartialFile.write(file, false, channel -> {
                    assertThat(filesInFolder()).singleElement().asString().startsWith(".run.h5.partial-");
                    throw new IOException("No space left on device");
                }))
                .withMessage("No space left on device");
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrNotHdf5IsNamed() throws IOException {
        Path missing = folder.resolve("missing.h5");
        Path text = Files.writeString(folder.resolve("text.h5"), "no HDF5 at all, but long enough to be looked at");
        Path empty = Files.writeString(folder.resolve("empty.h5"), "");

        assertThat(problem(() -> ResultFile.open(missing)).code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
        assertThat(problem(() -> ResultFile.open(folder)).code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
        assertThat(problem(() -> ResultFile.open(text)).code()).isEqualTo(ProblemCode.MALFORMED_FILE);
        assertThat(problem(() -> ResultFile.open(empty)).code()).isEqualTo(ProblemCode.MALFORMED_FILE);
        assertThat(problem(() -> ResultFile.open(text)).message()).contains("text.h5");
    }

    @Test
    void aForeignFileLacksItsProvenance() {
        Path file = folder.resolve("foreign.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("x", new double[] {1});
        }
        Problem problem = problem(() -> ResultFile.open(file));
        assertThat(problem.code()).isEqualTo(ProblemCode.MISSING_DATA);
        assertThat(problem.path()).isEqualTo("provenance");
    }

    @Test
    void aFileOfALaterFormatIsRefused() {
        Path file = folder.resolve("later.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putGroup("provenance").putDataset("format", Layout.FORMAT + 1);
        }
        Problem problem = problem(() -> ResultFile.open(file));
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_FILE);
        assertThat(problem.path()).isEqualTo("provenance.format");
    }

    /** Wherever a file is cut, opening says so; no cut passes for a whole file. */
    @Test
    void aFileThatWasCutIsRefused() throws IOException {
        Path file = folder.resolve("run.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, file, false);
        }
        long whole = Files.size(file);
        for (long length = whole - 1; length > 0; length -= 97) {
            try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                cut.setLength(length);
            }
            assertThat(problem(() -> ResultFile.open(file)).code())
                    .isIn(ProblemCode.MALFORMED_FILE, ProblemCode.MISSING_DATA);
        }
    }

    /** jHDF writes headers first, so that a cut file of its own still opens. */
    @Test
    void aDatasetThatGoesBeyondTheEndOfTheFileIsRefused() throws IOException {
        Path file = folder.resolve("cut.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("x", new double[1000]);
        }
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(Files.size(file) / 2);
        }
        try (HdfInput input = HdfInput.open(file)) {
            Problem problem = problem(() -> input.dataset("x"));
            assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_FILE);
            assertThat(problem.path()).isEqualTo("x");
        }
    }

    /** Damage in the middle may go unseen in values, but must never end in another kind of failure. */
    @Test
    void aFileWithWrongBytesIsReadOrRefused() throws IOException {
        Path file = folder.resolve("run.h5");
        try (RunResult run = SampleRuns.run(folder)) {
            ResultFile.write(run, file, false);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 53) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xA5;
            Files.write(file, damaged);
            try (RunResult read = ResultFile.open(file)) {
                assertThat(read.spikes()).isNotEmpty();
            } catch (InvalidInputException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    private static Problem problem(ThrowingCallable action) {
        InvalidInputException[] thrown = new InvalidInputException[1];
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(action)
                .satisfies(exception -> thrown[0] = exception);
        return thrown[0].problems().get(0);
    }

    private List<String> filesInFolder() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

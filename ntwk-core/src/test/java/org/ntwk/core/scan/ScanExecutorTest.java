package org.ntwk.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.plugin.NtwkPlugin;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.PluginException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.Measure;
import org.ntwk.api.scan.Measured;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanExecutor;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanJobs;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.Ntwk;
import org.ntwk.core.file.PointDescription;

/** What a cluster back end does: executors and measures of a third party, and jobs that run elsewhere from their text. */
class ScanExecutorTest {

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Execution {
        void execute(ScanJobs jobs);
    }

    private record Third(Execution execution) implements ScanExecutor {
        @Override
        public String name() {
            return "third:cluster";
        }

        @Override
        public String summary() {
            return "runs jobs as a test says";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public void execute(ScanJobs jobs, ParameterValues values) {
            execution.execute(jobs);
        }
    }

    private static final class Picky implements Measure {
        @Override
        public String name() {
            return "third:picky";
        }

        @Override
        public String summary() {
            return "fails for seed 2";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<Measured> of(RunResult result, ParameterValues values) {
            if (result.experiment().settings().seed() == 2) {
                throw new IllegalStateException("no seed 2");
            }
            return List.of(new Measured("one", Unit.ONE, 1));
        }
    }

    private static Ntwk with(String version, Execution execution) {
        return Ntwk.builder()
                .plugin(new NtwkPlugin() {
                    @Override
                    public String id() {
                        return "third";
                    }

                    @Override
                    public String version() {
                        return version;
                    }

                    @Override
                    public List<ScanExecutor> scanExecutors() {
                        return List.of(new Third(execution));
                    }

                    @Override
                    public List<Measure> measures() {
                        return List.of(new Picky());
                    }
                })
                .build();
    }

    private ScanResult run(Ntwk ntwk, ScanDescription scan, String executor, String out) throws InterruptedException {
        return SmallScan.scan(ntwk, folder, scan)
                .run(folder.resolve(out), ComponentDescription.of(executor), progress -> {});
    }

    @Test
    void jobsThatRunElsewhereFromTheirTextLeaveTheSameFiles() throws Exception {
        Ntwk elsewhere = Ntwk.create();
        Ntwk ntwk = with("1.0", jobs -> {
            for (Optional<ScanJob> job = jobs.next(); job.isPresent(); job = jobs.next()) {
                assertThat(job.get().address())
                        .isEqualTo(PointDescription.address(job.get().text()));
                elsewhere.runJob(job.get().text(), job.get().folder(), job.get().output(), simulation -> {});
                jobs.finished(job.get());
            }
        });

        run(ntwk, SmallScan.PRODUCT, "third:cluster", "elsewhere");
        run(ntwk, SmallScan.PRODUCT, "threads", "here");

        assertThat(SmallScan.files(folder.resolve("elsewhere")))
                .hasSize(8)
                .isEqualTo(SmallScan.files(folder.resolve("here")));
    }

    @Test
    void whatAnExecutorReportsOrLosesIsAFailureOfThatPointAlone() throws Exception {
        Ntwk ntwk = with("1.0", jobs -> {
            jobs.failed(jobs.next().orElseThrow(), "the node went down");
            jobs.finished(jobs.next().orElseThrow());
            jobs.next().orElseThrow();
            ScanJob wrong = jobs.next().orElseThrow();
            SmallScan.write(wrong.output().getParent(), wrong.address() + ".h5", "nonsense");
            jobs.finished(wrong);
            while (jobs.remaining() > 0) {
                jobs.run(jobs.next().orElseThrow());
            }
        });

        ScanResult result = run(ntwk, SmallScan.PRODUCT, "third:cluster", "out");

        assertThat(result.failures()).extracting(ScanResult.Failure::point).containsExactly(0, 1, 2, 3);
        assertThat(result.failures().get(0).cause()).isEqualTo("the node went down");
        assertThat(result.failures().get(2).cause()).contains("third:cluster");
        assertThat(result.count(State.DONE)).isEqualTo(2);
        assertThat(run(ntwk, SmallScan.PRODUCT, "threads", "out").count(State.DONE))
                .isEqualTo(6);
    }

    @Test
    void anExecutorThatThrowsIsToldAndWhatIsFinishedStays() throws Exception {
        Ntwk ntwk = with("1.0", jobs -> {
            jobs.run(jobs.next().orElseThrow());
            throw new IllegalStateException("no connection");
        });

        assertThatExceptionOfType(PluginException.class)
                .isThrownBy(() -> run(ntwk, SmallScan.PRODUCT, "third:cluster", "out"))
                .withMessageContaining("third:cluster");
        try (var points = Files.list(folder.resolve("out/points"))) {
            assertThat(points).hasSize(1);
        }
    }

    @Test
    void aMeasureThatThrowsFailsItsPointAndNamesItsPlugin() throws Exception {
        ScanDescription scan =
                ScanDescription.of("picky").over("run.seed", 1, 2, 3).measuring(ComponentDescription.of("third:picky"));

        ScanResult result = run(with("1.0", jobs -> {}), scan, "threads", "out");

        assertThat(result.states()).containsExactly(State.DONE, State.FAILED, State.DONE);
        assertThat(result.failures().get(0).cause()).contains("third:picky", "1.0", "no seed 2");
    }

    @Test
    void anotherVersionOfAPluginIsAnotherPointAndItsJobsAreRefused() throws Exception {
        ScanDescription scan =
                ScanDescription.of("picky").over("run.seed", 1).measuring(ComponentDescription.of("third:picky"));
        Ntwk newer = with("2.0", jobs -> {});
        ScanJob[] given = new ScanJob[1];
        Ntwk older = with("1.0", jobs -> given[0] = jobs.next().orElseThrow());

        String address = SmallScan.scan(newer, folder, scan).address(0);
        assertThat(SmallScan.scan(older, folder, scan).address(0)).isNotEqualTo(address);
        assertThat(SmallScan.scan(with("2.0", jobs -> {}), folder, scan).address(0))
                .isEqualTo(address);
        assertThat(SmallScan.scan(older, folder, SmallScan.PRODUCT).address(0))
                .as("which uses nothing of the plugin")
                .isEqualTo(SmallScan.scan(newer, folder, SmallScan.PRODUCT).address(0));
        run(older, scan, "third:cluster", "out");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        newer.runJob(given[0].text(), given[0].folder(), folder.resolve("x.h5"), simulation -> {}))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::path)
                        .containsExactly(tuple(ProblemCode.UNKNOWN_REFERENCE, "plugins")));
    }

    @Test
    void anExecutorThatIsNotThereAndParametersThatDoNotFitAreToldBeforeTheFolderIsMade() {
        assertRefused(ComponentDescription.of("thread"), ProblemCode.UNKNOWN_COMPONENT, "executor");
        assertRefused(Scan.THREADS.with("workers", -1), ProblemCode.OUT_OF_BOUNDS, "executor.workers");
        assertRefused(Scan.THREADS.with("worker", 1), ProblemCode.UNKNOWN_PARAMETER, "executor.worker");
    }

    private void assertRefused(ComponentDescription executor, ProblemCode code, String path) {
        Path out = folder.resolve("out");
        Scan scan = SmallScan.scan(Ntwk.create(), folder, SmallScan.PRODUCT);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> scan.run(out, executor, progress -> {}))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::path)
                        .containsExactly(tuple(code, path)));
        assertThat(out).doesNotExist();
    }
}

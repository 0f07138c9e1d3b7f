package org.ntwk.core.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.quantity.Quantity;
import org.ntwk.api.quantity.Unit;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.ScanDescription;
import org.ntwk.api.scan.ScanDescription.Keep;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.api.scan.ScanResult.State;
import org.ntwk.core.Ntwk;
import org.ntwk.core.analysis.AnalysisSettings;
import org.ntwk.core.analysis.RunAnalysis;
import org.ntwk.core.analysis.Statistic;
import org.ntwk.core.file.ExperimentTree;

class ScanRunTest {

    private static final Ntwk NTWK = Ntwk.create();
    private static final String UNSTABLE_PATH = "populations.Exc.cell.tauw";

    @TempDir
    private Path folder;

    @Test
    void eachPointMeasuresWhatARunOfItsExperimentDoes() throws Exception {
        ScanResult result = run(SmallScan.PRODUCT, "out", 2);

        ScanResult.Column rates = result.measure("rate.Exc");
        assertThat(result.shape()).containsExactly(3, 2);
        assertThat(result.count(State.DONE)).isEqualTo(6);
        assertThat(rates.unit()).isEqualTo(Unit.HZ);
        for (int rate = 0; rate < 3; rate++) {
            for (int seed = 0; seed < 2; seed++) {
                String text = SmallScan.EXPERIMENT
                        .replace(
                                "rate: 20 Hz",
                                "rate: " + List.of("10 Hz", "30 Hz", "60 Hz").get(rate))
                        .replace("seed: 3", "seed: " + (seed + 1));
                Experiment experiment = NTWK.read(SmallScan.write(folder, "alone.yaml", text));
                try (RunResult alone = NTWK.run(experiment)) {
                    assertThat(rates.values().get(result.point(rate, seed)))
                            .isEqualTo(alone.spikes("Exc").rate());
                }
            }
        }
        assertThat(rates.values().get(5)).isPositive();
    }

    @Test
    void nothingGoesOnAfterAnInterruption() throws Exception {
        ScanDescription endless = ScanDescription.of("endless").over("run.duration", "1000 s", "2000 s");
        Scan scan = SmallScan.scan(NTWK, folder, endless);
        CountDownLatch begun = new CountDownLatch(1);
        List<String> running = new ArrayList<>();
        Thread user = new Thread(() -> {
            try {
                scan.run(folder.resolve("out"), Scan.THREADS, progress -> {
                    if (progress.runningPart() > 0) {
                        begun.countDown();
                    }
                });
            } catch (InterruptedException e) {
                Thread.getAllStackTraces().forEach((thread, stack) -> {
                    if (Arrays.stream(stack)
                            .anyMatch(frame -> frame.getClassName().endsWith("JobRunner"))) {
                        running.add(thread.getName());
                    }
                });
                running.add("interrupted");
            }
        });
        user.start();
        begun.await();
        user.interrupt();
        user.join();

        assertThat(running).containsExactly("interrupted");
    }

    @Test
    void pointsFindTheFilesThatTheirExperimentNames() throws Exception {
        SmallScan.write(folder, "pairs.csv", "source,target\n0,1\n1,0\n");
        Path file = SmallScan.write(folder, "with-file.yaml", """
                run: {duration: 5 ms}
                populations: {Exc: {size: 2, cell: lif, initial: {V: -20 mV}}}
                projections:
                  - {source: Exc, target: Exc, rule: {type: matrix, file: pairs.csv}, synapse: exponential, weight: 1 nS}
                """);
        ScanDescription description = ScanDescription.of("seeds").over("run.seed", 1, 2);

        ScanResult result = NTWK.scan(ExperimentTree.read(file), description)
                .run(folder.resolve("with-file"), Scan.THREADS, progress -> {});

        assertThat(result.states()).containsOnly(State.DONE);
    }

    @Test
    void theFilesAreTheSameBytesWithAnyNumberOfWorkers() throws Exception {
        run(SmallScan.PRODUCT, "one", 1);
        run(SmallScan.PRODUCT, "three", 3);

        Map<String, String> files = SmallScan.files(folder.resolve("one"));
        assertThat(files).hasSize(6 + 2).isEqualTo(SmallScan.files(folder.resolve("three")));
    }

    @Test
    void finishedPointsAreNotRunAgainAlsoNotForAnotherScan() throws Exception {
        run(SmallScan.PRODUCT, "out", 2);
        List<ScanProgress> again = new ArrayList<>();
        List<ScanProgress> larger = new ArrayList<>();

        SmallScan.scan(NTWK, folder, SmallScan.PRODUCT).run(folder.resolve("out"), Scan.THREADS, again::add);
        ScanDescription more = ScanDescription.of("more")
                .over("stimuli.Aff.model.rate", "30 Hz", "40 Hz")
                .over("run.seed", 1, 2);
        ScanResult result = SmallScan.scan(NTWK, folder, more).run(folder.resolve("out"), Scan.THREADS, larger::add);

        assertThat(again).extracting(ScanProgress::found, ScanProgress::done).containsOnly(tuple(6, 0));
        assertThat(larger.get(larger.size() - 1).found()).isEqualTo(2);
        assertThat(larger.get(larger.size() - 1).done()).isEqualTo(2);
        assertThat(result.count(State.DONE)).isEqualTo(4);
    }

    @Test
    void aFailingPointIsListedWithItsCauseAndTheOthersStay() throws Exception {
        ScanDescription scan =
                ScanDescription.of("failing").over(UNSTABLE_PATH, "100 ms", SmallScan.UNSTABLE, "200 ms");

        ScanResult result = run(scan, "out", 2);

        assertThat(result.states()).containsExactly(State.DONE, State.FAILED, State.DONE);
        assertThat(result.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.point()).isEqualTo(1);
            assertThat(failure.cause()).contains("of cell", "Exc");
        });
        assertThat(result.measure("rate.Exc").values().get(1)).isNaN();
        assertThat(result.measure("rate.Exc").values().get(2)).isNotNaN();
        assertThat(NTWK.openScan(folder.resolve("out/scan.h5"))).isEqualTo(result);
        assertThat(Files.readAllLines(folder.resolve("out/scan.csv")))
                .anySatisfy(
                        line -> assertThat(line).startsWith("1,0.01,,,failed,").contains("of cell"));
    }

    @Test
    void whatWasHalfWrittenOrDamagedIsRemovedAndRunAgain() throws Exception {
        run(SmallScan.PRODUCT, "out", 2);
        Map<String, String> whole = SmallScan.files(folder.resolve("out"));
        Path points = folder.resolve("out/points");
        List<Path> files;
        try (var all = Files.list(points)) {
            files = all.sorted().toList();
        }
        byte[] bytes = Files.readAllBytes(files.get(0));
        Files.write(files.get(0), Arrays.copyOf(bytes, bytes.length / 2));
        Files.delete(files.get(1));
        Files.copy(files.get(3), files.get(2), StandardCopyOption.REPLACE_EXISTING);
        Files.write(points.resolve("." + files.get(1).getFileName() + ".partial-" + UUID.randomUUID()), bytes);
        List<ScanProgress> told = new ArrayList<>();

        SmallScan.scan(NTWK, folder, SmallScan.PRODUCT).run(folder.resolve("out"), Scan.THREADS, told::add);

        assertThat(told.get(0).found()).isEqualTo(3);
        assertThat(SmallScan.files(folder.resolve("out"))).isEqualTo(whole);
    }

    @Test
    void aScanThatIsStoppedGoesOnWhereItWas() throws Exception {
        Scan scan = SmallScan.scan(NTWK, folder, SmallScan.PRODUCT);
        ScanResult stopped = scan.run(folder.resolve("out"), workers(1), progress -> {
            if (progress.done() == 2) {
                scan.requestStop();
            }
        });
        run(SmallScan.PRODUCT, "out", 1);
        run(SmallScan.PRODUCT, "whole", 1);

        assertThat(stopped.count(State.DONE)).isEqualTo(2);
        assertThat(stopped.count(State.MISSING)).isEqualTo(4);
        assertThat(SmallScan.files(folder.resolve("out"))).isEqualTo(SmallScan.files(folder.resolve("whole")));
    }

    @Test
    void aRunThatIsStoppedOnTheWayLeavesNoResult() throws Exception {
        ScanDescription endless = ScanDescription.of("endless").over("run.duration", "1e7 ms");
        Scan scan = SmallScan.scan(NTWK, folder, endless);

        ScanResult result = scan.run(folder.resolve("out"), workers(1), progress -> {
            if (progress.runningPart() > 0) {
                scan.requestStop();
            }
        });

        assertThat(result.states()).containsExactly(State.MISSING);
        assertThat(SmallScan.files(folder.resolve("out"))).containsOnlyKeys("scan.csv", "scan.h5");
    }

    @Test
    void aScanFileGivesWhatTheSameScanOfJavaDoes() throws Exception {
        SmallScan.tree(folder);
        Path file = SmallScan.write(folder, "scan.yaml", """
                experiment: small.yaml
                axes:
                  stimuli.Aff.model.rate: [10 Hz, 30 Hz, 60 Hz]
                  run.seed: {from: 1, to: 2, points: 2}
                """);

        Scan ofFile = NTWK.scan(file);
        Scan ofJava = NTWK.scan(NTWK.read(folder.resolve("small.yaml")), SmallScan.PRODUCT);

        for (int point = 0; point < 6; point++) {
            assertThat(ofFile.values(point)).isEqualTo(ofJava.values(point));
            assertThat(ofFile.address(point)).isEqualTo(ofJava.address(point));
        }
    }

    @Test
    void anAddressTellsWhatIsRunAndNotOnHowManyThreads() {
        String onTwo = SmallScan.EXPERIMENT.replace("seed: 3", "seed: 3, threads: 2");
        ExperimentTree threaded = ExperimentTree.read(SmallScan.write(folder, "threaded.yaml", onTwo));
        Scan scan = SmallScan.scan(NTWK, folder, SmallScan.PRODUCT);

        assertThat(NTWK.scan(threaded, SmallScan.PRODUCT).address(0)).isEqualTo(scan.address(0));
        assertThat(List.of(scan.address(0), scan.address(1), scan.address(2))).doesNotHaveDuplicates();
        assertThat(SmallScan.scan(NTWK, folder, SmallScan.PRODUCT.keeping(Keep.FULL))
                        .address(0))
                .isNotEqualTo(scan.address(0));
    }

    @Test
    void recordingsAreKeptWhereTheyAreAskedFor() throws Exception {
        ScanDescription full = ScanDescription.of("full").over("run.seed", 1, 2).keeping(Keep.FULL);

        ScanResult result = run(full, "out", 1);

        Path second = folder.resolve("out/points/" + result.addresses().get(1) + ".h5");
        try (RunResult kept = NTWK.open(second)) {
            assertThat(kept.experiment().settings().seed()).isEqualTo(2);
            assertThat(kept.spikes("Exc").rate())
                    .isEqualTo(result.measure("rate.Exc").values().get(1));
        }
    }

    @Test
    void theTableOfAnAnalysisIsAMeasure() throws Exception {
        ComponentDescription analysis = ComponentDescription.of("analysis").with("from", "10 ms");
        ScanDescription scan = ScanDescription.of("analysed")
                .over("run.duration", "50 ms", "5 ms")
                .measuring(analysis);

        ScanResult result = run(scan, "out", 1);

        Experiment experiment = NTWK.read(folder.resolve("small.yaml"));
        try (RunResult alone = NTWK.run(experiment)) {
            AnalysisSettings settings =
                    AnalysisSettings.of(alone, Quantity.of("10 ms"), Quantity.of("50 ms"), null, null);
            List<Statistic> expected = RunAnalysis.of(alone, settings).statistics();
            assertThat(expected).extracting(Statistic::name).contains("cv_isi", "rate_mean");
            assertThat(result.measures())
                    .extracting(
                            ScanResult.Column::name, column -> column.values().get(0))
                    .containsExactlyElementsOf(expected.stream()
                            .map(statistic -> tuple(statistic.name() + "." + statistic.population(), statistic.value()))
                            .toList());
        }
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).contains("from"));
    }

    @Test
    void measuresOfOneNameAreCounted() throws Exception {
        ComponentDescription rates = ComponentDescription.of("rates");
        ScanDescription windows = ScanDescription.of("windows")
                .over("run.seed", 1)
                .measuring(rates.with("to", "25 ms"), rates.with("from", "25 ms"), rates.with("name", "whole"));

        ScanResult result = run(windows, "out", 1);

        double first = result.measure("rate.Exc").values().get(0);
        double second = result.measure("rate.Exc_2").values().get(0);
        assertThat((first + second) / 2)
                .isCloseTo(result.measure("whole.Exc").values().get(0), within(1e-9));
    }

    @Test
    void aFolderOfSomethingElseOrInUseIsRefused() throws Exception {
        Scan scan = SmallScan.scan(NTWK, folder, SmallScan.PRODUCT);

        assertRefused(scan, folder);
        try (ScanFolder inUse = ScanFolder.open(folder.resolve("out"))) {
            assertRefused(scan, folder.resolve("out"));
            assertThat(inUse.gathered()).doesNotExist();
        }
        assertThat(scan.run(folder.resolve("out"), Scan.THREADS, progress -> {}).count(State.DONE))
                .isEqualTo(6);
    }

    private static void assertRefused(Scan scan, Path out) throws IOException {
        Map<String, String> before = SmallScan.files(out);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> scan.run(out, Scan.THREADS, progress -> {}))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code)
                        .containsExactly(ProblemCode.OUTPUT_NOT_WRITABLE));
        assertThat(SmallScan.files(out)).isEqualTo(before);
    }

    private ScanResult run(ScanDescription description, String out, int workers) throws InterruptedException {
        return SmallScan.scan(NTWK, folder, description).run(folder.resolve(out), workers(workers), progress -> {});
    }

    private static ComponentDescription workers(int workers) {
        return Scan.THREADS.with("workers", workers);
    }
}

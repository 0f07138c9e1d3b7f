package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ntwk.api.network.CellSelection;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.network.Experiment;
import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.RunSettings;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulation;
import org.ntwk.core.Ntwk;

/** Threads of a simulation that is looked at, interrupted, closed. A team that fails may wait for ever. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorkerTeamTest {

    /** More threads than most machines that run this have processors. */
    private static final int MANY = 24;

    private static Simulation start(int threads, String duration) {
        return Ntwk.create()
                .compile(new Experiment(
                        NetworkBuilder.create("driven")
                                .excitatory("Exc", MANY * 1024, ComponentDescription.of("lif"))
                                .stimulus(
                                        "Aff",
                                        "Exc",
                                        ComponentDescription.of("poisson-drive")
                                                .with("sources", 100)
                                                .with("rate", "40 Hz"),
                                        ComponentDescription.of("exponential"),
                                        "1 nS")
                                .recordTraces("Exc", CellSelection.spread(10), "V")
                                .build(),
                        RunSettings.of(duration).withThreads(threads)))
                .start();
    }

    /** Of all simulations of this process. */
    private static Set<Thread> workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ntwk-worker"))
                .collect(Collectors.toSet());
    }

    private static List<Thread> workersBut(Set<Thread> others) {
        return workers().stream().filter(thread -> !others.contains(thread)).toList();
    }

    private static void awaitEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void moreThreadsThanProcessorsGetToTheSameEnd() {
        double[][] last = new double[2][];
        for (int n = 0; n < 2; n++) {
            try (Simulation simulation = start(n == 0 ? 1 : MANY, "20 ms")) {
                simulation.advanceTo(20);
                try (RunResult result = simulation.finish()) {
                    assertThat(result.provenance().threads()).isEqualTo(n == 0 ? 1 : MANY);
                    last[n] = result.trace("Exc", "V").values(MANY * 1024 / 2);
                }
            }
        }
        assertThat(last[1]).isEqualTo(last[0]);
    }

    @Test
    void workersSleepWhileNobodyAdvancesAndEndWhenTheSimulationIsClosed() throws InterruptedException {
        Set<Thread> others = workers();
        Simulation simulation = start(3, "20 ms");
        simulation.advanceTo(10);
        List<Thread> workers = workersBut(others);
        assertThat(workers).hasSize(2);
        for (Thread worker : workers) {
            while (worker.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }
        simulation.advanceTo(20);

        simulation.close();

        awaitEnd(workers);
    }

    @Test
    void anInterruptOfTheCallerDoesNotEndARunAndIsKept() {
        try (Simulation simulation = start(4, "20 ms")) {
            Thread.currentThread().interrupt();
            simulation.advanceTo(20);

            assertThat(Thread.interrupted()).isTrue();
            assertThat(simulation.timeMs()).isEqualTo(20);
        }
    }

    @Test
    void aRunWhoseSimulationIsClosedByAnotherThreadEnds() throws InterruptedException {
        Set<Thread> others = workers();
        CountDownLatch runs = new CountDownLatch(1);
        Simulation simulation = start(2, "1e7 ms");
        List<Thread> workers = workersBut(others);
        simulation.onProgress(time -> runs.countDown());
        Thread closer = new Thread(() -> {
            try {
                runs.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            simulation.close();
        });
        closer.start();

        assertThatThrownBy(() -> simulation.advanceTo(1e7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");

        closer.join();
        awaitEnd(workers);
    }
}

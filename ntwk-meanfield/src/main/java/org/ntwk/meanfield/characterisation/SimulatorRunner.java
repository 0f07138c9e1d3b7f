package org.ntwk.meanfield.characterisation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.simulation.Simulator;

/** Runs simulations on threads of this process. */
public final class SimulatorRunner implements CellRunner {

    private final Simulator simulator;
    private final DrivenCell cell;
    private final Protocol protocol;
    private final int threads;
    private final IntConsumer finished;

    /**
     * @param simulator is used by several threads at once
     * @param finished is told how many of the runs of a call have ended, from any thread
     */
    public SimulatorRunner(Simulator simulator, DrivenCell cell, Protocol protocol, int threads, IntConsumer finished) {
        this.simulator = simulator;
        this.cell = cell;
        this.protocol = protocol;
        this.threads = threads;
        this.finished = finished;
    }

    @Override
    public List<CellRates> run(List<CellRun> runs) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger ended = new AtomicInteger();
            List<Future<CellRates>> futures = new ArrayList<>();
            for (CellRun run : runs) {
                futures.add(workers.submit(() -> {
                    CellRates rates = run(run);
                    finished.accept(ended.incrementAndGet());
                    return rates;
                }));
            }
            List<CellRates> rates = new ArrayList<>();
            for (Future<CellRates> future : futures) {
                rates.add(future.get());
            }
            return rates;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private CellRates run(CellRun run) {
        try (RunResult result = simulator.run(cell.experiment(run, protocol))) {
            return CellRates.of(result.spikes(DrivenCell.CELL), protocol.transientMs(), protocol.endMs());
        }
    }
}

package org.ntwk.core.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.scan.ScanJob;
import org.ntwk.api.scan.ScanJobs;
import org.ntwk.core.CorePlugin;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.Registry;

class ThreadExecutorTest {

    private static final int JOBS = 6;

    /** Jobs that do what a test wants. */
    private static final class FakeJobs implements ScanJobs {

        private final long memoryBytes;
        private final Runnable work;
        private final AtomicInteger left = new AtomicInteger(JOBS);
        private final AtomicInteger running = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        FakeJobs(long memoryBytes, Runnable work) {
            this.memoryBytes = memoryBytes;
            this.work = work;
        }

        @Override
        public int remaining() {
            return left.get();
        }

        @Override
        public Optional<ScanJob> next() {
            int number = left.getAndUpdate(count -> Math.max(0, count - 1));
            return number == 0
                    ? Optional.empty()
                    : Optional.of(new ScanJob("job " + number, "", Optional.empty(), Path.of("none"), memoryBytes));
        }

        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void run(ScanJob job) {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            work.run();
            running.decrementAndGet();
        }

        @Override
        public void finished(ScanJob job) {
            throw new AssertionError("jobs of this process report themselves");
        }

        @Override
        public void failed(ScanJob job, String cause) {
            throw new AssertionError("jobs of this process report themselves");
        }
    }

    @Test
    void asManyJobsRunAtATimeAsThereAreWorkers() throws Exception {
        CyclicBarrier pair = new CyclicBarrier(2);
        FakeJobs jobs = new FakeJobs(1 << 20, () -> await(pair)); // each waits for another that runs with it

        execute(jobs, 2);

        assertThat(jobs.remaining()).isZero();
        assertThat(jobs.most).hasValue(2);
    }

    @Test
    void jobsThatFitIntoMemoryOneByOneRunOneByOne() throws Exception {
        FakeJobs half = new FakeJobs((long) (0.6 * Runtime.getRuntime().maxMemory()), ThreadExecutorTest::pause);
        FakeJobs moreThanThereIs = new FakeJobs(2 * Runtime.getRuntime().maxMemory(), ThreadExecutorTest::pause);

        execute(half, 3);
        execute(moreThanThereIs, 3);

        assertThat(half.most).hasValue(1);
        assertThat(moreThanThereIs.most).hasValue(1);
        assertThat(half.remaining() + moreThanThereIs.remaining()).isZero();
    }

    private static void execute(ScanJobs jobs, int workers) throws InterruptedException {
        Problems problems = new Problems();
        ParameterValues values = ScanComponent.resolve(
                        Registry.of(new CorePlugin()),
                        ComponentKind.EXECUTOR,
                        Scan.THREADS.with("workers", workers),
                        "executor",
                        problems)
                .orElseThrow()
                .values();
        new ThreadExecutor().execute(jobs, values);
    }

    private static void await(CyclicBarrier pair) {
        try {
            pair.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("no other job runs at the same time", e);
        }
    }

    /** Long enough for another job to begin if it may. */
    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

package org.ntwk.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A barrier that fails lets a test wait for ever: the timeout is what makes it fail. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StepBarrierTest {

    private static final int ROUNDS = 2000;

    private static <T> FutureTask<T> start(java.util.concurrent.Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    /** A thread that waits as one of two. */
    private static Thread waiting(StepBarrier barrier, FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        awaitSleep(thread);
        return thread;
    }

    private static void awaitSleep(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static FutureTask<Boolean> waiter(StepBarrier barrier) {
        return new FutureTask<>(() -> {
            barrier.await(1);
            return Thread.interrupted();
        });
    }

    /** With 1 and 2 threads there are processors for all, with 16 hardly. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void nobodyGoesOnBeforeAllHaveArrivedAndAllSeeWhatWasWrittenBefore(int parties) throws Exception {
        StepBarrier barrier = new StepBarrier(parties);
        int[] written = new int[parties];
        List<FutureTask<Boolean>> tasks = new ArrayList<>();
        for (int party = 0; party < parties; party++) {
            int own = party;
            tasks.add(start(() -> {
                boolean seen = true;
                for (int round = 1; round <= ROUNDS; round++) {
                    written[own] = round;
                    barrier.await(own);
                    for (int value : written) {
                        seen &= value == round;
                    }
                    barrier.await(own);
                }
                return seen;
            }));
        }
        for (FutureTask<Boolean> task : tasks) {
            assertThat(task.get()).isTrue();
        }
    }

    @Test
    void aThreadThatSleepsIsWokenByTheLastOne() throws Exception {
        StepBarrier barrier = new StepBarrier(2);
        FutureTask<Boolean> task = waiter(barrier);
        waiting(barrier, task);

        barrier.await(0);

        assertThat(task.get()).isFalse();
    }

    @Test
    void aThreadThatIsInterruptedWaitsOnAsleepAndStaysInterrupted() throws Exception {
        StepBarrier barrier = new StepBarrier(2);
        FutureTask<Boolean> task = waiter(barrier);
        Thread thread = waiting(barrier, task);

        thread.interrupt();
        while (thread.isInterrupted()) {
            Thread.onSpinWait();
        }
        awaitSleep(thread);
        assertThat(task.isDone()).isFalse();
        barrier.await(0);

        assertThat(task.get()).isTrue();
    }

    @Test
    void whenItIsBrokenUpSleepersWakeAndNobodyWaitsAnyMore() {
        StepBarrier barrier = new StepBarrier(2);
        FutureTask<Boolean> task = waiter(barrier);
        waiting(barrier, task);

        barrier.breakUp();

        assertThatThrownBy(() -> task.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StepBarrier.BrokenException.class);
        assertThatThrownBy(() -> barrier.await(0)).isInstanceOf(StepBarrier.BrokenException.class);
        assertThatThrownBy(() -> barrier.await(1)).isInstanceOf(StepBarrier.BrokenException.class);
    }
}

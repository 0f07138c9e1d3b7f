package org.ntwk.core.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of a simulation wait for each other, once or more a step. A thread spins, for the others are mostly
 * close; then it sleeps until the last one wakes it.
 *
 * <p>On a machine with fewer free processors than threads a thread that spins keeps the very thread from running that it
 * waits for. So whoever has mostly spun in vain loses patience: for some time it spins for a microsecond only. Then it
 * tries again, long enough for the operating system to see that two threads want to run, and to give them a processor
 * each if there are two: threads that sleep in turn may share one for ever. Nobody yields: on a busy machine that gives
 * the processor away for a whole slice of time, while a thread that sleeps gets it back when it is woken.
 */
final class StepBarrier {

    /** Some tens of microseconds, which is what it takes to be put to sleep and woken. */
    private static final int MANY_SPINS = 2000;

    /** About a microsecond. */
    private static final int FEW_SPINS = 32;

    /** In so many waits patience is lost or kept; in vain they take some milliseconds. */
    private static final int WAITS_OF_TRIAL = 128;

    /** From the loss of patience to the next trial. */
    private static final long NANOS_BETWEEN_TRIALS = 200_000_000;

    private final int parties;
    private final boolean mayAllRun;
    private final Waiter[] waiters;
    private final AtomicInteger arrived = new AtomicInteger();

    /** How many sleep or are about to. */
    private final AtomicInteger sleeping = new AtomicInteger();

    private volatile int generation;
    private volatile boolean broken;

    /** What a thread remembers from one wait to the next. */
    private static final class Waiter {

        /** Which sleeps or is about to. */
        private volatile @Nullable Thread sleeper;

        private boolean patient;
        private int waits;
        private int inVain;
        private long nextTrial = System.nanoTime();

        /** Notes whether spinning was enough. */
        void note(boolean enough) {
            if (!enough) {
                inVain++;
            }
            if (++waits == WAITS_OF_TRIAL) {
                patient = 2 * inVain < WAITS_OF_TRIAL;
                nextTrial = System.nanoTime() + NANOS_BETWEEN_TRIALS;
                waits = 0;
                inVain = 0;
            }
        }
    }

    StepBarrier(int parties) {
        this.parties = parties;
        mayAllRun = parties <= Runtime.getRuntime().availableProcessors();
        waiters = new Waiter[parties];
        Arrays.setAll(waiters, party -> new Waiter());
    }

    /**
     * Waits for the others. A thread that is interrupted waits on, and stays interrupted.
     *
     * @param party the number of the thread, from 0
     * @throws BrokenException if one of them failed or nobody is to wait any more
     */
    void await(int party) {
        if (broken) {
            throw new BrokenException();
        }
        if (parties == 1) {
            return;
        }
        int mine = generation;
        if (arrived.incrementAndGet() == parties) {
            arrived.set(0);
            generation = mine + 1;
            wakeAll();
            return;
        }
        if (!spin(waiters[party], mine)) {
            sleep(waiters[party], mine);
        }
        if (generation == mine) {
            throw new BrokenException();
        }
    }

    private boolean isOver(int mine) {
        return generation != mine || broken;
    }

    /** Whoever is patient and whoever tries it again; but more threads than processors are never all close. */
    private boolean isWorthSpinning(Waiter waiter) {
        return mayAllRun && (waiter.patient || waiter.waits > 0 || System.nanoTime() - waiter.nextTrial >= 0);
    }

    /** Whether the others came meanwhile. */
    private boolean spin(Waiter waiter, int mine) {
        boolean many = isWorthSpinning(waiter);
        for (int n = many ? MANY_SPINS : FEW_SPINS; n > 0; n--) {
            if (isOver(mine)) {
                if (many) {
                    waiter.note(true);
                }
                return true;
            }
            Thread.onSpinWait();
        }
        if (many) {
            waiter.note(false);
        }
        return isOver(mine);
    }

    private void sleep(Waiter waiter, int mine) {
        boolean interrupted = false;
        // Whoever ends the waiting does so before it looks for sleepers, and a sleeper says so before it looks whether
        // to wait: one of them sees the other.
        waiter.sleeper = Thread.currentThread();
        sleeping.incrementAndGet();
        while (!isOver(mine)) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        sleeping.decrementAndGet();
        waiter.sleeper = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void wakeAll() {
        if (sleeping.get() > 0) {
            for (Waiter waiter : waiters) {
                LockSupport.unpark(waiter.sleeper);
            }
        }
    }

    /** Lets nobody wait any more: a thread failed or the simulation is closed. */
    void breakUp() {
        broken = true;
        wakeAll();
    }

    /** Another thread failed; its own exception tells why. */
    static final class BrokenException extends RuntimeException {
        BrokenException() {
            super("another thread of the simulation failed", null, false, false);
        }
    }
}

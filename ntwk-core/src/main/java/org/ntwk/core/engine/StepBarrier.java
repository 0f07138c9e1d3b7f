package org.ntwk.core.engine;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the threads of a simulation wait for each other, some times a step. It spins while the others are close, then
 * yields, then sleeps, so that a machine with fewer free cores than threads is not starved.
 */
final class StepBarrier {

    private static final int SPINS = 2000;
    private static final int YIELDS = 50;
    private static final long SLEEP_NANOS = 20_000;

    private final int parties;
    private final AtomicInteger arrived = new AtomicInteger();
    private volatile int generation;
    private volatile boolean broken;

    StepBarrier(int parties) {
        this.parties = parties;
    }

    /**
     * Waits for the others.
     *
     * @throws BrokenException if one of them failed
     */
    void await() {
        if (parties == 1) {
            return;
        }
        int mine = generation;
        if (arrived.incrementAndGet() == parties) {
            arrived.set(0);
            generation = mine + 1;
            return;
        }
        for (int tries = 0; generation == mine; tries++) {
            if (broken) {
                throw new BrokenException();
            }
            if (tries < SPINS) {
                Thread.onSpinWait();
            } else if (tries < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(SLEEP_NANOS);
            }
        }
    }

    /** Lets nobody wait any more: a thread failed or the simulation is closed. */
    void breakUp() {
        broken = true;
    }

    boolean isBroken() {
        return broken;
    }

    /** Another thread failed; its own exception tells why. */
    static final class BrokenException extends RuntimeException {
        BrokenException() {
            super("another thread of the simulation failed", null, false, false);
        }
    }
}

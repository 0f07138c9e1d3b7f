package org.ntwk.cli;

import java.util.concurrent.CountDownLatch;

/**
 * What Ctrl-C does to a run: it is asked to stop, what was recorded is written, and the process ends
 * after that. A second Ctrl-C ends it at once.
 */
final class StopSignal implements AutoCloseable {

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean received;

    private StopSignal(Runnable requestStop) {
        hook = new Thread(
                () -> {
                    received = true;
                    requestStop.run();
                    ImpatientSignal.listen();
                    awaitWritten();
                },
                "ntwk-stop");
    }

    static StopSignal listen(Runnable requestStop) {
        StopSignal signal = new StopSignal(requestStop);
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    boolean received() {
        return received;
    }

    /** The JVM goes down when its hooks have ended, so this one waits for the files. */
    private void awaitWritten() {
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was recorded is written, or cannot be. */
    @Override
    public void close() {
        written.countDown();
        if (!received) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The signal came in this moment: the hook runs, and has nothing to wait for any more.
                received = true;
            }
        }
    }
}

package org.ntwk.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the present thread allocates. */
final class Allocation {

    private static final int WARM_UP = 300;
    private static final int CALLS = 200;
    private static final int BATCHES = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /**
     * How many bytes a call allocates after some hundred others: the least of some batches, as the JVM now and then takes
     * some for itself.
     */
    static long bytesOfCall(Runnable call) {
        for (int n = 0; n < WARM_UP; n++) {
            call.run();
        }
        long least = Long.MAX_VALUE;
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int n = 0; n < CALLS; n++) {
                call.run();
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return (least + CALLS - 1) / CALLS;
    }
}

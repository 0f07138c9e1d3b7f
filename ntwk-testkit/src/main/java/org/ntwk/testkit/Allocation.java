package org.ntwk.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the present thread allocates. */
final class Allocation {

    private static final int WARM_UP = 300;
    private static final int CALLS = 200;
    private static final int BATCHES = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What Java's own functions may take in a call: since JDK 21 the sine of {@link StrictMath} is a method with a small
     * array, where it was native code before.
     */
    private static final long OF_JAVA = 4 * bytesOfCall(() -> sine(2.5));

    private Allocation() {}

    /** As {@link #bytesOfCall}, but 0 where it is no more than Java's own functions may take. */
    static long bytesOfCallBeyondJava(Runnable call) {
        long bytes = bytesOfCall(call);
        return bytes <= OF_JAVA ? 0 : bytes;
    }

    private static void sine(double angle) {
        if (Double.isNaN(StrictMath.sin(angle))) {
            throw new IllegalStateException("a sine that is not a number");
        }
    }

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

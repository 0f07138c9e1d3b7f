package org.ntwk.api.numeric;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * How long a loop over columns may be for the JIT compiler to make vector instructions of it.
 *
 * <p>HotSpot's C2 counts the nodes of a loop's body before it unrolls it: each operation is one, a column that is read or
 * written about three, the loop itself some twenty. It vectorises only what it unrolls, so a loop that is one node too long
 * takes five times as long. {@code -XX:LoopUnrollLimit=120} moves the limit for all loops.
 */
public final class VectorLoops {

    /** HotSpot's own limit. */
    public static final int USUAL = 60;

    private VectorLoops() {}

    /** The most nodes of a body; {@link #USUAL} where this Java does not tell. The first call takes some milliseconds. */
    public static int longest() {
        return Limit.NODES;
    }

    /** Asked for once, and only by those who need it. */
    private static final class Limit {

        static final int NODES = ModuleLayer.boot().findModule("jdk.management").isPresent() ? ask() : USUAL;

        private static int ask() {
            HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            try {
                return machine == null
                        ? USUAL
                        : Integer.parseInt(
                                machine.getVMOption("LoopUnrollLimit").getValue());
            } catch (IllegalArgumentException noSuchOption) {
                // A Java machine without this compiler.
                return USUAL;
            }
        }
    }
}

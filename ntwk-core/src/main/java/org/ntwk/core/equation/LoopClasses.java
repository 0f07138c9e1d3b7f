package org.ntwk.core.equation;

import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compiled loops by their class file. Populations, networks and points of a scan whose equations differ in numbers alone
 * share one class, which the JIT compiler then has to warm to only once.
 */
final class LoopClasses {

    private static final int MOST = 100;

    private final Map<ByteBuffer, Loops> known = new LinkedHashMap<>(16, 0.75f, true);

    /** Loops of a class file that {@link LoopClass} wrote; they have no state. */
    synchronized Loops load(byte[] file) {
        Loops loops = known.computeIfAbsent(ByteBuffer.wrap(file), key -> define(file));
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
        return loops;
    }

    /** As a hidden class, which goes when nobody uses it. */
    private static Loops define(byte[] file) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup().defineHiddenClass(file, true);
            return (Loops) lookup.lookupClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled equations cannot be loaded", e);
        }
    }
}

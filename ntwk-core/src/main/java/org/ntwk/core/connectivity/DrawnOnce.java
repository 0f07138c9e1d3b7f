package org.ntwk.core.connectivity;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.random.RandomStream;

/**
 * What the targets of a projection share, drawn when the first of them is asked for: not before, since memory is
 * forecast between {@code prepare} and the first draw. Another stream gives another draw.
 */
final class DrawnOnce<T> {

    /** Tells what is shared from the targets' own numbers, which are of moment 0. */
    private static final int MOMENT_OF_KEY = 1;

    private final Function<RandomStream, T> draw;
    private volatile @Nullable Drawn<T> drawn;

    DrawnOnce(Function<RandomStream, T> draw) {
        this.draw = draw;
    }

    private record Drawn<T>(long key, T value) {}

    /** @param random the projection's stream, which stays where it is */
    T get(RandomStream random) {
        RandomStream shared = random.copy();
        long key = shared.at(0, MOMENT_OF_KEY).nextLong();
        Drawn<T> known = drawn;
        if (known == null || known.key != key) {
            known = drawAnew(shared, key);
        }
        return known.value;
    }

    private synchronized Drawn<T> drawAnew(RandomStream random, long key) {
        Drawn<T> known = drawn;
        if (known == null || known.key != key) {
            known = new Drawn<>(key, draw.apply(random));
            drawn = known;
        }
        return known;
    }
}

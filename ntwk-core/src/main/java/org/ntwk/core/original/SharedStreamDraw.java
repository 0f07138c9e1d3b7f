package org.ntwk.core.original;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.connectivity.ConnectionSink;
import org.ntwk.api.random.RandomStream;

/**
 * The connections of one pair out of a stream that earlier pairs have drawn from. The stream is sequential, yet targets
 * may be asked for in any order: its state is kept at every so many connections (about 4 bytes for 25 connections), and
 * a thread that goes through targets in order goes on from where it was.
 */
final class SharedStreamDraw implements ConnectionDraw {

    private static final int CONNECTIONS_BETWEEN_MARKS = 1 << 15;

    private final int seed;
    private final List<PairDraw> earlier;
    private final PairDraw pair;
    private final int targetsBetweenMarks;
    private final ThreadLocal<Cursor> cursors;
    private NumpyLegacyRandom @Nullable [] marks;

    SharedStreamDraw(int seed, List<PairDraw> earlier, PairDraw pair) {
        this.seed = seed;
        this.earlier = List.copyOf(earlier);
        this.pair = pair;
        int inDegree = pair.inDegree();
        cursors = ThreadLocal.withInitial(() -> new Cursor(inDegree));
        targetsBetweenMarks = Math.max(1, CONNECTIONS_BETWEEN_MARKS / Math.max(1, pair.inDegree()));
    }

    @Override
    public long expectedConnections() {
        return pair.connections();
    }

    @Override
    public double longestDelayMs() {
        return pair.longestDelayMs();
    }

    /** The sources in the order drawn. The stream given is not used: the draws are the original's. */
    @Override
    public void sourcesOf(int target, RandomStream unused, ConnectionSink sink) {
        Cursor cursor = cursors.get();
        NumpyLegacyRandom stream = moved(cursor, target);
        pair.draw(target, stream, cursor.sources);
        for (int source : cursor.sources) {
            sink.connect(source, 1, pair.delayMs(source, target));
        }
        cursor.target = target + 1;
    }

    /** The cursor's stream at a target. The cursor has no place until the target is done, should the sink fail. */
    private NumpyLegacyRandom moved(Cursor cursor, int target) {
        NumpyLegacyRandom stream = cursor.stream;
        int at = cursor.target;
        cursor.target = Cursor.NOWHERE;
        int mark = target / targetsBetweenMarks;
        if (stream == null || at > target || at < mark * targetsBetweenMarks) {
            stream = marks()[mark].copy();
            cursor.stream = stream;
            at = mark * targetsBetweenMarks;
        }
        pair.skip(at, target, stream);
        return stream;
    }

    /** Made when the first target is asked for, so that a network that is too large is refused before any draw. */
    private synchronized NumpyLegacyRandom[] marks() {
        NumpyLegacyRandom[] made = marks;
        if (made == null) {
            NumpyLegacyRandom stream = new NumpyLegacyRandom(seed);
            for (PairDraw before : earlier) {
                before.skip(0, before.targets(), stream);
            }
            made = new NumpyLegacyRandom[(pair.targets() + targetsBetweenMarks - 1) / targetsBetweenMarks];
            for (int n = 0; n < made.length; n++) {
                made[n] = stream.copy();
                int from = n * targetsBetweenMarks;
                pair.skip(from, Math.min(pair.targets(), from + targetsBetweenMarks), stream);
            }
            marks = made;
        }
        return made;
    }

    /** Where a thread is. It must not refer to the draw, which would then live as long as the thread. */
    private static final class Cursor {

        static final int NOWHERE = -1;

        private final int[] sources;
        private @Nullable NumpyLegacyRandom stream;
        private int target = NOWHERE;

        Cursor(int inDegree) {
            sources = new int[inDegree];
        }
    }
}

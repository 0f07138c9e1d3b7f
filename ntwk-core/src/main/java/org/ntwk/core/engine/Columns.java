package org.ntwk.core.engine;

/**
 * The columns of one population, made so that they tend to lie alike in memory: where entry n of one begins a cache line,
 * entry n of the others does. A loop of vector instructions over several columns then reads and writes whole lines; else
 * all but one of its columns are read across two, which takes a tenth of the time of a network (docs/performance.md).
 *
 * <p>Java gives no way to ask for that. Arrays made in one go stand one after the other, so those of a batch are made at
 * once, with something between them that fills the last line of each. A collection of garbage may move them apart; that
 * costs the tenth and nothing else.
 */
final class Columns {

    private static final int BATCH = 8;
    private static final int LINE = 64;

    /** What an array takes besides its entries, in bytes. */
    private static final int HEADER = 16;

    /** From this size on columns are no longer in the cache. */
    private static final int LARGE = 1 << 16;

    private final int size;
    private final double[][] batch;
    private int used;

    /** Of the last batch; kept, as what nobody sees is not made. */
    private byte[][] fillings;

    Columns(int size) {
        this.size = size;
        batch = new double[size < LARGE ? BATCH : 1][];
        fillings = new byte[batch.length][];
        used = batch.length;
    }

    /** A column of zeros. */
    double[] next() {
        if (used == batch.length) {
            int filling = (int) -((HEADER + 8L * size) % LINE) + LINE - HEADER;
            int length = filling < 0 ? filling + LINE : filling;
            for (int n = 0; n < batch.length; n++) {
                batch[n] = new double[size];
                fillings[n] = new byte[length];
            }
            used = 0;
        }
        return batch[used++];
    }
}

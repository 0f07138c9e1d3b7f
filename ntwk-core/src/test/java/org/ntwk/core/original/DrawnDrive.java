package org.ntwk.core.original;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.stimulus.StimulusKernel;

/**
 * The events of a drive over some steps of 0.1 ms.
 *
 * @param count how many they are
 * @param first step and cell of the first eight
 * @param checksum of step and cell of all
 */
record DrawnDrive(long count, List<List<Integer>> first, String checksum) {

    static DrawnDrive of(StimulusKernel kernel, int size, int steps) {
        ReferenceDraws.Checksum checksum = new ReferenceDraws.Checksum();
        List<List<Integer>> first = new ArrayList<>();
        long[] count = {0};
        for (int step = 0; step < steps; step++) {
            int now = step;
            kernel.beginStep(step, step * 0.1);
            for (int from = 0; from < size; from += StimulusKernel.BLOCK) {
                kernel.fire(from, Math.min(size, from + StimulusKernel.BLOCK), cell -> {
                    checksum.add(now);
                    checksum.add(cell);
                    if (count[0]++ < 8) {
                        first.add(List.of(now, cell));
                    }
                });
            }
        }
        return new DrawnDrive(count[0], first, checksum.hex());
    }
}

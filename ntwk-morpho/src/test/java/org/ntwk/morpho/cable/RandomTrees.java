package org.ntwk.morpho.cable;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.random.RandomStream;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.morphology.MorphologyBuilder;
import org.ntwk.morpho.morphology.NeuriteType;

/** Cells of no likeness to real ones: chains, stars and bushes of cones, with a sphere or without. */
public final class RandomTrees {

    private RandomTrees() {}

    /** A tree of up to 60 compartments, another for each seed. */
    public static Compartments tree(long seed) {
        RandomStream random = RandomStream.of(seed, "random tree");
        MorphologyBuilder cell = random.nextBoolean(0.5)
                ? MorphologyBuilder.withSoma(5 + 20 * random.nextDouble())
                : MorphologyBuilder.withoutSphere();
        List<Integer> points = new ArrayList<>(List.of(0));
        int cables = 1 + random.nextInt(20);
        for (int n = 0; n < cables; n++) {
            // Every third continues the last one; the others begin anywhere.
            int from = n % 3 == 2 ? points.get(points.size() - 1) : points.get(random.nextInt(points.size()));
            points.add(cell.cone(
                    from,
                    random.nextBoolean(0.7) ? NeuriteType.DENDRITE : NeuriteType.AXON,
                    0.1 + 100 * random.nextDouble(),
                    100 * random.nextGaussian(),
                    100 * random.nextGaussian(),
                    0.1 + 3 * random.nextDouble(),
                    0.1 + 3 * random.nextDouble(),
                    1 + random.nextInt(3)));
        }
        return new PerSegment().of(cell.build());
    }

    public static CableProperties properties(double leakSPerCm2) {
        return new CableProperties(1, 150, leakSPerCm2, -70);
    }
}

package org.ntwk.morpho.morphology;

/**
 * A sphere with a dendrite that branches in two, again and again, by Rall's law: d³ᐟ² is conserved, so that a tree of
 * equal branches is one cylinder to the soma (Rall 1959, Exp. Neurol. 1:491).
 *
 * @param somaDiameterUm of the sphere
 * @param branchings how often it branches: 4 make 31 branches
 * @param branchLengthUm of each branch
 * @param rootDiameterUm of the first branch
 * @param pieces that a branch is made of
 */
public record BallAndRallTree(
        double somaDiameterUm, int branchings, double branchLengthUm, double rootDiameterUm, int pieces) {

    private static final int MOST_BRANCHINGS = 16;

    public BallAndRallTree {
        if (branchings < 0 || branchings > MOST_BRANCHINGS) {
            throw new IllegalArgumentException("a tree branches 0 to " + MOST_BRANCHINGS + " times, not " + branchings);
        }
    }

    /** The tree of the original framework's examples: 31 branches of 100 µm on a soma of 10 µm. */
    public static BallAndRallTree ofTheOriginal() {
        return new BallAndRallTree(10, 4, 100, 2, 10);
    }

    /** The tree in a plane; angles matter to figures only. */
    public Morphology morphology() {
        MorphologyBuilder cell = MorphologyBuilder.withSoma(somaDiameterUm);
        grow(cell, 0, 0, rootDiameterUm, Math.PI / 2, Math.PI / 2);
        return cell.build();
    }

    private void grow(MorphologyBuilder cell, int from, int level, double diameterUm, double angle, double spread) {
        int end = cell.cone(
                from,
                NeuriteType.DENDRITE,
                branchLengthUm * Math.cos(angle),
                branchLengthUm * Math.sin(angle),
                0,
                diameterUm,
                diameterUm,
                pieces);
        if (level < branchings) {
            double next = diameterUm * Math.pow(0.5, 2.0 / 3);
            grow(cell, end, level + 1, next, angle + spread / 2, spread / 2);
            grow(cell, end, level + 1, next, angle - spread / 2, spread / 2);
        }
    }
}

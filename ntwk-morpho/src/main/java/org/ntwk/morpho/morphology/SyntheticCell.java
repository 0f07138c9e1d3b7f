package org.ntwk.morpho.morphology;

import org.ntwk.api.random.RandomStream;

/**
 * Cells that nobody traced: grown by random numbers, with sizes typical of rodent cortex, so that examples need no file.
 * They claim the looks of a cell type and no statistics of it.
 */
public enum SyntheticCell {

    /** A soma with basal dendrites, an apical trunk with oblique branches and a tuft, and a short axon. */
    PYRAMIDAL {
        @Override
        void grow(Growth growth) {
            growth.soma(18);
            for (int n = 0; n < 5; n++) {
                double angle = Math.PI * (1.1 + 0.8 * n / 4);
                growth.tree(0, NeuriteType.DENDRITE, Math.cos(angle), Math.sin(angle), 1.6, 55, 3);
            }
            int trunk = 0;
            double diameter = 4;
            for (int n = 0; n < 8; n++) {
                trunk = growth.branch(trunk, NeuriteType.APICAL, 0, 1, diameter, diameter * 0.93, 60, 0.1);
                diameter *= 0.93;
                if (n < 6) {
                    growth.tree(trunk, NeuriteType.APICAL, n % 2 == 0 ? 1 : -1, 0.4, 1, 50, 1);
                }
            }
            growth.tree(trunk, NeuriteType.APICAL, 0.5, 1, 1.6, 50, 3);
            growth.tree(trunk, NeuriteType.APICAL, -0.5, 1, 1.6, 50, 3);
            growth.tree(0, NeuriteType.AXON, 0.1, -1, 0.8, 120, 2);
        }
    },

    /** A smaller soma with dendrites to all sides, and an axon that branches near it. */
    INTERNEURON {
        @Override
        void grow(Growth growth) {
            growth.soma(13);
            for (int n = 0; n < 6; n++) {
                double angle = 2 * Math.PI * n / 6;
                growth.tree(0, NeuriteType.DENDRITE, Math.cos(angle), Math.sin(angle), 1.1, 45, 3);
            }
            growth.tree(0, NeuriteType.AXON, -0.3, 1, 0.6, 60, 5);
        }
    };

    abstract void grow(Growth growth);

    /** The cell that ships: the same points on every machine. */
    public Morphology morphology() {
        return morphology(1);
    }

    /** Another cell of the kind for each seed. */
    public Morphology morphology(long seed) {
        Growth growth = new Growth(RandomStream.of(seed, "morphology", name()));
        grow(growth);
        return growth.cell().build();
    }

    /** Adds branches that wander and taper. */
    static final class Growth {

        /** No branch gets thinner. */
        private static final double THINNEST_UM = 0.3;

        private static final double PIECE_UM = 5;

        private final RandomStream random;
        private MorphologyBuilder cell = MorphologyBuilder.withoutSphere();

        Growth(RandomStream random) {
            this.random = random;
        }

        void soma(double diameterUm) {
            cell = MorphologyBuilder.withSoma(diameterUm);
        }

        MorphologyBuilder cell() {
            return cell;
        }

        /** A branch that forks a number of times, by Rall's law for diameters. */
        void tree(int from, NeuriteType type, double dx, double dy, double diameterUm, double lengthUm, int forks) {
            double length = lengthUm * (0.7 + 0.6 * random.nextDouble());
            double endDiameter = Math.max(THINNEST_UM, diameterUm * 0.8);
            int end = branch(from, type, dx, dy, diameterUm, endDiameter, length, 0.25);
            if (forks > 0) {
                double next = Math.max(THINNEST_UM, endDiameter * Math.pow(0.5, 2.0 / 3));
                double turn = 0.35 + 0.3 * random.nextDouble();
                tree(end, type, dx - turn * dy, dy + turn * dx, next, lengthUm, forks - 1);
                tree(end, type, dx + turn * dy, dy - turn * dx, next, lengthUm, forks - 1);
            }
        }

        /**
         * One branch.
         *
         * @param dx its direction in the plane, of any length, with dy
         * @param wander how much each piece strays from it
         */
        int branch(
                int from,
                NeuriteType type,
                double dx,
                double dy,
                double startDiameterUm,
                double endDiameterUm,
                double lengthUm,
                double wander) {
            int pieces = (int) Math.ceil(lengthUm / PIECE_UM);
            double norm = Math.sqrt(dx * dx + dy * dy);
            int end = from;
            double before = startDiameterUm;
            for (int k = 1; k <= pieces; k++) {
                double x = dx / norm + wander * random.nextGaussian();
                double y = dy / norm + wander * random.nextGaussian();
                double z = wander * random.nextGaussian();
                double scale = lengthUm / pieces / Section.length(x, y, z);
                double after = startDiameterUm + (endDiameterUm - startDiameterUm) * k / pieces;
                end = cell.cone(end, type, x * scale, y * scale, z * scale, before, after, 1);
                before = after;
            }
            return end;
        }
    }
}

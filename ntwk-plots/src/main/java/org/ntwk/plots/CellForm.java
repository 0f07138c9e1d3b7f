package org.ntwk.plots;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The form of a cell as figures draw it: a tree of pieces. Each has one colour: pieces are the cones of a reconstruction,
 * or the compartments of a simulation.
 *
 * @param pieces parents before their children, the first without one
 */
public record CellForm(List<Piece> pieces) {

    public CellForm {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a cell has at least one piece");
        }
        for (int n = 0; n < pieces.size(); n++) {
            if (pieces.get(n).parent >= n) {
                throw new IllegalArgumentException("piece " + n + " stands before its parent");
            }
        }
    }

    /**
     * A piece of cable, or a sphere.
     *
     * @param type a word, such as {@code dend}
     * @param parent number of the piece that it continues; −1 for none
     * @param startPathUm path from the root of the tree to its start, in µm
     * @param endPathUm path to its end
     * @param places along its axis, at least two; a sphere has one, its centre
     */
    public record Piece(String type, int parent, double startPathUm, double endPathUm, List<Place> places) {

        public Piece {
            places = List.copyOf(places);
            if (places.isEmpty()) {
                throw new IllegalArgumentException("a piece is somewhere");
            }
        }

        boolean isSphere() {
            return places.size() == 1;
        }

        double meanDiameterUm() {
            return places.stream().mapToDouble(Place::diameterUm).average().orElseThrow();
        }
    }

    /** A point in space, in µm, and how thick the cell is there. */
    public record Place(double xUm, double yUm, double zUm, double diameterUm) {}

    /** The words of its types, in the order in which they occur. */
    Set<String> types() {
        Set<String> types = new LinkedHashSet<>();
        pieces.forEach(piece -> types.add(piece.type));
        return types;
    }
}

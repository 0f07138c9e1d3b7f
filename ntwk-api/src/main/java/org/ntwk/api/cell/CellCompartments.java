package org.ntwk.api.cell;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * The compartments that each cell of a population is made of, and where they are. Columns of what drives the membranes then
 * have one number for each compartment of each cell: that of compartment k of cell c is at {@code c · size + k}.
 *
 * @param list all compartments, at least one
 * @param soma the compartment that is meant where nothing is said, as by an injected current
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record CellCompartments(List<Compartment> list, int soma) {

    /** The region that synapses are on where nothing is said. */
    public static final String SOMA = "soma";

    /**
     * A piece of a cell with one potential.
     *
     * @param regions the names of all regions that it belongs to, such as {@code apical} and {@code dendrite}
     * @param pathUm from its middle along the cell to the soma, in µm
     * @param areaUm2 of its membrane in µm²: its share of the synapses on a region
     */
    public record Compartment(Set<String> regions, double pathUm, double areaUm2) {
        public Compartment {
            regions = Set.copyOf(regions);
            if (!(pathUm >= 0) || !(areaUm2 >= 0) || Double.isInfinite(pathUm + areaUm2)) {
                throw new IllegalArgumentException("an area and a path are not negative and finite, not " + areaUm2
                        + " um2 and " + pathUm + " um");
            }
        }
    }

    public CellCompartments {
        list = List.copyOf(list);
        if (soma < 0 || soma >= list.size()) {
            throw new IllegalArgumentException("compartment " + soma + " is not one of " + list.size());
        }
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The names of all regions, in their order. */
    public Set<String> regions() {
        Set<String> names = new TreeSet<>();
        list.forEach(compartment -> names.addAll(compartment.regions()));
        return names;
    }
}

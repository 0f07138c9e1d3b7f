package org.ntwk.morpho.cell;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.morphology.ShippedCell;
import org.ntwk.morpho.swc.SwcReader;

/** The form and the passive membrane that the parameters of a {@link MorphologicalCell} describe. */
public record DescribedCell(
        Morphology morphology, Discretisation discretisation, Compartments compartments, CableProperties properties) {

    /**
     * The cell that parameters describe.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if their file is no SWC file
     * @throws IllegalArgumentException if there would be too many compartments
     */
    public static DescribedCell of(ParameterValues values) {
        Morphology read = values.file(MorphologicalCell.FILE)
                .map(SwcReader::read)
                .orElseGet(() -> ShippedCell.of(values.text("morphology")).orElseThrow());
        Morphology morphology = values.flag("axon") ? read : read.withoutAxon();
        CableProperties properties = new CableProperties(
                values.number("Cm"), values.number("Ri"), 1e-6 * values.number("leak"), values.number("El"));
        Discretisation discretisation = Cuts.of(values);
        return new DescribedCell(morphology, discretisation, discretisation.of(morphology), properties);
    }

    /** The compartments by region, area and path; the soma is where the tree begins. */
    public CellCompartments regions() {
        return new CellCompartments(
                compartments.segments().rows().stream()
                        .map(DescribedCell::compartment)
                        .toList(),
                0);
    }

    private static CellCompartments.Compartment compartment(Segment segment) {
        return new CellCompartments.Compartment(regions(segment.type()), segment.pathUm(), segment.areaUm2());
    }

    /** What is neither soma nor axon is a dendrite. */
    private static Set<String> regions(NeuriteType type) {
        Set<String> regions = new HashSet<>(Set.of("all"));
        if (type.equals(NeuriteType.SOMA) || type.equals(NeuriteType.AXON)) {
            regions.add(type.word());
        } else {
            regions.add("dendrite");
            regions.add(
                    type.equals(NeuriteType.DENDRITE)
                            ? "basal"
                            : type.equals(NeuriteType.APICAL) ? "apical" : type.word());
        }
        return regions;
    }

    /** The compartment whose potential makes spikes; empty if there is no axon and it should be there. */
    OptionalInt spikeSite(ParameterValues values) {
        if (values.text("spike-site").equals("soma")) {
            return OptionalInt.of(0);
        }
        Optional<Segment> nearest = compartments.segments().select(Segments.ofType(NeuriteType.AXON)).stream()
                .min(Comparator.comparingDouble(Segment::pathUm));
        return nearest.isPresent() ? OptionalInt.of(nearest.get().index()) : OptionalInt.empty();
    }
}

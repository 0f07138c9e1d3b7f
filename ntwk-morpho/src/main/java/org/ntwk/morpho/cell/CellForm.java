package org.ntwk.morpho.cell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.NeuriteType;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.morpho.morphology.SyntheticCell;
import org.ntwk.morpho.swc.SwcReader;

/** The form of a {@link MorphologicalCell}, cut into compartments. */
record CellForm(Compartments compartments, CableProperties properties) {

    /** The names of forms that need no file. */
    static final List<String> SHIPPED = List.of("pyramidal", "interneuron", "ball-and-rall");

    /**
     * The form that parameters describe.
     *
     * @throws org.ntwk.api.problem.InvalidInputException if their file is no SWC file
     * @throws IllegalArgumentException if there would be too many compartments
     */
    static CellForm of(ParameterValues values) {
        Morphology morphology = values.file(MorphologicalCell.FILE)
                .map(SwcReader::read)
                .orElseGet(() -> shipped(values.text("morphology")));
        Compartments compartments = new Discretisation.FixedLength(values.number("longest-compartment")).of(morphology);
        CableProperties properties = new CableProperties(
                values.number("Cm"), values.number("Ri"), 1e-6 * values.number("leak"), values.number("El"));
        return new CellForm(compartments, properties);
    }

    private static Morphology shipped(String name) {
        return switch (name) {
            case "pyramidal" -> SyntheticCell.PYRAMIDAL.morphology();
            case "interneuron" -> SyntheticCell.INTERNEURON.morphology();
            case "ball-and-rall" -> BallAndRallTree.ofTheOriginal().morphology();
            default -> throw new IllegalArgumentException("there is no form '" + name + "'");
        };
    }

    /** The compartments as a network sees them; the soma is where the tree begins. */
    CellCompartments forNetwork() {
        return new CellCompartments(
                compartments.segments().rows().stream()
                        .map(CellForm::compartment)
                        .toList(),
                0);
    }

    private static CellCompartments.Compartment compartment(Segment segment) {
        return new CellCompartments.Compartment(regions(segment.type()), segment.pathUm(), segment.areaUm2());
    }

    private static Set<String> regions(NeuriteType type) {
        if (type.equals(NeuriteType.DENDRITE)) {
            return Set.of("dendrite", "basal");
        }
        return type.equals(NeuriteType.APICAL) ? Set.of("dendrite", "apical") : Set.of(type.word());
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

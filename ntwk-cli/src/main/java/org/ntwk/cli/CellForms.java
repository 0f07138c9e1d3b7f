package org.ntwk.cli;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.morpho.discretisation.Discretisation;
import org.ntwk.morpho.morphology.Morphology;
import org.ntwk.morpho.morphology.Section;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.morphology.Segments;
import org.ntwk.plots.CellForm;

/** Cells as figures draw them. */
final class CellForms {

    private CellForms() {}

    /** A piece for each cone of the reconstruction, in the order of the table of segments. */
    static CellForm of(Morphology cell) {
        return of(cell, new Discretisation.PerSegment(), cell.segments());
    }

    /**
     * A piece for each compartment.
     *
     * @param segments the table of the compartments that the discretisation makes of the cell
     */
    static CellForm of(Morphology cell, Discretisation discretisation, Segments segments) {
        List<double[]> cuts = cell.sections().stream().map(discretisation::cuts).toList();
        List<CellForm.Piece> pieces = new ArrayList<>();
        for (Segment row : segments.rows()) {
            Section section = cell.sections().get(row.section());
            double from = cuts.get(row.section())[row.part()];
            double to = cuts.get(row.section())[row.part() + 1];
            pieces.add(new CellForm.Piece(
                    row.type().word(),
                    row.parent(),
                    section.pathUm(from),
                    section.pathUm(to),
                    places(section, from, to)));
        }
        return new CellForm(pieces);
    }

    /** The ends, and the points of the reconstruction between them. */
    private static List<CellForm.Place> places(Section section, double from, double to) {
        if (section.isSphere()) {
            return List.of(place(section, from));
        }
        List<CellForm.Place> places = new ArrayList<>();
        places.add(place(section, from));
        for (double point = Math.floor(from) + 1; point < to; point++) {
            places.add(place(section, point));
        }
        places.add(place(section, to));
        return places;
    }

    private static CellForm.Place place(Section section, double at) {
        return new CellForm.Place(section.xUm(at), section.yUm(at), section.zUm(at), section.diameterUm(at));
    }
}

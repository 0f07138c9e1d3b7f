package org.ntwk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.morpho.cell.DescribedCell;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Synapses;
import org.ntwk.plots.CellForm;
import org.ntwk.plots.Figure;
import org.ntwk.plots.MorphologyAnimation;
import org.ntwk.plots.MorphologyFigure;
import org.ntwk.plots.PieceValues;
import org.ntwk.plots.SeriesFigure;

/** The pictures of an experiment on a cell. */
final class DendriteFigures {

    private static final int WIDTH_PX = 900;
    private static final int CELL_PX = 420;
    private static final int ANIMATION_WIDTH_PX = 620;
    private static final int ANIMATION_HEIGHT_PX = 620;
    private static final int FRAME_SHOWN_MS = 60;

    private DendriteFigures() {}

    /** The cell, with where its synapses, electrodes and recordings are, above what was recorded. */
    static Figure of(DendriteRun run) {
        DendriteExperiment experiment = run.experiment();
        List<MorphologyFigure.Group> groups = new ArrayList<>();
        for (DendriteExperiment.Group group : experiment.synapses()) {
            Synapses synapses = group.receptors().get(0);
            List<CellForm.Place> places = new ArrayList<>();
            for (int n = 0; n < synapses.size(); n++) {
                places.add(place(synapses.site(n)));
            }
            groups.add(new MorphologyFigure.Group(group.name(), places));
        }
        List<CellForm.Place> electrodes = experiment.electrodes().stream()
                .map(use -> place(row(experiment, use.compartment())))
                .toList();
        if (!electrodes.isEmpty()) {
            groups.add(new MorphologyFigure.Group("electrodes", electrodes));
        }
        groups.add(new MorphologyFigure.Group(
                "recordings",
                experiment.sites().stream()
                        .map(site -> place(row(experiment, site.compartment())))
                        .distinct()
                        .toList()));
        return MorphologyFigure.of(experiment.name(), form(experiment.cell()))
                .withGroups(groups)
                .figure(WIDTH_PX, CELL_PX)
                .above(List.of(SeriesFigure.of(
                        "at the recorded places", "time (ms)", TraceTable.panels(run.traces()), WIDTH_PX)));
    }

    /** The potential of all compartments as colours, in time. */
    static void animate(DendriteRun run, Path file, boolean replace) {
        MorphologyAnimation.write(
                MorphologyFigure.of(
                        run.experiment().name(), form(run.experiment().cell())),
                "V (mV)",
                run.frames(),
                ANIMATION_WIDTH_PX,
                ANIMATION_HEIGHT_PX,
                FRAME_SHOWN_MS,
                file,
                replace);
    }

    private static CellForm form(DescribedCell cell) {
        return CellForms.of(
                cell.morphology(), cell.discretisation(), cell.compartments().segments());
    }

    /** A number of each compartment as colour. */
    static Figure map(String name, DescribedCell cell, PieceValues values) {
        return MorphologyFigure.of(name, form(cell)).withValues(values).figure(WIDTH_PX);
    }

    private static Segment row(DendriteExperiment experiment, int compartment) {
        return experiment.cell().compartments().segments().get(compartment);
    }

    private static CellForm.Place place(Segment segment) {
        return new CellForm.Place(segment.xUm(), segment.yUm(), segment.zUm(), segment.diameterUm());
    }
}

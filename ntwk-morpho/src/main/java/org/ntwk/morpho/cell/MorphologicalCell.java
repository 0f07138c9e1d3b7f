package org.ntwk.morpho.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntwk.api.cell.CellCompartments;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.parameter.Bounds;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.parameter.ParameterSpec;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.problem.InvalidInputException;
import org.ntwk.api.problem.Problem;
import org.ntwk.api.problem.ProblemCode;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.quantity.Unit;
import org.ntwk.morpho.cable.CableCells;
import org.ntwk.morpho.morphology.ShippedCell;

/**
 * A cell with dendrites in a network. Its own are the passive cables; channels are mechanisms of its population, synapses
 * those of projections. A spike is an upward crossing of a threshold by the potential of its soma or axon, and resets nothing:
 * it ends by the channels.
 */
public final class MorphologicalCell implements CellModel {

    static final String FILE = "file";
    static final String ABOVE = "above";

    @Override
    public String name() {
        return "morphological";
    }

    @Override
    public String summary() {
        return "cell with dendrites: passive cables, with channels by the mechanisms of its population";
    }

    @Override
    public List<String> equations() {
        return List.of(
                "of each compartment k with area A: A Cm dV_k/dt = A leak (El - V_k) + sum of (V_j - V_k)/R_jk over neighbours j + I_k",
                "I_k = i_k - g_k V_k of the synapses and mechanisms on it; solved implicitly, by backward Euler",
                "spike: V at the spike site gets above threshold, after it was below threshold - hysteresis");
    }

    @Override
    public List<String> references() {
        return List.of("Hines (1984), Int. J. Biomed. Comput. 15:69 (solution on a tree)");
    }

    @Override
    public ParameterSchema parameters() {
        List<ParameterSpec> parameters = new ArrayList<>(List.of(
                ParameterSpec.choice(
                                "morphology", ShippedCell.names(), "a form that ships; not used if there is a file")
                        .defaultsTo(Value.of("pyramidal")),
                ParameterSpec.file(FILE, "an SWC file that holds the form").defaultsTo(Value.of("")),
                ParameterSpec.flag("axon", "whether its axon is there").defaultsTo(true)));
        parameters.addAll(Cuts.parameters());
        parameters.addAll(List.of(
                positive("Cm", "uF/cm^2", "capacitance of the membrane", 1),
                positive("Ri", "ohm cm", "axial resistivity", 150),
                ParameterSpec.number("leak", "uS/cm^2", "conductance of the leak")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(50),
                ParameterSpec.number("El", Unit.MV, "reversal potential of the leak")
                        .defaultsTo(-70),
                ParameterSpec.choice(
                                "spike-site",
                                List.of("soma", "axon"),
                                "whose potential makes spikes: of the axon,"
                                        + " that of the compartment next to the soma")
                        .defaultsTo(Value.of("soma")),
                ParameterSpec.number("threshold", Unit.MV, "a spike is when the potential gets above it")
                        .defaultsTo(-20),
                ParameterSpec.number("hysteresis", Unit.MV, "how far below the threshold it must have been before")
                        .bounds(Bounds.NON_NEGATIVE)
                        .defaultsTo(10)));
        return ParameterSchema.of(parameters);
    }

    private static ParameterSpec positive(String name, String unit, String doc, double value) {
        return ParameterSpec.number(name, unit, doc).bounds(Bounds.POSITIVE).defaultsTo(value);
    }

    @Override
    public List<StateVariable> state() {
        return List.of(
                StateVariable.membranePotential(),
                StateVariable.of(
                        ABOVE,
                        "1",
                        "1 from a spike on until the potential is below the threshold by the hysteresis, else 0"));
    }

    @Override
    public void check(ParameterValues values, String path, Problems problems) {
        Cuts.check(values, path, problems);
        DescribedCell cell;
        try {
            cell = DescribedCell.of(values);
        } catch (InvalidInputException e) {
            problems.add(
                    ProblemCode.MALFORMED_FILE,
                    path + "." + FILE,
                    e.problems().stream().map(MorphologicalCell::inWords).collect(Collectors.joining(" ")));
            return;
        } catch (IllegalArgumentException e) {
            problems.add(ProblemCode.OUT_OF_BOUNDS, path + ".discretisation", e.getMessage() + ".");
            return;
        }
        if (cell.spikeSite(values).isEmpty()) {
            problems.add(ProblemCode.CONTRADICTION, path + ".spike-site", "the cell has no axon.");
        }
    }

    private static String inWords(Problem problem) {
        return problem.path().isEmpty() ? problem.message() : problem.path() + ": " + problem.message();
    }

    @Override
    public Optional<CellCompartments> compartments(ParameterValues values) {
        return Optional.of(DescribedCell.of(values).regions());
    }

    @Override
    public long workingBytes(int size, ParameterValues values) {
        return CableCells.bytes(DescribedCell.of(values).compartments(), size) + size;
    }

    @Override
    public CellKernel prepare(CellContext context) {
        return new MorphologicalKernel(context, DescribedCell.of(context.parameters()));
    }
}

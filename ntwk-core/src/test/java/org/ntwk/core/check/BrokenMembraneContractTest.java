package org.ntwk.core.check;

import static org.ntwk.core.check.BrokenContracts.BESIDE;
import static org.ntwk.core.check.BrokenContracts.FINITE;
import static org.ntwk.core.check.BrokenContracts.OTHERS_WORK;
import static org.ntwk.core.check.BrokenContracts.READ;
import static org.ntwk.core.check.BrokenContracts.assertFault;
import static org.ntwk.core.check.BrokenContracts.number;
import static org.ntwk.core.check.BrokenContracts.then;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.synapse.SynapseContext;

/** Each way in which cells, mechanisms and synapses can break their contract is told with what they did, where and when. */
class BrokenMembraneContractTest {

    private static final String CELL = "cell model 'acme:lif' at populations.Exc.cell broke its contract in ";
    private static final String MECHANISM =
            "membrane mechanism 'acme:m-current' at populations.Exc.mechanisms[0] broke its contract in ";
    private static final String SYNAPSE =
            "synapse model 'acme:alpha' at projections[1].synapse (onto Exc) broke its contract in ";

    @Test
    void aCellThatWritesBesideItsRange() {
        assertFault(
                "lif",
                "advance",
                context -> {
                    double[] v = ((CellContext) context).state("V");
                    return then(arguments -> v[number(arguments[1]) % v.length] = -50);
                },
                CELL + "advance at step 0, t = 0 ms: it changed V of cell 99 from -62.0 to -50.0,"
                        + " but was called for cells 0 to 98." + BESIDE);
    }

    @Test
    void aResetOfMoreCellsThanOne() {
        assertFault(
                "lif",
                "reset",
                context -> {
                    double[] v = ((CellContext) context).state("V");
                    return then(arguments -> Arrays.fill(v, -70));
                },
                CELL + "reset at step 33, t = 3.3 ms: it changed V of cell 0 from -54.32244464381039 to -70.0,"
                        + " but was called for cell 8." + BESIDE);
    }

    @Test
    void aCellThatWritesWhatDrivesIt() {
        assertFault(
                "lif",
                "advance",
                context -> {
                    double[] i = ((CellContext) context).current();
                    return then(arguments -> i[number(arguments[0])] = 0);
                },
                CELL + "advance at step 0, t = 0 ms: it changed the current i of cell 0 from 371.66198977436346"
                        + " to 0.0, which it may only read here." + READ);
    }

    @Test
    void aCellWhosePotentialIsNoNumber() {
        assertFault(
                "lif",
                "advance",
                context -> {
                    double[] v = ((CellContext) context).state("V");
                    return then(arguments -> v[number(arguments[0])] *= (Double) arguments[2] > 1 ? 0.0 / 0 : 1);
                },
                CELL + "advance at step 11, t = 1.1 ms: it left V of cell 0 at NaN, though all that it was"
                        + " given was finite (it was -59.79486086351565)." + FINITE);
    }

    @Test
    void aCellThatWritesWhileItIsSearched() {
        assertFault(
                "lif",
                "findAboveThreshold",
                context -> {
                    double[] v = ((CellContext) context).state("V");
                    return then(arguments -> v[number(arguments[0])] = -70);
                },
                CELL + "findAboveThreshold at step 0, t = 0 ms: it changed V of cell 0 from -61.79254417989865"
                        + " to -70.0, which it may only read here." + OTHERS_WORK);
    }

    @Test
    void aSpikeOfACellBesideTheRange() {
        assertFault(
                "lif",
                "findAboveThreshold",
                context -> then(arguments -> ((FoundCells) arguments[2]).add(number(arguments[1]))),
                "cell model 'acme:lif' at populations.Exc.cell failed in findAboveThreshold at step 0, t"
                        + " = 0 ms: java.lang.IllegalArgumentException: Cell 98 was found in a search of cells 0"
                        + " to 97.");
    }

    @Test
    void aSpikeThatIsFoundTwice() {
        assertFault(
                "lif",
                "findAboveThreshold",
                context -> then(arguments -> {
                    ((FoundCells) arguments[2]).add(number(arguments[0]));
                    ((FoundCells) arguments[2]).add(number(arguments[0]));
                }),
                "cell model 'acme:lif' at populations.Exc.cell failed in findAboveThreshold at step 0, t = 0 ms:"
                        + " java.lang.IllegalArgumentException: Cell 0 was found after cell 0; a search goes upwards.");
    }

    @Test
    void aRefractoryTimeThatIsNone() {
        assertFault(
                "lif",
                "refractoryMs",
                context -> (arguments, answer) -> -1.0,
                CELL + "refractoryMs: the refractory time of cell 0 is -1.0 ms." + "\n   It must be at least 0.");
    }

    @Test
    void aCellThatWritesItsParameters() {
        assertFault(
                "lif",
                "advance",
                context -> {
                    double[] capacitance = ((CellContext) context).parameters().perCell("Cm");
                    capacitance[0] = 5; // its own until it is prepared
                    return then(arguments -> capacitance[number(arguments[0])] *= 2);
                },
                CELL + "advance at step 0, t = 0 ms: it changed the numbers of the parameter Cm of cell 0 from"
                        + " 5.0 to 10.0."
                        + "\n   Parameters stay as they are; keep what changes in a state variable.");
    }

    @Test
    void aMechanismThatWritesThePotential() {
        assertFault(
                "m-current",
                "advance",
                context -> {
                    double[] v = ((MembraneContext) context).voltage();
                    return then(arguments -> v[number(arguments[0])] = -70);
                },
                MECHANISM + "advance at step 0, t = 0 ms: it changed V of entry 0 from -62.0 to -70.0, which it may"
                        + " only read here." + READ);
    }

    @Test
    void aMechanismThatDrivesMembranesBesideItsRange() {
        assertFault(
                "m-current",
                "advance",
                context -> {
                    double[] i = ((MembraneContext) context).current();
                    return then(arguments -> i[number(arguments[1]) % i.length] += 1);
                },
                MECHANISM + "advance at step 0, t = 0 ms: it changed the current i of entry 99 from 0.0 to 1.0, but"
                        + " was called for entries 0 to 98." + BESIDE);
    }

    @Test
    void aMechanismThatDrivesMembranesBeforeTheRun() {
        assertFault(
                "m-current",
                "initialise",
                context -> {
                    double[] g = ((MembraneContext) context).conductance();
                    return then(arguments -> g[number(arguments[0])] += 1);
                },
                MECHANISM + "initialise: it changed the conductance g of entry 0 from 0.0 to 1.0, which it may only"
                        + " read here." + OTHERS_WORK);
    }

    @Test
    void synapsesWhoseCurrentIsInfinite() {
        assertFault(
                "alpha",
                "advance",
                context -> {
                    double[] i = ((SynapseContext) context).current();
                    return then(arguments -> i[number(arguments[0])] += 1.0 / 0);
                },
                SYNAPSE + "advance at step 0, t = 0 ms: it left the current i of entry 0 at Infinity, though all"
                        + " that it was given was finite (it was 0.0)." + FINITE);
    }

    @Test
    void synapsesThatWriteThePotential() {
        assertFault(
                "alpha",
                "advance",
                context -> {
                    double[] v = ((SynapseContext) context).voltage();
                    return then(arguments -> v[number(arguments[0])] = -70);
                },
                SYNAPSE + "advance at step 0, t = 0 ms: it changed V of entry 0 from -62.0 to -70.0, which it may"
                        + " only read here." + READ);
    }

    @Test
    void synapsesWhoseRecordedConductanceIsNoNumber() {
        assertFault(
                "exponential",
                "conductance",
                context -> (arguments, answer) -> Double.NaN,
                "synapse model 'acme:exponential' at projections[0].synapse (onto Inh) broke its"
                        + " contract in conductance, which is recorded: the conductance of entry 0 is NaN."
                        + "\n   It must be a finite number.");
    }

    @Test
    void aGainThatIsNoNumber() {
        assertFault(
                "alpha",
                "gain",
                context -> (arguments, answer) -> Double.NaN,
                SYNAPSE + "gain: the gain is NaN." + "\n   It must be a finite number.");
    }
}

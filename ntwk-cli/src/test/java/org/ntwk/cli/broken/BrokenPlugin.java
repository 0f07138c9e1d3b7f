package org.ntwk.cli.broken;

import java.util.List;
import org.ntwk.api.cell.CellContext;
import org.ntwk.api.cell.CellKernel;
import org.ntwk.api.cell.CellModel;
import org.ntwk.api.cell.FoundCells;
import org.ntwk.api.cell.StateVariable;
import org.ntwk.api.membrane.MechanismKernel;
import org.ntwk.api.membrane.MembraneContext;
import org.ntwk.api.membrane.MembraneMechanism;
import org.ntwk.api.parameter.ParameterSchema;
import org.ntwk.api.plugin.NtwkPlugin;

/** Brings two cells that fire each 10 ms, of which one then resets its neighbour as well, and a channel that fails. */
public final class BrokenPlugin implements NtwkPlugin {

    @Override
    public String id() {
        return "broken";
    }

    @Override
    public String version() {
        return "0.3";
    }

    @Override
    public List<CellModel> cellModels() {
        return List.of(new Cell("broken:clock", 1), new Cell("broken:sound-clock", 0));
    }

    @Override
    public List<MembraneMechanism> membraneMechanisms() {
        return List.of(new Channel());
    }

    /** Fails after 3 ms. */
    private record Channel() implements MembraneMechanism {

        @Override
        public String name() {
            return "broken:channel";
        }

        @Override
        public String summary() {
            return "fails after 3 ms";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<StateVariable> state() {
            return List.of();
        }

        @Override
        public MechanismKernel prepare(MembraneContext context) {
            return new MechanismKernel() {
                @Override
                public void initialise(int from, int to) {}

                @Override
                public void advance(int from, int to, double tMs) {
                    if (tMs >= 3) {
                        throw new IllegalStateException("too late");
                    }
                }
            };
        }
    }

    /** @param reach how far from the cell that fired the last one is that is reset */
    private record Cell(String name, int reach) implements CellModel {

        @Override
        public String summary() {
            return "fires each 10 ms";
        }

        @Override
        public ParameterSchema parameters() {
            return ParameterSchema.EMPTY;
        }

        @Override
        public List<StateVariable> state() {
            return List.of(StateVariable.membranePotential());
        }

        @Override
        public CellKernel prepare(CellContext context) {
            return new Kernel(context.state("V"), context.dtMs(), reach);
        }
    }

    private record Kernel(double[] v, double dtMs, int reach) implements CellKernel {

        @Override
        public void initialise(int from, int to) {
            for (int n = from; n < to; n++) {
                v[n] = -60 - n;
            }
        }

        @Override
        public void advance(int from, int to, double tMs) {
            for (int n = from; n < to; n++) {
                v[n] += dtMs;
            }
        }

        @Override
        public void findAboveThreshold(int from, int to, FoundCells found) {
            found.addAbove(v, -50, from, to);
        }

        @Override
        public void reset(int cell) {
            v[cell] = -60;
            v[(cell + reach) % v.length] = -60;
        }

        @Override
        public double refractoryMs(int cell) {
            return 0;
        }

        @Override
        public void hold(int cell) {}
    }
}

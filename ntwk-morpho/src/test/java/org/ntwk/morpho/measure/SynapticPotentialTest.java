package org.ntwk.morpho.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntwk.morpho.cable.CableProperties;
import org.ntwk.morpho.discretisation.Compartments;
import org.ntwk.morpho.discretisation.Discretisation.PerSegment;
import org.ntwk.morpho.measure.PotentialsByLocation.Row;
import org.ntwk.morpho.morphology.BallAndRallTree;
import org.ntwk.morpho.morphology.Segment;
import org.ntwk.morpho.synapse.Receptor;

class SynapticPotentialTest {

    private static final CableProperties PROPERTIES = new CableProperties(1, 100, 1e-4, -70);

    private final Compartments tree =
            new PerSegment().of(BallAndRallTree.ofTheOriginal().morphology());

    /** t/τ·exp(1 − t/τ) is at half of its peak at 0.23196 τ and 2.67835 τ, at a tenth at 0.03822 τ and at 0.9 at 0.60834 τ. */
    @Test
    void anAlphaFunctionHasItsSizeAndForm() {
        double[] trace = new double[40_001];
        for (int n = 0; n < trace.length; n++) {
            double t = n * 0.001;
            trace[n] = -70 - 3 * t / 2 * Math.exp(1 - t / 2);
        }
        SynapticPotential potential = SynapticPotential.of(trace, 0.001);

        assertThat(potential.amplitudeMv()).isCloseTo(-3, within(1e-9));
        assertThat(potential.peakMs()).isCloseTo(2, within(1e-9));
        assertThat(potential.halfWidthMs()).isCloseTo(2 * (2.6783470 - 0.2319610), within(1e-5));
        assertThat(potential.riseMs()).isCloseTo(2 * (0.6083413 - 0.0382212), within(1e-5));
        assertThat(potential.areaMvMs()).isCloseTo(-3 * 2 * Math.E, within(1e-5));
        assertThat(SynapticPotential.of(new double[] {1, 1, 1}, 1).amplitudeMv())
                .isEqualTo(0);
        assertThat(SynapticPotential.of(new double[] {0, 1, 1}, 1).halfWidthMs())
                .isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> SynapticPotential.of(new double[1], 1));
    }

    /** The places of one path from the soma to a tip, and all of one branch more than cells side by side. */
    private List<Segment> path() {
        List<Segment> path = new ArrayList<>();
        for (int n = tree.segments().farthest(row -> true).orElseThrow().index();
                n >= 0;
                n = tree.segments().get(n).parent()) {
            path.add(0, tree.segments().get(n));
        }
        return path;
    }

    /** The charge of a weak synapse is that of its conductance; the area of its potential is that times Rtransfer. */
    @Test
    void theAreaOfAWeakPotentialIsTheChargeTimesTheTransferResistance() {
        List<Row> rows = new PotentialsByLocation(Receptor.AMPA, 1e-6, 0.05, 200).of(tree, PROPERTIES, path());

        Impedances impedances = new Impedances(tree, PROPERTIES, 0);
        // In pA ms, with the integral of the normalised difference of exponentials.
        double charge = 1e-6 * 1.435055183349871 * (5 - 0.5) * 70;
        assertThat(rows).hasSize(51);
        for (Row row : rows) {
            int site = row.site().index();
            double soma = charge * impedances.transfer(site, 0).realMohm() / 1000;
            double own = charge * impedances.input(site).realMohm() / 1000;
            assertThat(row.atSoma().areaMvMs()).isCloseTo(soma, within(1e-3 * soma));
            assertThat(row.atSite().areaMvMs()).isCloseTo(own, within(1e-3 * own));
        }
    }

    @Test
    void fromFartherAwayAPotentialIsSmallerAndLaterAtTheSomaAndLargerWhereItArises() {
        List<Row> rows = new PotentialsByLocation(Receptor.AMPA, 0.5, 0.05, 60).of(tree, PROPERTIES, path());

        for (int n = 1; n < rows.size(); n++) {
            Row near = rows.get(n - 1);
            Row far = rows.get(n);
            assertThat(far.atSoma().amplitudeMv()).isLessThan(near.atSoma().amplitudeMv());
            assertThat(far.atSoma().peakMs())
                    .isGreaterThanOrEqualTo(near.atSoma().peakMs());
            assertThat(far.atSite().amplitudeMv()).isGreaterThan(far.atSoma().amplitudeMv());
        }
        Row tip = rows.get(rows.size() - 1);
        assertThat(tip.atSite().amplitudeMv())
                .isGreaterThan(rows.get(0).atSite().amplitudeMv());
        assertThat(tip.atSoma().riseMs()).isGreaterThan(rows.get(0).atSoma().riseMs());
    }

    @Test
    void aDurationOfNoStepIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PotentialsByLocation(Receptor.AMPA, 1, 0.1, 0));
    }
}

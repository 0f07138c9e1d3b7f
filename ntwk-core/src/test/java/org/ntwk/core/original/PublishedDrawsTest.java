package org.ntwk.core.original;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ntwk.api.connectivity.ConnectionDraw;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.ProjectionDescription;
import org.ntwk.api.network.StimulusDescription;

/** Every connection and every afferent event of the original framework's runs (see the README of the resources). */
class PublishedDrawsTest {

    static final List<PublishedNetwork> NETWORKS = PublishedNetwork.ALL;

    /** But those of the ring, which {@link OriginalRingTest} draws once and not for each of its pairs again. */
    static final List<PublishedNetwork> OTHERS = NETWORKS.stream()
            .filter(network -> network != PublishedNetwork.RING)
            .toList();

    @ParameterizedTest
    @FieldSource("OTHERS")
    void drawsTheConnectionsOfThePublishedRun(PublishedNetwork published) {
        JsonNode reference = published.reference();
        NetworkDescription network = published.experiment().network();

        assertThat(network.projections()).hasSize(reference.get("connectivity").size());
        for (ProjectionDescription projection : network.projections()) {
            JsonNode expected = reference.get("connectivity").get(projection.source() + "_" + projection.target());
            FakeConnectivity context = new FakeConnectivity(network, projection);
            ConnectionDraw draw = context.rule().prepare(context);
            DrawnConnections drawn = DrawnConnections.of(draw, context.targetSize());
            assertThat(draw.expectedConnections()).isEqualTo(expected.get("n").longValue());
            assertThat(drawn.checksum()).isEqualTo(expected.get("sha256").textValue());
        }
    }

    @ParameterizedTest
    @FieldSource("NETWORKS")
    void drawsTheAfferentEventsOfThePublishedRun(PublishedNetwork published) {
        JsonNode reference = published.reference();
        NetworkDescription network = published.experiment().network();
        // The original drew the events of the last step and lost them.
        int steps = reference.get("n_steps").intValue() - 1;

        for (StimulusDescription stimulus : network.stimuli()) {
            JsonNode expected = reference.get("drive").get(stimulus.name() + "_" + stimulus.target());
            if (expected != null) {
                int size = network.population(stimulus.target()).orElseThrow().size();
                DrawnDrive drawn =
                        DrawnDrive.of(new OriginalPoissonDrive().prepare(new FakeDrive(size, stimulus)), size, steps);
                assertThat(drawn.first()).isEqualTo(ReferenceDraws.rows(expected.get("first")));
                assertThat(drawn.count()).isEqualTo(expected.get("n").longValue());
                assertThat(drawn.checksum()).isEqualTo(expected.get("sha256").textValue());
            }
        }
    }
}

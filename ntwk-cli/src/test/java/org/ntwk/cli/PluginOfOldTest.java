package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.meanfield.IntegrateAndFireCell;
import org.ntwk.api.meanfield.ShotNoiseSynapse;
import org.ntwk.api.meanfield.TransferFunctionContext;
import org.ntwk.api.meanfield.TransferFunctionModel;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.result.RunResult;
import org.ntwk.api.scan.ScanResult;
import org.ntwk.core.Ntwk;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.LoadedPlugin;
import org.ntwk.core.plugin.Plugins;
import org.ntwk.core.plugin.RegisteredComponent;

/** A jar that was compiled against the baseline of the API, with a component of each kind, works here. */
class PluginOfOldTest {

    @TempDir
    private static Path plugins;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        ThirdPartyJar.everything(plugins);
    }

    @Test
    void itBringsAComponentOfEachKind() {
        try (Plugins found = Ntwk.builder().pluginFolder(plugins).build().plugins()) {
            assertThat(found.problems()).isEmpty();
            LoadedPlugin acme = found.list().stream()
                    .filter(plugin -> plugin.id().equals("acme"))
                    .findFirst()
                    .orElseThrow();
            assertThat(acme.components().stream().map(RegisteredComponent::kind))
                    .isEqualTo(ComponentKind.ALL);
        }
    }

    @Test
    void itRunsInANetwork() throws IOException {
        Ntwk ntwk = Ntwk.builder().pluginFolder(plugins).build();
        Path file = Files.writeString(folder.resolve("everything.yaml"), ThirdPartyJar.resource("everything.yaml"));

        try (Plugins open = ntwk.plugins();
                RunResult result = ntwk.run(ntwk.read(file))) {
            assertThat(open.problems()).isEmpty();
            assertThat(result.spikes("Small").count()).isPositive();
            assertThat(result.spikes("Large").count()).isPositive();
            assertThat(result.provenance().plugins()).contains("acme 1.0");
        }
    }

    @Test
    void itsExecutorAndMeasureServeAScan() throws Exception {
        Files.writeString(folder.resolve("everything.yaml"), ThirdPartyJar.resource("everything.yaml"));
        Path scan = SmallExperiment.write(folder, "scan.yaml", """
                experiment: everything.yaml
                axes: {run.seed: [1, 2]}
                measures: [{type: "acme:spikecount"}]
                """);
        Ntwk ntwk = Ntwk.builder().pluginFolder(plugins).build();

        try (Plugins open = ntwk.plugins()) {
            ScanResult result =
                    ntwk.scan(scan).run(folder.resolve("out"), ComponentDescription.of("acme:onebyone"), told -> {});
            assertThat(open.problems()).isEmpty();
            assertThat(result.count(ScanResult.State.DONE)).isEqualTo(2);
            assertThat(result.measure("Small.spikes").values().get(1)).isPositive();
        }
    }

    @Test
    void itsTransferFunctionGivesRates() {
        Ntwk ntwk = Ntwk.builder().pluginFolder(plugins).build();

        try (Plugins found = ntwk.plugins()) {
            TransferFunctionModel model = found.registry()
                    .registered(ComponentKind.TRANSFER_FUNCTION, "acme:linear")
                    .orElseThrow()
                    .component();
            TransferFunctionContext context = new TransferFunctionContext(
                    new IntegrateAndFireCell(10, 200, -65, -50, -65, 5, 0),
                    List.of(new ShotNoiseSynapse(0, 5, 1, -60).input("Exc", 100, 1)),
                    ntwk.values(model, model.parameters(), ComponentDescription.of("acme:linear"), 1, Optional.empty()),
                    "");
            assertThat(model.prepare(context).rateHz(new double[] {7}, 0)).isEqualTo(7);
        }
    }
}

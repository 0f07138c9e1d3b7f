package com.example.stimulus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.parameter.Value;
import org.ntwk.api.stimulus.StimulusModel;
import org.ntwk.testkit.StimulusModelContract;

/** What holds for every stimulus. */
class CurrentFromFileContractTest extends StimulusModelContract {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("ramp.txt"), "0 100\n20 300\n");
    }

    @Override
    protected StimulusModel component() {
        return new CurrentFromFile();
    }

    @Override
    protected ComponentDescription use() {
        return super.use().with("file", new Value.DataFile("ramp.txt", null));
    }

    @Override
    protected Optional<Path> folder() {
        return Optional.of(folder);
    }
}

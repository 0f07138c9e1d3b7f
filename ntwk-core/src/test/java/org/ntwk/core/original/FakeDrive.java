package org.ntwk.core.original;

import org.ntwk.api.network.NetworkBuilder;
import org.ntwk.api.network.NetworkDescription;
import org.ntwk.api.network.StimulusDescription;
import org.ntwk.api.parameter.ParameterValues;
import org.ntwk.api.problem.Problems;
import org.ntwk.api.random.RandomStream;
import org.ntwk.api.stimulus.StimulusContext;
import org.ntwk.core.CorePlugin;
import org.ntwk.core.compile.ParameterResolver;
import org.ntwk.core.plugin.Registry;

/** A population of a size that receives an original drive, at a step of 0.1 ms. */
record FakeDrive(int size, StimulusDescription stimulus, Problems problems) implements StimulusContext {

    FakeDrive(int size, StimulusDescription stimulus) {
        this(size, stimulus, new Problems());
    }

    @Override
    public double dtMs() {
        return 0.1;
    }

    @Override
    public ParameterValues parameters() {
        return new ParameterResolver(Registry.of(new CorePlugin()))
                .resolve(new OriginalPoissonDrive(), stimulus.model(), "stimulus", problems, size, random())
                .orElseThrow();
    }

    @Override
    public boolean isSelected(int cell) {
        return true;
    }

    @Override
    public RandomStream random() {
        return RandomStream.of(1, "stimulus");
    }

    @Override
    public double[] conductance() {
        return new double[size];
    }

    @Override
    public double[] current() {
        return new double[size];
    }

    @Override
    public NetworkDescription network() {
        return NetworkBuilder.create("driven").stimulus(stimulus).build();
    }

    @Override
    public String path() {
        return "stimulus";
    }
}

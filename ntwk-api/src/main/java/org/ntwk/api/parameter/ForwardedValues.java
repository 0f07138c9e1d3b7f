package org.ntwk.api.parameter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ntwk.api.stimulus.Waveform;

/** The values of another, for whoever hands on all of them but for a few, which a subclass gives. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class ForwardedValues implements ParameterValues {

    private final ParameterValues given;

    /** @param given whose values these are */
    protected ForwardedValues(ParameterValues given) {
        this.given = given;
    }

    @Override
    public double number(String name) {
        return given.number(name);
    }

    @Override
    public boolean isUniform(String name) {
        return given.isUniform(name);
    }

    @Override
    public boolean areUniform() {
        return given.areUniform();
    }

    @Override
    public double[] perCell(String name) {
        return given.perCell(name);
    }

    @Override
    public int whole(String name) {
        return given.whole(name);
    }

    @Override
    public boolean flag(String name) {
        return given.flag(name);
    }

    @Override
    public String text(String name) {
        return given.text(name);
    }

    @Override
    public List<String> names(String name) {
        return given.names(name);
    }

    @Override
    public double[] series(String name) {
        return given.series(name);
    }

    @Override
    public double[][] matrix(String name) {
        return given.matrix(name);
    }

    @Override
    public Optional<Path> file(String name) {
        return given.file(name);
    }

    @Override
    public Waveform functionOfTime(String name) {
        return given.functionOfTime(name);
    }

    @Override
    public List<Waveform> functionsOfTime(String name) {
        return given.functionsOfTime(name);
    }
}

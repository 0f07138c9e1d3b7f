package org.ntwk.core.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Pieces of flat models, with ' for ". */
final class FlatModels {

    static final String RUN = "'dt': 0.1, 'tstop': 100, ";
    static final String OLDER = "'Tse': 5, 'Tsi': 10, 'Ee': 0, 'Ei': -80, ";
    static final String EXC = "'N_Exc': 10, " + cell("Exc");

    /** Ten cells with four afferents, whose rate is missing. */
    static final String DRIVEN = RUN + OLDER + EXC + ", 'N_AffExc': 4, 'p_AffExc_Exc': 1, 'Q_AffExc_Exc': 1";

    static final String STEPS = ", 'AffExc_IncreasingStep_baseline': 1, 'AffExc_IncreasingStep_onset': 20,"
            + "'AffExc_IncreasingStep_size': 4, 'AffExc_IncreasingStep_length': 30, 'AffExc_IncreasingStep_smoothing': 10";

    private FlatModels() {}

    static String cell(String name) {
        return String.format(
                "'%1$s_Gl': 10, '%1$s_Cm': 200, '%1$s_Trefrac': 5, '%1$s_El': -70, '%1$s_Vthre': -50, '%1$s_Vreset': -70",
                name);
    }

    static FlatModel read(Path folder, String model, Map<String, String> rates) {
        try {
            Path file = Files.writeString(folder.resolve("model.json"), "{" + model.replace('\'', '"') + "}");
            return new FlatModelReader().read(file, rates);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

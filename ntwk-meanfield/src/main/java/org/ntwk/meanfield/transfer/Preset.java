package org.ntwk.meanfield.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.ntwk.meanfield.transfer.FittedRange.Interval;

/**
 * Published coefficients of effective thresholds, which belong to the cells and inputs that they were fitted with. Their
 * numbers and provenance are in {@code threshold-coefficients.properties}.
 */
public enum Preset {
    /** The recurrent excitatory (and disinhibitory) cell of Zerlaut, Zucca, Panzeri and Fellin (2019). */
    SPECTRUM_2018_REC_EXC("spectrum-2018-rec-exc", spectrum()),
    /** Its recurrent inhibitory cell. */
    SPECTRUM_2018_REC_INH("spectrum-2018-rec-inh", spectrum()),
    /** The pyramidal cell of the modulated network of 2020. */
    MODULATION_2020_PYR_EXC("modulation-2020-pyr-exc", spectrum()),
    /** The regular-spiking cell of Zerlaut et al. (2018), J. Comput. Neurosci. 44:45. */
    ZERLAUT_2018_RS("zerlaut-2018-rs", FittedRange.EVERYWHERE),
    /** Its fast-spiking cell. */
    ZERLAUT_2018_FS("zerlaut-2018-fs", FittedRange.EVERYWHERE),
    /** The leaky integrate-and-fire cell of Vogels and Abbott, fitted by the same authors; of order 1 in the moments. */
    ZERLAUT_2018_LIF("zerlaut-2018-lif-vogels-abbott", FittedRange.EVERYWHERE),
    /** The regular-spiking cell with adaptation of di Volo et al. (2019), Neural Comput. 31:653. */
    DI_VOLO_2019_RS("di-volo-2019-rs", FittedRange.EVERYWHERE),
    /** Its fast-spiking cell. */
    DI_VOLO_2019_FS("di-volo-2019-fs", FittedRange.EVERYWHERE);

    private static final double MV_PER_V = 1000;

    private final String presetName;
    private final FittedRange range;

    Preset(String presetName, FittedRange range) {
        this.presetName = presetName;
        this.range = range;
    }

    /** The name in descriptions. */
    public String presetName() {
        return presetName;
    }

    /** Where it was fitted, as far as that is known; {@link FittedRange#EVERYWHERE} if it is not. */
    public FittedRange range() {
        return range;
    }

    /** Which file the numbers are from. */
    public String source() {
        return read(presetName + ".source");
    }

    /** The coefficients in mV. */
    public double[] coefficientsMv() {
        return Arrays.stream(read(presetName).split(" "))
                .mapToDouble(number -> Double.parseDouble(number) * MV_PER_V)
                .toArray();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Preset::presetName).toList();
    }

    static Optional<Preset> named(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.presetName.equals(name))
                .findFirst();
    }

    /**
     * The statistics with rates between 0 and 50 Hz in the scan that gave the coefficients of RecExc, repeated; the
     * others were fitted to scans of the same design.
     */
    private static FittedRange spectrum() {
        return new FittedRange(
                new Interval(-73.9052055151083, -40.791537722190296),
                new Interval(2.7592101910811568, 6.302023826229469),
                new Interval(-0.23054747032267475, 0.9733206796597217),
                new Interval(6.605881595209744, 23.717226421157072));
    }

    /** Read when asked for: starting ntwk does not need it. */
    private static String read(String key) {
        Properties properties = new Properties();
        try (InputStream in = Preset.class.getResourceAsStream("threshold-coefficients.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the coefficients of presets", e);
        }
        return properties.getProperty(key);
    }
}

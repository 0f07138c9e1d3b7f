package org.ntwk.plots;

import java.awt.Color;

/** The colours of series by their order: those of Okabe and Ito (2008), as in {@link PopulationColors}. */
final class SeriesColors {

    private static final Color[] COLORS = {
        new Color(0x009E73),
        new Color(0xD55E00),
        new Color(0x0072B2),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0xCC79A7)
    };

    /** Beyond so many series they repeat. */
    static final int COUNT = COLORS.length;

    private SeriesColors() {}

    static Color of(int series) {
        return COLORS[series % COUNT];
    }
}

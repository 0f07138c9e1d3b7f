package org.ntwk.plots;

import java.awt.Color;

/**
 * Colours for the numbers of a map, from dark blue over grey to yellow. It is a straight line in Oklab (Ottosson 2020, "A
 * perceptual color space for image processing"), so equal differences of value look equally large, and lightness alone
 * tells them apart for every kind of colour vision. Its ends are those of cividis (Nuñez, Anderton and Renslow 2018,
 * PLoS ONE 13:e0199239).
 */
final class ColorMap {

    /** Where there is no number. */
    static final Color NOTHING = new Color(0xE4E4E4);

    private static final double[] DARK = oklab(0x00, 0x22, 0x4E);
    private static final double[] LIGHT = oklab(0xFE, 0xE8, 0x38);

    private ColorMap() {}

    /** @param part from 0 to 1; what is outside has the colour of the nearer end */
    static Color of(double part) {
        double at = Math.max(0, Math.min(1, part));
        double[] lab = new double[3];
        for (int n = 0; n < 3; n++) {
            lab[n] = DARK[n] + at * (LIGHT[n] - DARK[n]);
        }
        return color(lab);
    }

    /** What can be read on that colour. */
    static Color inkOn(double part) {
        return part < 0.5 ? Color.WHITE : PanelAxis.INK;
    }

    /** The two matrices of Ottosson, by rows: from linear sRGB to cones, and from their cube roots to Oklab. */
    static double[] oklab(int red, int green, int blue) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static Color color(double[] lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        return new Color(
                channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    /** The transfer function of sRGB (IEC 61966-2-1). */
    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * StrictMath.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.max(0, Math.min(255, Math.round(255 * c)));
    }
}

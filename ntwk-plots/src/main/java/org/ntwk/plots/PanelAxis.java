package org.ntwk.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/**
 * An axis of fixed range in the figure's style. It is marked at round numbers, or at places with texts of their own. The
 * titles of all vertical axes stand in one column at the left edge of the figure.
 */
final class PanelAxis extends NumberAxis {

    static final Font TICK_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font TITLE_FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int MAX_DECADES = 10;
    private static final double ROUNDING = 1e-9;
    private static final int FEWEST_MARKS = 3;
    private static final double[][] FACTORS = {{1}, {1, 2, 5}, {1, 2, 3, 4, 5, 6, 7, 8, 9}};
    private static final double LEAST_TICK_PX = 40;
    private static final double LETTER_PX = 8;

    static final Color INK = new Color(0x262626);

    /** A place on an axis with its text. */
    record Mark(double value, String text) {}

    private final transient @Nullable List<Mark> marks;

    private PanelAxis(String title, double lower, double upper, @Nullable List<Mark> marks) {
        super(title);
        this.marks = marks;
        setRange(lower, upper);
        setTickLabelFont(TICK_FONT);
        setLabelFont(TITLE_FONT);
        setTickLabelPaint(INK);
        setLabelPaint(INK);
        setAxisLinePaint(INK);
        setTickMarkPaint(INK);
        setAxisLineStroke(new BasicStroke(1));
        setTickMarkStroke(new BasicStroke(1));
        setTickMarkOutsideLength(4);
        setTickLabelInsets(new RectangleInsets(4, 4, 2, 7));
    }

    /**
     * An axis with about so many round numbers.
     *
     * @param lower less than {@code upper}
     */
    static PanelAxis numbered(String title, double lower, double upper, double ticks) {
        PanelAxis axis = new PanelAxis(title, lower, upper, null);
        double step = roundStep((upper - lower) / ticks);
        axis.setTickUnit(new NumberTickUnit(step, format()), false, true);
        return axis;
    }

    /**
     * A horizontal axis with as many round numbers as stand apart from each other.
     *
     * @param lower less than {@code upper}
     * @param px its length
     */
    static PanelAxis across(String title, double lower, double upper, double px) {
        return numbered(title, lower, upper, (upper - lower) / stepThatFits(lower, upper, px));
    }

    /** The least round step whose numbers have room for themselves. */
    static double stepThatFits(double lower, double upper, double px) {
        double step = roundStep(LEAST_TICK_PX * (upper - lower) / px);
        while (px * step / (upper - lower) < LETTER_PX * (longest(lower, upper, step) + 2) && step < upper - lower) {
            step = roundStep(1.5 * step);
        }
        return step;
    }

    /** The letters of the longest number on an axis. */
    private static int longest(double lower, double upper, double step) {
        double first = Math.ceil(lower / step);
        double last = Math.floor(upper / step);
        int letters = 0;
        for (double n : new double[] {first, first + 1, last - 1, last}) {
            letters = Math.max(letters, number(n * step).length());
        }
        return letters;
    }

    /** For a picture that needs none, or has its own. */
    static PanelAxis hidden() {
        PanelAxis axis = numbered("", 0, 1, 2);
        axis.setVisible(false);
        return axis;
    }

    /** At the multiples of a step. */
    static List<Mark> marks(double lower, double upper, double step) {
        List<Mark> marks = new ArrayList<>();
        for (long n = (long) Math.ceil(lower / step - ROUNDING); n * step <= upper + ROUNDING * step; n++) {
            marks.add(new Mark(n * step, number(n * step)));
        }
        return marks;
    }

    static PanelAxis marked(String title, double lower, double upper, List<Mark> marks) {
        return new PanelAxis(title, lower, upper, List.copyOf(marks));
    }

    /**
     * An axis of decimal logarithms, marked with the numbers themselves: at powers of ten, or where these are fewer than
     * three, also at multiples of them.
     */
    static PanelAxis logarithmic(String title, double lower, double upper) {
        List<Mark> marks = List.of();
        for (double[] factors : FACTORS) {
            if (marks.size() < FEWEST_MARKS) {
                marks = decades(lower, upper, factors);
            }
        }
        return marked(title, lower, upper, marks);
    }

    private static List<Mark> decades(double lower, double upper, double... factors) {
        List<Mark> marks = new ArrayList<>();
        int every = Math.max(1, (int) Math.ceil((upper - lower) / MAX_DECADES));
        for (int decade = (int) Math.floor(lower); decade <= upper; decade++) {
            for (double factor : factors) {
                double place = decade + Math.log10(factor);
                if (place >= lower - ROUNDING && place <= upper + ROUNDING && Math.floorMod(decade, every) == 0) {
                    marks.add(new Mark(
                            place,
                            number(BigDecimal.valueOf(factor)
                                    .scaleByPowerOfTen(decade)
                                    .doubleValue())));
                }
            }
        }
        return marks;
    }

    /** The least of 1, 2, 5 times a power of ten that is not below the given number. */
    static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** A number as the ticks of the axes are written. */
    static String number(double value) {
        // Adding 0 takes the sign off a negative zero.
        return format().format(value + 0.0);
    }

    /** A number in three digits. */
    static String rounded(double value) {
        return number(BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue());
    }

    /** Without grouping, with a minus and no hyphen, and the same in every country. */
    private static DecimalFormat format() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setMinusSign('−');
        return new DecimalFormat("0.########", symbols);
    }

    @Override
    @SuppressWarnings("rawtypes") // as inherited
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        if (marks == null) {
            return super.refreshTicks(graphics, state, dataArea, edge);
        }
        List<NumberTick> ticks = new ArrayList<>();
        TextAnchor anchor = RectangleEdge.isTopOrBottom(edge)
                ? TextAnchor.TOP_CENTER
                : edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT;
        for (Mark mark : marks) {
            ticks.add(new NumberTick(mark.value, mark.text, anchor, anchor, 0));
        }
        return ticks;
    }

    @Override
    protected AxisState drawLabel(
            @Nullable String label,
            Graphics2D graphics,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (edge == RectangleEdge.LEFT) {
            double height = graphics.getFontMetrics(getLabelFont()).getHeight();
            state.setCursor(plotArea.getX() + height + getLabelInsets().getRight());
        }
        return super.drawLabel(label, graphics, plotArea, dataArea, edge, state);
    }
}

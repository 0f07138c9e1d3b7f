package org.ntwk.plots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntwk.api.quantity.NumberArray;

class ViewedBoxTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 400, 300);
    private static final ValueRange TEN = new ValueRange().include(0).include(10);

    private static ViewedBox box(double azimuthDeg, double elevationDeg) {
        return new ViewedBox(TEN, TEN, TEN, new SurfaceView(azimuthDeg, elevationDeg), AREA);
    }

    /** The value of the whole plane. */
    private static BilinearGrid plane(double lowX, double highX) {
        return new BilinearGrid(new SurfaceFigure.Surface(
                NumberArray.of(0, 10), NumberArray.of(0, 10), NumberArray.of(lowX, highX, lowX, highX)));
    }

    @ParameterizedTest
    @CsvSource({"-125, 25", "30, 60", "200, 5", "-45, 85", "90, 45"})
    void theWholeBoxIsInItsAreaAndFillsItOneWay(double azimuthDeg, double elevationDeg) {
        ViewedBox box = box(azimuthDeg, elevationDeg);
        ValueRange across = new ValueRange();
        ValueRange down = new ValueRange();
        for (int corner = 0; corner < 8; corner++) {
            Point2D.Double at = box.pixel(10 * (corner & 1), 10 * (corner >> 1 & 1), 10 * (corner >> 2 & 1));
            across.include(at.x);
            down.include(at.y);
        }

        assertThat(across.lower()).isGreaterThanOrEqualTo(100 - 1e-9);
        assertThat(across.upper()).isLessThanOrEqualTo(500 + 1e-9);
        assertThat(down.lower()).isGreaterThanOrEqualTo(50 - 1e-9);
        assertThat(down.upper()).isLessThanOrEqualTo(350 + 1e-9);
        assertThat(Math.max(across.span() / 400, down.span() / 300)).isCloseTo(1, within(1e-9));
    }

    /** From -90 degrees x runs to the right and y away, and away is up by the sine of the elevation. */
    @Test
    void fromTheFrontXRunsToTheRightAndYAway() {
        ViewedBox box = box(-90, 30);
        Point2D.Double origin = box.pixel(0, 0, 0);
        Point2D.Double alongX = box.pixel(10, 0, 0);
        Point2D.Double alongY = box.pixel(0, 10, 0);
        Point2D.Double up = box.pixel(0, 0, 10);

        double side = alongX.x - origin.x;
        assertThat(side).isPositive();
        assertThat(alongX.y).isCloseTo(origin.y, within(1e-9));
        assertThat(alongY.x).isCloseTo(origin.x, within(1e-9));
        assertThat(origin.y - alongY.y).isCloseTo(side / 2, within(1e-9));
        assertThat(up.x).isCloseTo(origin.x, within(1e-9));
        assertThat(origin.y - up.y).isCloseTo(0.72 * side * Math.sqrt(0.75), within(1e-9));
        assertThat(box.nearY()).isZero();
        assertThat(box.farY()).isEqualTo(10);
    }

    /** At 0 degrees the viewer stands where x is great, and y runs to the right. */
    @Test
    void theAzimuthTurnsFromXTowardsY() {
        ViewedBox box = box(0, 30);

        assertThat(box.pixel(0, 10, 0).x).isGreaterThan(box.pixel(0, 0, 0).x);
        assertThat(box.pixel(10, 0, 0).y).isGreaterThan(box.pixel(0, 0, 0).y);
        assertThat(box.nearX()).isEqualTo(10);
        assertThat(box(90, 30).nearY()).isEqualTo(10);
    }

    @Test
    void whatIsBelowAFlatSurfaceIsHidden() {
        BilinearGrid flat = plane(5, 5);

        assertThat(box(-125, 25).isHidden(5, 5, 4, flat, 0)).isTrue();
        assertThat(box(-125, 25).isHidden(5, 5, 6, flat, 0)).isFalse();
    }

    /** Its line of sight leaves the ground of the surface before it meets it. */
    @Test
    void whatIsSeenUnderTheNearEdgeIsNotHidden() {
        assertThat(box(-90, 10).isHidden(5, 0.1, 1, plane(5, 5), 0)).isFalse();
        assertThat(box(-90, 10).isHidden(5, 9, 4, plane(5, 5), 0)).isTrue();
    }

    /** From low x, a slope of 45 degrees is steeper than the line of sight at 20 degrees and flatter than at 60. */
    @Test
    void aSlopeHidesWhatIsBehindItFromALowView() {
        BilinearGrid falling = plane(10, 0);

        assertThat(box(180, 20).isHidden(9, 5, 2, falling, 0)).isTrue();
        assertThat(box(180, 60).isHidden(9, 5, 2, falling, 0)).isFalse();
        assertThat(box(0, 20).isHidden(9, 5, 2, falling, 0)).isFalse();
    }

    @Test
    void whatReachesOutOfTheSurfaceIsSeen() {
        ViewedBox box = box(-90, 45);
        double pxAbove = box.pixel(5, 5, 4).y - box.pixel(5, 5, 5).y;

        assertThat(box.isHidden(5, 5, 4, plane(5, 5), 0.5 * pxAbove)).isTrue();
        assertThat(box.isHidden(5, 5, 4, plane(5, 5), 2.5 * pxAbove)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-361, 361, Double.NaN})
    void anAzimuthOutOfBoundsIsRefused(double azimuthDeg) {
        assertThatThrownBy(() -> new SurfaceView(azimuthDeg, 30)).hasMessageContaining("-360 to 360 degrees");
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 86, -30, Double.NaN})
    void anElevationOutOfBoundsIsRefused(double elevationDeg) {
        assertThatThrownBy(() -> new SurfaceView(0, elevationDeg)).hasMessageContaining("5 to 85 degrees");
    }
}

package org.ntwk.plots;

import java.util.function.ToDoubleFunction;

/** The plane that a cell is drawn on. */
public enum Projection {
    /** From the front: x to the right, y upwards. */
    XY("x-y", CellForm.Place::xUm, CellForm.Place::yUm),

    /** From above: x to the right, z upwards. */
    XZ("x-z", CellForm.Place::xUm, CellForm.Place::zUm),

    /** From the side: z to the right, y upwards. */
    ZY("z-y", CellForm.Place::zUm, CellForm.Place::yUm);

    private final String text;
    private final ToDoubleFunction<CellForm.Place> right;
    private final ToDoubleFunction<CellForm.Place> up;

    Projection(String text, ToDoubleFunction<CellForm.Place> right, ToDoubleFunction<CellForm.Place> up) {
        this.text = text;
        this.right = right;
        this.up = up;
    }

    /** The names of its axes. */
    String text() {
        return text;
    }

    double rightUm(CellForm.Place place) {
        return right.applyAsDouble(place);
    }

    double upUm(CellForm.Place place) {
        return up.applyAsDouble(place);
    }
}

package org.ntwk.plots;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The colour of each piece of a cell: by its type, or by a number. The colours of types are those of Okabe and Ito (2008),
 * made for readers who cannot tell red from green.
 */
final class PieceColors {

    private static final Color SOMA = PanelAxis.INK;
    private static final Map<String, Color> KNOWN = Map.of(
            "soma", SOMA,
            "axon", new Color(0x0072B2),
            "dend", new Color(0x009E73),
            "apic", new Color(0xD55E00));
    private static final List<Color> OTHERS = List.of(new Color(0xCC79A7), new Color(0xE69F00), new Color(0x56B4E9));

    private final CellForm form;
    private final @Nullable PieceValues values;
    private final Map<String, Color> ofTypes = new LinkedHashMap<>();

    /** @param values null to colour by type */
    PieceColors(CellForm form, @Nullable PieceValues values) {
        if (values != null && values.values().size() != form.pieces().size()) {
            throw new IllegalArgumentException(
                    values.values().size() + " values for " + form.pieces().size() + " pieces");
        }
        this.form = form;
        this.values = values;
        int others = 0;
        for (String type : form.types()) {
            Color color = KNOWN.get(type);
            ofTypes.put(type, color != null ? color : OTHERS.get(others++ % OTHERS.size()));
        }
    }

    Color of(int piece) {
        if (values == null) {
            return ofType(form.pieces().get(piece).type());
        }
        double value = values.values().get(piece);
        return Double.isNaN(value)
                ? ColorMap.NOTHING
                : ColorMap.of((value - values.lower()) / (values.upper() - values.lower()));
    }

    Color ofType(String type) {
        return ofTypes.getOrDefault(type, SOMA);
    }

    boolean byValue() {
        return values != null;
    }

    /** The types, unless colours mean something else. */
    List<LegendLayer.Entry> legend() {
        List<LegendLayer.Entry> entries = new ArrayList<>();
        if (values == null) {
            ofTypes.forEach((type, color) -> entries.add(new LegendLayer.Entry(type, color, CurveLayer.BOLD)));
        }
        return entries;
    }

    /** The axis of the bar of colours; null where there is none. */
    @Nullable
    PanelAxis axis() {
        return values == null ? null : PanelAxis.numbered(values.title(), values.lower(), values.upper(), 6);
    }
}

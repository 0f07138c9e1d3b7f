package org.ntwk.api.cell;

import java.util.ArrayList;
import java.util.List;
import org.ntwk.api.network.ComponentDescription;
import org.ntwk.api.plugin.Component;

/**
 * A cell model with the parameters, and perhaps the intrinsic currents, of a kind of cell. In descriptions its name
 * stands for them; parameters that are given besides, or in the name ({@code AdExp_b_40_a_0}, each in the unit of its
 * schema), stand instead.
 *
 * @param name letters, digits and {@code -}, no underscore; prefixed with the plugin's id: {@code vendor:PV}
 * @param summary one sentence on what it is, without a full stop
 * @param cell the cell model and the parameters that differ from its defaults
 * @param mechanisms on its membrane
 */
public record NamedCell(String name, String summary, ComponentDescription cell, List<ComponentDescription> mechanisms)
        implements Component {

    public NamedCell {
        mechanisms = List.copyOf(mechanisms);
    }

    public NamedCell(String name, String summary, ComponentDescription cell) {
        this(name, summary, cell, List.of());
    }

    /** What it stands for. */
    @Override
    public List<String> equations() {
        List<String> lines = new ArrayList<>();
        lines.add("cell: " + cell);
        mechanisms.forEach(mechanism -> lines.add("mechanism: " + mechanism));
        return lines;
    }
}

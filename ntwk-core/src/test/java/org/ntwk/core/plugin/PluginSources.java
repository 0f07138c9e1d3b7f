package org.ntwk.core.plugin;

/** Java source of small plugins for tests. */
final class PluginSources {

    private PluginSources() {}

    /** A plugin class {@code <vendor>.TestPlugin} with the given body. */
    static String plugin(String vendor, String body) {
        return """
                package %s;
                import java.util.List;
                import org.ntwk.api.cell.*;
                import org.ntwk.api.parameter.*;
                import org.ntwk.api.plugin.NtwkPlugin;
                import org.ntwk.api.quantity.*;
                public class TestPlugin implements NtwkPlugin {
                    public String id() { return "%s"; }
                    public String version() { return "1.2"; }
                    %s
                }
                """.formatted(vendor, vendor, body);
    }

    /** A plugin with one cell model. */
    static String withCell(String vendor, String cellName, String cellBody) {
        return plugin(
                vendor,
                "public List<CellModel> cellModels() { return List.of(new Cell()); }\n" + cell(cellName, cellBody));
    }

    /** A nested class {@code Cell} that is right, but for what the body overrides in {@code CellBase}. */
    private static String cell(String name, String body) {
        return """
                static class CellBase implements CellModel {
                    public String name() { return "%s"; }
                    public String summary() { return "Test cell"; }
                    public ParameterSchema parameters() { return ParameterSchema.EMPTY; }
                    public List<StateVariable> state() { return List.of(StateVariable.membranePotential()); }
                    public CellKernel prepare(CellContext context) { throw new UnsupportedOperationException(); }
                }
                static class Cell extends CellBase { %s }
                """.formatted(name, body);
    }

    /** A jar with the plugin {@code <vendor>.TestPlugin}. */
    static JarMaker jar(String vendor, String source) {
        return new JarMaker().java(vendor + ".TestPlugin", source).service(vendor + ".TestPlugin\n");
    }

    /** A jar with a plugin that obeys every rule and brings the cell model {@code <vendor>:cell}. */
    static JarMaker goodJar(String vendor) {
        return jar(vendor, withCell(vendor, vendor + ":cell", ""));
    }
}

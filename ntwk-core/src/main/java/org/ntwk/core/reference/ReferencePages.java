package org.ntwk.core.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ntwk.core.plugin.ComponentKind;
import org.ntwk.core.plugin.RegisteredComponent;

/**
 * Reference pages in Markdown: one of each component in a folder of its kind, and {@code README.md}, which lists them.
 * Equations stand in code blocks of the language {@value #EQUATIONS}, so that who shows the pages can set them.
 */
public final class ReferencePages {

    /** The language of code blocks that hold equations. */
    public static final String EQUATIONS = "equations";

    /** The page that lists all. */
    public static final String INDEX = "README.md";

    private ReferencePages() {}

    /**
     * Writes the pages. Files of the same names are replaced.
     *
     * @param components those that get a page, in the order of the index
     * @param folder made if it is not there
     */
    public static void write(List<RegisteredComponent<?>> components, Path folder) throws IOException {
        List<ComponentReference> all =
                components.stream().map(ComponentReference::of).toList();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(INDEX), index(all));
        for (ComponentReference component : all) {
            Path page = folder.resolve(address(component));
            Files.createDirectories(page.getParent());
            Files.writeString(page, page(component));
        }
    }

    /** The page's place below the folder, such as {@code cell-model/adexp.md}; no file may have a colon on Windows. */
    private static String address(ComponentReference component) {
        return component.kind().words().replace(' ', '-') + "/"
                + component.name().replace(':', '.') + ".md";
    }

    private static String index(List<ComponentReference> all) {
        MarkdownText text = new MarkdownText();
        text.heading(1, "Components");
        for (ComponentKind<?> kind : ComponentKind.ALL) {
            List<List<String>> rows = all.stream()
                    .filter(component -> component.kind() == kind)
                    .map(component -> List.of(
                            MarkdownText.link(component.name(), address(component)),
                            MarkdownText.plain(component.summary()),
                            MarkdownText.plain(component.plugin())))
                    .toList();
            if (!rows.isEmpty()) {
                text.heading(2, MarkdownText.sentence(kind.words()));
                text.table(List.of("name", "what it is", "plugin"), rows);
            }
        }
        return text.toString();
    }

    private static String page(ComponentReference component) {
        MarkdownText text = new MarkdownText();
        text.heading(1, component.name());
        text.paragraph(MarkdownText.plain(MarkdownText.sentence(component.summary()) + "."));
        text.paragraph(MarkdownText.plain(MarkdownText.sentence(component.kind().words()) + " of " + component.plugin())
                + " · " + MarkdownText.link("all components", "../" + INDEX));
        if (component.kind() == ComponentKind.NAMED_CELL) {
            text.heading(2, "Made of");
            text.code("", component.equations());
        } else if (!component.equations().isEmpty()) {
            text.heading(2, "Equations");
            text.code(EQUATIONS, component.equations());
        }
        if (!component.parameters().isEmpty()) {
            text.heading(2, "Parameters");
            text.table(List.of("name", "default", "unit", "bounds", "meaning"), parameters(component));
        }
        component.notes().forEach(note -> text.paragraph(MarkdownText.plain(note)));
        if (!component.state().isEmpty()) {
            text.heading(2, "State");
            text.table(
                    List.of("name", "unit", "meaning"),
                    component.state().stream()
                            .map(variable -> List.of(
                                    MarkdownText.code(variable.name()),
                                    MarkdownText.plain(variable.unit().symbol()),
                                    MarkdownText.plain(variable.doc())))
                            .toList());
        }
        if (!component.references().isEmpty()) {
            text.heading(2, "References");
            text.list(component.references().stream().map(MarkdownText::plain).toList());
        }
        return text.toString();
    }

    private static List<List<String>> parameters(ComponentReference component) {
        List<List<String>> rows = new ArrayList<>();
        for (ComponentReference.Parameter parameter : component.parameters()) {
            rows.add(List.of(
                    MarkdownText.code(parameter.name()),
                    MarkdownText.plain(parameter.defaultValue()),
                    MarkdownText.plain(parameter.unit()),
                    MarkdownText.plain(parameter.bounds()),
                    MarkdownText.plain(parameter.meaning())));
        }
        return rows;
    }
}

package org.ntwk.site;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.ntwk.core.reference.ReferencePages;

/** Reads Markdown as GitHub does, with tables and an anchor at every heading, and gives HTML. */
final class Markdown {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** @param names names that equations are made of */
    static String html(Node document, Set<String> names) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(context -> new CodeBlocks(context.getWriter(), new Equation(names)))
                .build()
                .render(document);
    }

    /** Equations are set; other code stands as it is. */
    private record CodeBlocks(HtmlWriter html, Equation equation) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class);
        }

        @Override
        public void render(Node node) {
            FencedCodeBlock block = (FencedCodeBlock) node;
            html.line();
            if (ReferencePages.EQUATIONS.equals(block.getInfo())) {
                html.raw("<div class=\"equations\">\n");
                block.getLiteral().lines().forEach(line -> html.raw("<p>" + equation.html(line) + "</p>\n"));
                html.raw("</div>");
            } else {
                html.raw("<pre><code>");
                html.text(block.getLiteral());
                html.raw("</code></pre>");
            }
            html.line();
        }
    }
}

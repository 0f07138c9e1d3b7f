package org.ntwk.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A page in Markdown.
 *
 * @param source its place in the repository, with slashes
 * @param document what it says; links are rewritten in place
 */
record Page(String source, Node document) {

    private static final Pattern ANCHOR = Pattern.compile("<h[1-6] id=\"([^\"]+)\"");
    private static final String INDEX = "README.md";

    static Page of(String source, String text) {
        return new Page(source, Markdown.parse(text));
    }

    /** Its place in the site. */
    String target() {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String name = source.substring(folder.length());
        return folder + (name.equals(INDEX) ? "index.html" : name.replaceAll("\\.md$", ".html"));
    }

    /** Its first heading. */
    String title() {
        return headings().stream().findFirst().map(Page::words).orElse(source);
    }

    String html() {
        return Markdown.html(document, names());
    }

    Set<String> anchors() {
        return ANCHOR.matcher(html()).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** Gives every link and every image the destination that is computed from its own. */
    void rewrite(UnaryOperator<String> links, UnaryOperator<String> images) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                link.setDestination(links.apply(link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                image.setDestination(images.apply(image.getDestination()));
            }
        });
    }

    /** The links below the heading. */
    List<Link> linksBelow(String heading) {
        List<Link> links = new ArrayList<>();
        document.accept(new AbstractVisitor() {

            private boolean isBelow;

            @Override
            public void visit(Heading node) {
                isBelow = words(node).equals(heading);
            }

            @Override
            public void visit(Link link) {
                if (isBelow) {
                    links.add(link);
                }
            }
        });
        return links;
    }

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                headings.add(heading);
            }
        });
        return headings;
    }

    /** The names in the tables: what stands there as code. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                if (code.getParent() instanceof TableCell) {
                    names.add(code.getLiteral());
                }
            }
        });
        return names;
    }

    /** The words of a heading or a link. */
    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}

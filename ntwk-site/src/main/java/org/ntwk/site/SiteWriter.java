package org.ntwk.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Writes a site as HTML files that need no server. */
final class SiteWriter {

    /** The section of the README whose links are the navigation. */
    static final String NAVIGATION = "More";

    /** The folder of the Javadoc. */
    static final String JAVADOC = "apidocs";

    private static final String TEMPLATE = resource("page.html");

    private final Sources sources;
    private final Site site;
    private final Path out;
    private final List<Entry> navigation;

    SiteWriter(Sources sources, Site site, Path out) {
        this.sources = sources;
        this.site = site;
        this.out = out;
        navigation = navigation(site);
    }

    private record Entry(String words, String target) {}

    void write() throws IOException {
        site.rewriteLinks();
        for (Page page : site.pages()) {
            write(page.target(), page.title(), page.html());
        }
        for (String file : site.files()) {
            write(file + ".html", file, file(file));
            copy(file);
        }
        for (String image : site.images()) {
            copy(image);
        }
        for (String folder : site.folders()) {
            write(folder + "/index.html", folder, folder(folder));
        }
        Files.writeString(out.resolve("style.css"), resource("style.css"));
    }

    private static List<Entry> navigation(Site site) {
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("Start", site.page(Site.START).target()));
        site.page(Site.START).linksBelow(NAVIGATION).stream()
                .filter(link -> link.getDestination().endsWith(".md"))
                .forEach(link -> entries.add(new Entry(Page.words(link), site.target(link.getDestination()))));
        entries.add(new Entry("Components", Sources.REFERENCE + "/index.html"));
        entries.add(new Entry("Javadoc", JAVADOC + "/index.html"));
        return entries;
    }

    private void write(String target, String title, String body) throws IOException {
        StringBuilder links = new StringBuilder();
        for (Entry entry : navigation) {
            boolean isHere = entry.target().equals(target);
            links.append("<a href=\"")
                    .append(Site.relative(target, entry.target()))
                    .append(isHere ? "\" aria-current=\"page\">" : "\">")
                    .append(escaped(entry.words()))
                    .append("</a>\n");
        }
        Path file = out.resolve(target);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                TEMPLATE.replace("{title}", escaped(title))
                        .replace("{style}", Site.relative(target, "style.css"))
                        .replace("{start}", Site.relative(target, "index.html"))
                        .replace("{navigation}", links)
                        .replace("{body}", body));
    }

    private void copy(String place) throws IOException {
        Path copy = out.resolve(place);
        Files.createDirectories(copy.getParent());
        Files.copy(sources.path(place), copy, StandardCopyOption.REPLACE_EXISTING);
    }

    private String file(String place) throws IOException {
        String name = escaped(place.substring(place.lastIndexOf('/') + 1));
        String page = "<h1>" + name + "</h1>\n<p><a href=\"" + name + "\" download>Download</a></p>\n";
        if (Files.exists(out.resolve(ExampleFigures.of(place)))) {
            page += "<p><img src=\"" + ExampleFigures.of(name) + "\" alt=\"Activity of the network in a run\"></p>\n";
        }
        return page + "<pre><code>" + escaped(sources.text(place)) + "</code></pre>\n";
    }

    private String folder(String place) throws IOException {
        StringBuilder list = new StringBuilder("<h1>" + escaped(place) + "</h1>\n<ul>\n");
        for (String file : sources.files(place, 1)) {
            String name = file.substring(place.length() + 1);
            list.append("<li><a href=\"")
                    .append(escaped(name))
                    .append(".html\">")
                    .append(escaped(name))
                    .append("</a></li>\n");
        }
        return list.append("</ul>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String resource(String name) {
        try (InputStream stream = SiteWriter.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

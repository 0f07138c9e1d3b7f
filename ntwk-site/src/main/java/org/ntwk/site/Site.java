package org.ntwk.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages: the README, all documents, the reference, and every page that they link; with the files and folders that are
 * linked besides. Links lead to places in the repository, as they do for a reader there, until {@link #rewriteLinks} makes
 * them those of the site.
 */
final class Site {

    static final String START = "README.md";

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");

    private final Sources sources;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Set<String> files = new TreeSet<>();
    private final Set<String> folders = new TreeSet<>();
    private final Set<String> images = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    private Site(Sources sources) {
        this.sources = sources;
    }

    static Site read(Sources sources) throws IOException {
        Site site = new Site(sources);
        Deque<String> unread = new ArrayDeque<>(List.of(START));
        for (String folder : List.of("docs", Sources.REFERENCE)) {
            sources.files(folder, Integer.MAX_VALUE).stream()
                    .filter(file -> file.endsWith(".md"))
                    .forEach(unread::add);
        }
        while (!unread.isEmpty()) {
            String source = unread.remove();
            if (!site.pages.containsKey(source)) {
                Page page = Page.of(source, sources.text(source));
                site.pages.put(source, page);
                page.rewrite(link -> site.gather(page, link, unread), image -> site.gatherImage(page, image));
            }
        }
        for (String folder : site.folders) {
            site.files.addAll(sources.files(folder, 1));
        }
        site.checkAnchors();
        return site;
    }

    private String gather(Page page, String link, Deque<String> unread) {
        String place = place(page, link);
        if (place == null) {
            return link;
        }
        if (sources.isFile(place) && place.endsWith(".md")) {
            unread.add(place);
        } else if (sources.isFile(place)) {
            files.add(place);
        } else if (sources.isFolder(place)) {
            folders.add(place);
        } else {
            broken.add(page.source() + ": " + link);
        }
        return link;
    }

    private String gatherImage(Page page, String image) {
        String place = place(page, image);
        if (place != null && sources.isFile(place)) {
            images.add(place);
        } else {
            broken.add(page.source() + ": " + image);
        }
        return image;
    }

    private void checkAnchors() {
        Map<Page, Set<String>> anchors = new HashMap<>();
        for (Page page : pages.values()) {
            page.rewrite(
                    link -> {
                        Page target = pages.get(place(page, link));
                        int anchor = link.indexOf('#');
                        if (target != null
                                && anchor >= 0
                                && !anchors.computeIfAbsent(target, Page::anchors)
                                        .contains(link.substring(anchor + 1))) {
                            broken.add(page.source() + ": " + link + " (no such heading)");
                        }
                        return link;
                    },
                    image -> image);
        }
    }

    /** The place in the repository that a link leads to, of a folder its README; null for one that leads elsewhere. */
    private @Nullable String place(Page page, String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return null;
        }
        String path = link.replaceAll("#.*", "");
        if (path.isEmpty()) {
            return page.source();
        }
        String place = Path.of(page.source())
                .resolveSibling(path)
                .normalize()
                .toString()
                .replace('\\', '/');
        return sources.isFile(place + "/" + START) ? place + "/" + START : place;
    }

    /** Links that lead nowhere, with their pages. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    Collection<Page> pages() {
        return pages.values();
    }

    Page page(String source) {
        return pages.get(source);
    }

    /** Files that are linked and are no pages. */
    Set<String> files() {
        return files;
    }

    /** Folders that are linked; their files are among {@link #files}. */
    Set<String> folders() {
        return folders;
    }

    Set<String> images() {
        return images;
    }

    /** Makes every link lead to where its target stands in the site. */
    void rewriteLinks() {
        for (Page page : pages.values()) {
            page.rewrite(link -> inSite(page, link), image -> image);
        }
    }

    private String inSite(Page page, String link) {
        String place = place(page, link);
        if (place == null) {
            return link;
        }
        int anchor = link.indexOf('#');
        return relative(page.target(), target(place)) + (anchor < 0 ? "" : link.substring(anchor));
    }

    /** Where a place of the repository stands in the site. */
    String target(String place) {
        Page page = pages.get(place);
        if (page != null) {
            return page.target();
        }
        return place + (folders.contains(place) ? "/index.html" : ".html");
    }

    /** The way from one place of the site to another. */
    static String relative(String from, String to) {
        Path folder = Path.of("/" + from).getParent();
        return folder.relativize(Path.of("/" + to)).toString().replace('\\', '/');
    }
}

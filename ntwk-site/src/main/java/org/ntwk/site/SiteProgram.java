package org.ntwk.site;

import java.io.IOException;
import java.nio.file.Path;
import org.ntwk.core.Ntwk;
import org.ntwk.core.reference.ReferencePages;

/** Writes the site; a link that leads nowhere ends the build. */
public final class SiteProgram {

    private SiteProgram() {}

    /** @param arguments the top of the repository, a folder for pages that are made on the way, and that of the site */
    public static void main(String[] arguments) throws IOException {
        Sources sources = new Sources(Path.of(arguments[0]), Path.of(arguments[1]));
        Path out = Path.of(arguments[2]);
        Ntwk ntwk = Ntwk.create();
        ReferencePages.write(ntwk.plugins().registry().list(), sources.reference());
        Site site = Site.read(sources);
        if (!site.broken().isEmpty()) {
            throw new IllegalStateException("Links lead nowhere:\n" + String.join("\n", site.broken()));
        }
        ExampleFigures.draw(ntwk, sources.repository(), out);
        new SiteWriter(sources, site, out).write();
        Javadoc.write(sources.repository(), out.resolve(SiteWriter.JAVADOC));
    }
}

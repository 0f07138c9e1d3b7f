package org.ntwk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What authors of plugins read: every type of the API, and every method of its interfaces, says what it is. */
class DocumentedApiTest {

    private static final Path SOURCES = Path.of("..", "ntwk-api", "src", "main", "java");

    private final List<String> documented = new ArrayList<>();
    private final List<String> bare = new ArrayList<>();

    @Test
    void everyTypeAndEveryMethodOfAnInterfaceHasAComment() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> paths =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Members(comments).scan(unit, null);
            }
        }

        assertThat(bare).isEmpty();
        assertThat(documented).contains("NtwkPlugin", "cellModels").hasSizeGreaterThan(300);
    }

    private final class Members extends TreePathScanner<Void, Void> {

        private final DocTrees comments;

        Members(DocTrees comments) {
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            if (isPublic(type)) {
                note(type.getSimpleName().toString());
            }
            return super.visitClass(type, none);
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            TreePath around = getCurrentPath().getParentPath();
            boolean isOfInterface = around.getLeaf().getKind() == Tree.Kind.INTERFACE;
            boolean isOverriding = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isOfInterface && isPublic((ClassTree) around.getLeaf()) && !isOverriding) {
                note(method.getName().toString());
            }
            return null;
        }

        private void note(String name) {
            boolean has = comments.getDocComment(getCurrentPath()) != null;
            (has ? documented : bare).add(name);
        }

        /** Types in an interface are public without saying so. */
        private boolean isPublic(ClassTree type) {
            return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || getCurrentPath().getParentPath() != null
                            && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
        }
    }
}

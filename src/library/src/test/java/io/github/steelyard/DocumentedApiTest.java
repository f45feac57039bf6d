package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/** Whatever a program outside of the library can name says what it is. */
class DocumentedApiTest {

    private static final Path SOURCES = Path.of("src/library/src/main/java");

    private final List<String> silent = new ArrayList<>();
    private int seen;

    @Test
    void everyTypeMethodAndConstantOfExportedPackagesHasAComment() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> sources = PublicApi.packages().stream()
                    .flatMap(DocumentedApiTest::sources)
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                TreePath top = new TreePath(unit);
                for (Tree type : unit.getTypeDecls()) {
                    if (type instanceof ClassTree c) {
                        look(comments, new TreePath(top, c), c, false);
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
        assertThat(silent).as("without a comment that says what it is").isEmpty();
    }

    static Stream<Path> sources(String room) {
        try (Stream<Path> files = Files.list(SOURCES.resolve(room.replace('.', '/')))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(DocTrees comments, TreePath path, ClassTree type, boolean isWithinInterface) {
        if (!isWithinInterface && !isOpen(type.getModifiers())) {
            return;
        }
        expect(comments, path, type.getSimpleName().toString());
        boolean isInterface = type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
        for (Tree member : type.getMembers()) {
            TreePath own = new TreePath(path, member);
            if (member instanceof ClassTree inner) {
                look(comments, own, inner, isInterface);
            } else if (member instanceof MethodTree method && isMeant(method, type, isInterface)) {
                expect(comments, own, type.getSimpleName() + "." + method.getName());
            } else if (member instanceof VariableTree field
                    && (isInterface || isOpen(field.getModifiers()))
                    && isConstant(field, type)) {
                expect(comments, own, type.getSimpleName() + "." + field.getName());
            }
        }
    }

    /** Without those whose comment is that of another type's method. */
    private static boolean isMeant(MethodTree method, ClassTree type, boolean isInterface) {
        ModifiersTree modifiers = method.getModifiers();
        boolean isOverride = modifiers.getAnnotations().stream()
                .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
        boolean isHidden = modifiers.getFlags().contains(Modifier.PRIVATE);
        return !isOverride && !isHidden && (isInterface || isOpen(modifiers));
    }

    /** The components of a record are told of in its own comment. */
    private static boolean isConstant(VariableTree field, ClassTree type) {
        return type.getKind() != Tree.Kind.RECORD
                || field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static boolean isOpen(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || modifiers.getFlags().contains(Modifier.PROTECTED);
    }

    private void expect(DocTrees comments, TreePath path, String name) {
        seen++;
        DocCommentTree comment = comments.getDocCommentTree(path);
        if (comment == null || comment.getFullBody().isEmpty()) {
            silent.add(path.getCompilationUnit().getPackageName() + "." + name);
        }
    }
}

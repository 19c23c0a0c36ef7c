package org.claimbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the sources with the compiler's own parser and holds what class files do not show. */
class SourceStyleTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path EVALUATION = Path.of("evaluation/src/main/java");
    private static final int MOST_LINES_OF_A_CLASS = 300;
    private static final int MOST_LINES_OF_A_METHOD = 40;

    private static final List<CompilationUnitTree> UNITS = new ArrayList<>();
    private static DocTrees trees;

    @BeforeAll
    static void parse() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Stream.concat(
                        Stream.concat(Files.walk(MAIN), Files.walk(EVALUATION)),
                        Files.walk(Path.of("src/test/java")))) {
            List<Path> paths =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
            trees = DocTrees.instance(task);
            task.parse().forEach(UNITS::add);
        }
        assertThat(UNITS).isNotEmpty();
    }

    @Test
    void classesAreShort() {
        assertThat(UNITS.stream()
                        .filter(unit -> lineAt(unit, unit, true) > MOST_LINES_OF_A_CLASS)
                        .map(unit -> unit.getSourceFile().getName() + ": " + lineAt(unit, unit, true) + " lines"))
                .isEmpty();
    }

    @Test
    void methodsAreShort() {
        List<String> tooLong = new ArrayList<>();
        for (CompilationUnitTree unit : UNITS) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void nothing) {
                    long lines = lineAt(unit, method, true) - lineAt(unit, method, false) + 1;
                    if (lines > MOST_LINES_OF_A_METHOD) {
                        tooLong.add(
                                "%s.%s: %d lines".formatted(unit.getSourceFile().getName(), method.getName(), lines));
                    }
                    return super.visitMethod(method, nothing);
                }
            }.scan(unit, null);
        }

        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysInOneSentenceWhatItIsForAndIsNullMarked() throws IOException {
        List<Path> packages = packagesWithClasses();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            CompilationUnitTree unit = packageInfo(folder);
            DocCommentTree comment = trees.getDocCommentTree(TreePath.getPath(unit, unit.getPackage()));
            assertThat(comment).as("Javadoc of %s", folder).isNotNull();
            assertThat(comment.getFirstSentence()).as("sentence of %s", folder).isNotEmpty();
            assertThat(comment.getFirstSentence().toString())
                    .as("sentence of %s", folder)
                    .endsWith(".");
            assertThat(comment.getBody())
                    .as("more than a sentence in %s", folder)
                    .isEmpty();
            assertThat(unit.getPackageAnnotations())
                    .as("annotations of %s", folder)
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("NullMarked"));
        });
    }

    private static List<Path> packagesWithClasses() throws IOException {
        try (Stream<Path> sources = Stream.concat(
                Files.walk(MAIN.resolve("org/claimbook")), Files.walk(EVALUATION.resolve("org/claimbook")))) {
            return sources.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .toList();
        }
    }

    private static CompilationUnitTree packageInfo(Path folder) {
        Path wanted = folder.resolve("package-info.java").toAbsolutePath();
        return UNITS.stream()
                .filter(unit -> Path.of(unit.getSourceFile().toUri()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new AssertionError(folder + " has no package-info.java"));
    }

    private static long lineAt(CompilationUnitTree unit, Tree tree, boolean end) {
        var positions = trees.getSourcePositions();
        long position = end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
        return unit.getLineMap().getLineNumber(position);
    }
}

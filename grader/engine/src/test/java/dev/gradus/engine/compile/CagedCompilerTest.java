package dev.gradus.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.cage.Cage;
import dev.gradus.engine.cage.CageRequest;
import dev.gradus.engine.cage.Cages;
import dev.gradus.engine.cage.RunnerClassPath;
import dev.gradus.engine.submission.SourceFile;
import dev.gradus.engine.submission.Submission;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CagedCompilerTest {
    private static final String RIGHT = """
            package practice;
            import java.util.function.DoubleUnaryOperator;
            public class MySigmoid implements DoubleUnaryOperator {
                public double applyAsDouble(double x) { return 1 / (1 + Math.exp(-x)); }
            }
            """;

    private static Cage cage;
    private static CagedCompiler compiler;

    @BeforeAll
    static void open() {
        cage = Cages.open(CageRequest.forOthers(RunnerClassPath.of(SimpleMatrix.class), 2));
        compiler = new CagedCompiler(cage);
    }

    @AfterAll
    static void close() {
        compiler.close();
        cage.close();
    }

    private static Compilation compile(SourceFile... files) {
        return compiler.compile(Submission.of(files), DoubleUnaryOperator.class);
    }

    private static Compilation compile(String text) {
        return compile(new SourceFile("MySigmoid.java", text));
    }

    private static List<CompilerMessage> failure(String text) {
        return assertThat(compile(text))
                .isInstanceOf(Compilation.Failed.class)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Compilation.Failed.class))
                .actual()
                .messages();
    }

    private static String refusal(SourceFile... files) {
        Compilation compilation = compile(files);
        assertThat(compilation).isInstanceOf(Compilation.Invalid.class);
        return ((Compilation.Invalid) compilation).reason();
    }

    private static String refusal(String text) {
        return refusal(new SourceFile("MySigmoid.java", text));
    }

    private static String implementation(SourceFile... files) {
        Compilation compilation = compile(files);
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return ((Compilation.Compiled) compilation).implementation();
    }

    private static String implementing(String declaration) {
        return "import java.util.function.DoubleUnaryOperator;\n" + declaration;
    }

    private static final String BODY = "{ public double applyAsDouble(double x) { return x; } }";

    @Test
    void compilesWhatIsRight() {
        Compilation.Compiled compiled = (Compilation.Compiled) compile(RIGHT);
        assertThat(compiled.implementation()).isEqualTo("practice.MySigmoid");
        assertThat(compiled.classes()).singleElement().satisfies(file -> {
            assertThat(file.binaryName()).isEqualTo("practice.MySigmoid");
            assertThat(file.bytes()).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
            // 61 is the class file version of Java 17, whatever JDK compiles
            assertThat(file.bytes()[7]).isEqualTo((byte) 61);
        });
    }

    @Test
    void compilesAgainstEjml() {
        assertThat(implementation(new SourceFile(
                        "A.java",
                        implementing("class A implements DoubleUnaryOperator { public double applyAsDouble(double x) {"
                                + " return new org.ejml.simple.SimpleMatrix(2, 2).plus(x).elementSum(); } }"))))
                .isEqualTo("A");
    }

    @Test
    void compilesSeveralFiles() {
        assertThat(implementation(
                        new SourceFile(
                                "Helper.java", "package practice; class Helper { static double one() { return 1; } }"),
                        new SourceFile(
                                "My.java",
                                "package practice; public class My implements java.util.function.DoubleUnaryOperator {"
                                        + " public double applyAsDouble(double x) { return Helper.one(); } }")))
                .isEqualTo("practice.My");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MySigmoid-1.java", "MySigmoid (2).java", "mysigmoid.java", "a b;$(x).java", "-version"})
    void acceptsARenamedFile(String name) {
        assertThat(implementation(new SourceFile(name, RIGHT))).isEqualTo("practice.MySigmoid");
    }

    @Test
    void tellsWhereAnErrorIs() {
        List<CompilerMessage> messages = failure(RIGHT.replace("Math.exp(-x)", "Math.expp(-x)"));
        assertThat(messages).singleElement().satisfies(message -> {
            assertThat(message.severity()).isEqualTo(CompilerMessage.Severity.ERROR);
            assertThat(message.file()).isEqualTo("MySigmoid.java");
            assertThat(message.line()).isEqualTo(4);
            assertThat(message.column()).isEqualTo(65);
            assertThat(message.text()).contains("cannot find symbol").contains("expp");
        });
    }

    @Test
    void helpsWithAMissingImport() {
        String text = failure(RIGHT.replace("import java.util.function.DoubleUnaryOperator;\n", ""))
                .get(0)
                .text();
        assertThat(text).contains("import java.util.function.DoubleUnaryOperator;");
    }

    @ParameterizedTest
    @CsvSource({
        "javax.swing.JFrame, no windows",
        "java.awt.Color, no windows",
        "java.sql.Connection, java.base",
        "org.junit.jupiter.api.Test, only the JDK's java.base",
        "javax.tools.ToolProvider, java.base",
        "com.sun.source.util.JavacTask, only the JDK's java.base"
    })
    void helpsWithWhatIsNotThere(String missing, String hint) {
        String message = failure("import " + missing + ";\n" + RIGHT.replace("package practice;", ""))
                .get(0)
                .text();
        assertThat(message).contains("Hint:").contains(hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang", "javax.x", "jdk.x", "sun.misc", "dev.gradus.engine", "org.ejml.simple"})
    void refusesReservedPackages(String name) {
        assertThat(refusal("package " + name + "; class X {}"))
                .contains(name)
                .contains("reserved")
                .contains("package practice;");
    }

    @Test
    void refusesAReservedPackageSpelledInEscapes() {
        assertThat(refusal("package \\u006aava.lang; class X {}")).contains("reserved");
    }

    @Test
    void refusesModules() {
        assertThat(refusal(new SourceFile("module-info.java", "module x {}"), new SourceFile("A.java", RIGHT)))
                .contains("declares a module");
        assertThat(refusal(new SourceFile("Harmless.java", "module x {}"))).contains("declares a module");
    }

    @Test
    void refusesTooMuch() {
        assertThat(refusal("class A {} //" + "x".repeat(256 << 10))).contains("larger than 256 KB");
        assertThat(refusal(IntStream.range(0, 21)
                        .mapToObj(i -> new SourceFile("A" + i + ".java", "class A" + i + " {}"))
                        .toArray(SourceFile[]::new)))
                .contains("21 files");
        assertThat(refusal(new SourceFile[0])).contains("no Java source");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(refusal("package practice; public class Foo {}"))
                .isEqualTo("The class practice.Foo does not say \"implements DoubleUnaryOperator\"; add it.");
        assertThat(refusal("class A {} class B {}")).contains("A, B").contains("implements DoubleUnaryOperator");
        assertThat(refusal("interface A {}")).contains("There is no class in it");
        assertThat(refusal("// nothing")).contains("There is no class in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "abstract class A implements DoubleUnaryOperator {} | is abstract",
                "interface A extends DoubleUnaryOperator {} | is an interface",
                "enum A implements DoubleUnaryOperator { ONE; @Override BODY | is an enum",
                "class A implements DoubleUnaryOperator { A(int n) {} @Override BODY | has no constructor without",
                "record A(int n) implements DoubleUnaryOperator { @Override BODY | has no constructor without",
                "class Outer { class A implements DoubleUnaryOperator { @Override BODY } | is an inner class"
            })
    void saysWhyAClassCannotBeUsed(String source, String reason) {
        assertThat(refusal(
                        implementing(source.replace("BODY", "public double applyAsDouble(double x) { return x; } }"))))
                .contains(reason);
    }

    @Test
    void namesSeveral() {
        assertThat(refusal(implementing("class A implements DoubleUnaryOperator " + BODY
                        + " class B implements DoubleUnaryOperator " + BODY)))
                .contains("Several classes implement DoubleUnaryOperator: A, B");
    }

    @Test
    void findsUnusualImplementations() {
        assertThat(implementation(new SourceFile(
                        "Outer.java",
                        implementing("class Outer { private static class In implements DoubleUnaryOperator " + BODY
                                + " }"))))
                .isEqualTo("Outer$In");
        assertThat(implementation(
                        new SourceFile("R.java", implementing("record R() implements DoubleUnaryOperator " + BODY))))
                .isEqualTo("R");
        assertThat(implementation(new SourceFile(
                        "B.java",
                        implementing(
                                "abstract class B implements DoubleUnaryOperator " + BODY + " class C extends B {}"))))
                .isEqualTo("C");
    }

    @Test
    void rejectsTwoPublicClassesInOneFile() {
        assertThat(failure(RIGHT + " public class Second {}").get(0).text()).contains("should be declared in a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "{", "-"})
    void survivesDeepNesting(String opening) {
        String deep = opening.repeat(20_000);
        String source = opening.equals("{")
                ? "class A { void a() { " + deep + "}".repeat(20_000) + " } }"
                : "class A { int a = " + deep + "1" + (opening.equals("(") ? ")".repeat(20_000) : "") + "; }";
        assertThat(failure(source.replace("--", "- -")).get(0).text()).containsAnyOf("too deeply nested", "too large");
        assertThat(compile(RIGHT)).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void boundsItsMessages() {
        String longName = "n".repeat(20_000);
        String source = IntStream.range(0, 10)
                .mapToObj(i -> "int a" + i + " = " + longName + i + ";")
                .collect(Collectors.joining("\n", "class A {\n", "\n}"));
        assertThat(failure(source))
                .hasSize(10)
                .allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(2000));
        String many = IntStream.range(0, 6000)
                .mapToObj(i -> "int a" + i + " = b" + i + ";")
                .collect(Collectors.joining("\n", "class A {\n", "\n}"));
        assertThat(failure(many)).hasSize(20);
    }

    @Test
    void isNotPoisonedByAnEarlierSubmission() {
        compile(new SourceFile("module-info.java", "module x {}"));
        compile("package practice; public class Helper { public static double one() { return 1; } }");
        compile(implementing("class MySigmoid implements DoubleUnaryOperator " + BODY));
        String lending = RIGHT.replace("return 1 /", "return Helper.one() /");
        assertThat(failure(lending).get(0).text()).contains("cannot find symbol");
        assertThat(implementation(new SourceFile("MySigmoid.java", RIGHT))).isEqualTo("practice.MySigmoid");
    }

    @Test
    void readsEscapesAsTheLanguageDoes() {
        assertThat(compile(RIGHT.replace("package", "/* \\u002a\\u002f package")))
                .isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void runsNoProcessorOfASubmission() {
        Compilation compilation = compile(
                new SourceFile("MySigmoid.java", RIGHT),
                new SourceFile(
                        "P.java",
                        "public class P extends javax.annotation.processing.AbstractProcessor { public boolean process("
                                + "java.util.Set s, Object e) { System.exit(1); return true; } }"));
        assertThat(compilation).isInstanceOf(Compilation.Failed.class);
    }

    @Test
    void blamesTheGraderForAContractThatIsNotThere() {
        assertThatThrownBy(() -> compiler.compile(
                        Submission.of(new SourceFile("A.java", "class A {}")), CagedCompilerTest.class))
                .isInstanceOf(GraderFaultException.class)
                .hasMessageContaining("class path");
    }

    @Test
    void compilesForSeveralThreadsAtOnce() {
        compiler.warm(2, 1);
        List<String> found = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> implementation(new SourceFile(
                        "T" + i + ".java", implementing("class T" + i + " implements DoubleUnaryOperator " + BODY))))
                .toList();
        assertThat(found).containsExactly("T0", "T1", "T2", "T3", "T4", "T5", "T6", "T7");
    }
}

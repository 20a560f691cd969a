package dev.gradus.runner.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What is decided by the parsed sources alone. Trees, not text: an escape may spell anything. */
final class UnitRules {
    private static final List<String> RESERVED = List.of("java", "javax", "jdk", "sun", "dev.gradus", "org.ejml");

    private final List<CompilationUnitTree> units;
    private final List<SourceText> sources;
    private final List<String> reserved;

    UnitRules(List<CompilationUnitTree> units, List<SourceText> sources, String contract) {
        this.units = units;
        this.sources = sources;
        this.reserved = new ArrayList<>(RESERVED);
        if (contract.indexOf('.') > 0) {
            reserved.add(contract.substring(0, contract.lastIndexOf('.')));
        }
    }

    /** The first reason not to compile these. Also settles which files may have a class of another name. */
    Optional<String> refusal() {
        for (CompilationUnitTree unit : units) {
            String file = unit.getSourceFile().getName();
            if (unit.getModule() != null) {
                return Optional.of(
                        "The file " + file + " declares a module; leave it out, a submission is classes only.");
            }
            String name =
                    unit.getPackageName() == null ? "" : unit.getPackageName().toString();
            Optional<String> taken = reserved.stream()
                    .filter(root -> name.equals(root) || name.startsWith(root + "."))
                    .findFirst();
            if (taken.isPresent()) {
                return Optional.of("The file " + file + " is in the package " + name + ", but " + taken.get()
                        + " is reserved; write \"package practice;\" instead.");
            }
            if (publicClasses(unit) == 1) {
                // javac hands out a wrapper of the source it was given
                sources.stream()
                        .filter(source ->
                                source.toUri().equals(unit.getSourceFile().toUri()))
                        .forEach(SourceText::allowAnyPublicName);
            }
        }
        return Optional.empty();
    }

    private static long publicClasses(CompilationUnitTree unit) {
        return unit.getTypeDecls().stream().filter(UnitRules::isPublic).count();
    }

    private static boolean isPublic(Tree declaration) {
        return declaration instanceof ClassTree type
                && type.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }
}

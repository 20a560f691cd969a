package dev.gradus.runner.compile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what usually helps against an error of javac. */
final class Hints {
    private static final Pattern NO_PACKAGE = Pattern.compile("package ([\\w.]+) (?:does not exist|is not visible)");
    private static final Pattern NO_SYMBOL = Pattern.compile("symbol:\\s+class (\\w+)");
    private static final Pattern WINDOWS = Pattern.compile("java(x\\.swing|\\.awt|fx|\\.applet)(\\..*)?");

    private final String contract;

    Hints(String contract) {
        this.contract = contract;
    }

    Optional<String> of(String code, String message) {
        Matcher noPackage = NO_PACKAGE.matcher(message);
        if (noPackage.find()) {
            return ofPackage(noPackage.group(1));
        }
        Matcher noSymbol = NO_SYMBOL.matcher(message);
        if (noSymbol.find()) {
            return ofClass(noSymbol.group(1));
        }
        return Optional.empty();
    }

    private Optional<String> ofPackage(String name) {
        if (WINDOWS.matcher(name).matches()) {
            return Optional.of("Hint: a graded class has no screen, so there are no windows or graphics here;"
                    + " remove this import and what uses it.");
        }
        if (name.startsWith("java")) {
            return Optional.of("Hint: of the JDK only the module java.base is here (java.lang, java.util, java.io …).");
        }
        return Optional.of("Hint: only the JDK's java.base, EJML (org.ejml) and the exercise's contract can be used.");
    }

    private Optional<String> ofClass(String name) {
        if (name.equals(contract.substring(contract.lastIndexOf('.') + 1))) {
            return Optional.of("Hint: add \"import " + contract + ";\".");
        }
        if (name.equals("SimpleMatrix")) {
            return Optional.of("Hint: add \"import org.ejml.simple.SimpleMatrix;\".");
        }
        if (name.equals("Matrices")) {
            return Optional.of("Hint: add \"import dev.gradus.matrix.Matrices;\".");
        }
        return Optional.empty();
    }
}

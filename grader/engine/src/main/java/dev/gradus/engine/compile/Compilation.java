package dev.gradus.engine.compile;

import java.util.List;

/** What came of compiling one submission. */
public sealed interface Compilation {

    /**
     * It compiles and has exactly one implementation of the contract.
     *
     * @param classes every class of the submission
     * @param implementation binary name of the class that implements the contract
     * @param warnings what javac remarked
     */
    record Compiled(List<ClassFile> classes, String implementation, List<CompilerMessage> warnings)
            implements Compilation {
        public Compiled {
            classes = List.copyOf(classes);
            warnings = List.copyOf(warnings);
        }
    }

    /** javac says no (or gave up: too deeply nested, out of memory, out of time). */
    record Failed(List<CompilerMessage> messages) implements Compilation {
        public Failed {
            messages = List.copyOf(messages);
        }
    }

    /** Refused: a reserved package, no or several implementations, no usable constructor. One sentence says which. */
    record Invalid(String reason) implements Compilation {}
}

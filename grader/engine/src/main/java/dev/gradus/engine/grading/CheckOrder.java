package dev.gradus.engine.grading;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs checks by {@link Check#order()}, then by name. */
final class CheckOrder implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(Comparator.<MethodDescriptor>comparingInt(CheckOrder::order)
                        .thenComparing(method -> method.getMethod().getName()));
    }

    private static int order(MethodDescriptor method) {
        return method.findAnnotation(Check.class).map(Check::order).orElse(Integer.MAX_VALUE);
    }
}

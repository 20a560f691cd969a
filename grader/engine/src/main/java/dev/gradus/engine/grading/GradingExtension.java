package dev.gradus.engine.grading;

import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.remote.SubmissionException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Hands checks their parameters and records what came of them in the {@link GradingRun} of the launcher's session. */
final class GradingExtension implements ParameterResolver, InvocationInterceptor {
    static final Namespace NAMESPACE = Namespace.create("gradus");
    private static final String TRACE = "trace";
    private static final String EVIDENCE = "evidence";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return parameter.isAnnotated(Submitted.class)
                || parameter.isAnnotated(Reference.class)
                || type == Cases.class
                || type == Evidence.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        GradingRun run = run(context);
        if (parameter.isAnnotated(Submitted.class)) {
            return run.submission(local(context, TRACE, Trace.class, new Trace()));
        }
        if (parameter.isAnnotated(Reference.class)) {
            return run.reference();
        }
        if (parameter.getParameter().getType() == Cases.class) {
            return Cases.of(run.seed(), context.getRequiredTestMethod().getName());
        }
        return local(context, EVIDENCE, Evidence.class, new Evidence());
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        GradingRun run = run(context);
        CheckRecorder recorder = new CheckRecorder(
                context.getRequiredTestMethod(),
                local(context, TRACE, Trace.class, new Trace()),
                local(context, EVIDENCE, Evidence.class, new Evidence()));
        try {
            invocation.proceed();
            run.finished(recorder.passed());
        } catch (CheckFailed wrong) {
            run.finished(recorder.failed(wrong.finding()));
            throw wrong;
        } catch (SubmissionException ended) {
            run.finished(recorder.ended(ended));
            throw ended;
        } catch (GraderFaultException ours) {
            run.failed(ours);
            run.finished(recorder.notScored(ours));
            throw ours;
        } catch (AssertionError wrong) {
            run.finished(recorder.failed(wrong));
            throw wrong;
        } catch (RuntimeException | Error broken) {
            GraderFaultException ours = new GraderFaultException(
                    "The check '" + context.getRequiredTestMethod().getName() + "' of "
                            + run.exercise().grading().getName() + " is broken: " + broken,
                    broken);
            run.failed(ours);
            run.finished(recorder.notScored(ours));
            throw broken;
        }
    }

    private static GradingRun run(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        return store.computeIfAbsent(
                        CurrentRun.class,
                        key -> new CurrentRun(OwnImplementation.run(context.getRequiredTestClass())),
                        CurrentRun.class)
                .run();
    }

    private static <T> T local(ExtensionContext context, String key, Class<T> type, T fresh) {
        return context.getStore(NAMESPACE).computeIfAbsent(key, k -> fresh, type);
    }
}

package dev.gradus.engine;

import dev.gradus.engine.cage.Confinement;
import dev.gradus.engine.compile.Compilation;
import dev.gradus.engine.compile.SubmissionCompiler;
import dev.gradus.engine.grading.PlannedCheck;
import dev.gradus.engine.report.Report;
import java.util.List;

/** Compiles, hosts, checks and diagnoses one submission after another; several at once from several threads. */
final class GradingEngine implements Grader {
    private static final int TRIES = 3;

    private final SubmissionCompiler compiler;
    private final Hosting hosting;
    private final Confinement confinement;
    private final boolean unsafe;
    private final List<AutoCloseable> resources;

    /** @param resources closed with this grader, in order */
    GradingEngine(
            SubmissionCompiler compiler,
            Hosting hosting,
            Confinement confinement,
            boolean unsafe,
            List<AutoCloseable> resources) {
        this.compiler = compiler;
        this.hosting = hosting;
        this.confinement = confinement;
        this.unsafe = unsafe;
        this.resources = List.copyOf(resources);
    }

    @Override
    public Report grade(GradingRequest request, GradingListener listener) {
        ReportAssembly assembly = new ReportAssembly(request, confinement, unsafe);
        GraderFaultException last = new GraderFaultException("Nothing was tried");
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                return gradeOnce(request, assembly, listener);
            } catch (GraderFaultException fault) {
                last = fault;
            }
        }
        return assembly.graderFault(last);
    }

    private Report gradeOnce(GradingRequest request, ReportAssembly assembly, GradingListener listener) {
        listener.compiling();
        Compilation compilation =
                compiler.compile(request.submission(), request.exercise().contract());
        if (compilation instanceof Compilation.Invalid invalid) {
            return assembly.invalid(invalid.reason());
        }
        if (compilation instanceof Compilation.Failed failed) {
            return assembly.doesNotCompile(failed.messages());
        }
        Compilation.Compiled compiled = (Compilation.Compiled) compilation;
        listener.checking(PlannedCheck.of(request.exercise(), request.scope()).size());
        Assessment assessment = Assessment.of(
                request.exercise(),
                hosting.host(compiled, request.exercise(), request.limits()),
                assembly.seed(),
                request.scope(),
                listener);
        return assembly.assessed(assessment, compiled.warnings());
    }

    @Override
    public void expect(int submissions) {
        hosting.expect(submissions);
    }

    @Override
    public void warmUp() {
        compiler.warmUp();
    }

    @Override
    public Confinement confinement() {
        return confinement;
    }

    @Override
    public void close() {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new GraderFaultException("A part of the grader could not be closed: " + e.getMessage(), e);
            }
        }
    }
}

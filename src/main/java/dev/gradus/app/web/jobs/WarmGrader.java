package dev.gradus.app.web.jobs;

import dev.gradus.app.web.security.AccessSettings;
import dev.gradus.engine.Grader;
import dev.gradus.engine.GraderFaultException;
import dev.gradus.engine.GraderSettings;
import dev.gradus.engine.cage.Confinement;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The engine, opened once in the background while the portal starts, so that no learner waits for it. */
@ApplicationScoped
public class WarmGrader {
    private static final Logger LOG = Logger.getLogger(WarmGrader.class);

    private final GraderOpener opener;
    private final JobSettings settings;
    private final AccessSettings access;
    private final boolean unsafeNoSandbox;
    private CompletableFuture<Grader> opening = new CompletableFuture<>();

    @Inject
    WarmGrader(
            GraderOpener opener,
            JobSettings settings,
            AccessSettings access,
            @ConfigProperty(name = "gradus.unsafe-no-sandbox", defaultValue = "false") boolean unsafeNoSandbox) {
        this.opener = opener;
        this.settings = settings;
        this.access = access;
        this.unsafeNoSandbox = unsafeNoSandbox;
    }

    void start(@Observes StartupEvent event) {
        open();
    }

    /** The engine; waits until it is open, and tries again where the last try failed. */
    Grader get() {
        CompletableFuture<Grader> current;
        synchronized (this) {
            if (opening.isCompletedExceptionally()) {
                open();
            }
            current = opening;
        }
        try {
            return current.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof GraderFaultException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /**
     * Why other people's code does not run here, in one sentence; empty when it does. Waits until the engine is open.
     */
    public Optional<String> objectionToOtherPeoplesCode() {
        try {
            return unsafeNoSandbox || get().confinement() == Confinement.CAGE
                    ? Optional.empty()
                    : Optional.of("Other people's code runs only in the sandbox, and this machine offers none:"
                            + " gradus doctor says why.");
        } catch (GraderFaultException e) {
            return Optional.of("The grader could not be opened: " + e.getMessage());
        }
    }

    /** How it stands with the engine, without waiting. */
    public synchronized GraderState state() {
        if (!opening.isDone()) {
            return new GraderState.Opening();
        }
        try {
            return new GraderState.Ready(opening.join().confinement());
        } catch (CompletionException e) {
            return new GraderState.Failed(String.valueOf(e.getCause().getMessage()));
        }
    }

    private synchronized void open() {
        CompletableFuture<Grader> result = new CompletableFuture<>();
        opening = result;
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Thread thread = new Thread(
                () -> {
                    try {
                        Grader grader = opener.open(
                                new GraderSettings(settings.threads(), !access.hasAccounts(), unsafeNoSandbox));
                        grader.warmUp();
                        result.complete(grader);
                    } catch (RuntimeException | LinkageError e) {
                        LOG.errorf("Failed to open the grader: %s", e.getMessage());
                        LOG.debug("Failed to open the grader", e);
                        result.completeExceptionally(e);
                    }
                },
                "grader-opening");
        thread.setContextClassLoader(loader);
        thread.setDaemon(true);
        thread.start();
    }

    /** After the queue has stopped: observers with a higher number come later. */
    synchronized void close(@Observes @jakarta.annotation.Priority(3000) ShutdownEvent event) {
        opening.thenAccept(Grader::close);
    }
}

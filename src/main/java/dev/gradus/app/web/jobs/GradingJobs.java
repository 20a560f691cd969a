package dev.gradus.app.web.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.gradus.app.web.storage.ActiveDatabase;
import dev.gradus.app.web.storage.DatabaseVendor;
import dev.gradus.app.web.storage.OneConnection;
import dev.gradus.app.web.submissions.GradingQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The durable queue: jobs are rows of the same database as the submissions, so that a crash loses nothing. There is a job
 * for each submission, but which one a job grades is chosen when it runs.
 */
@ApplicationScoped
class GradingJobs implements GradingQueue {
    private static final Logger LOG = Logger.getLogger(GradingJobs.class);
    private static final int MISSED_HEARTBEATS = 4;
    private static final long ADOPTION_SECONDS = 60;

    private final ActiveDatabase database;
    private final Jdbi jdbi;
    private final JobSettings settings;
    private final Clock clock;
    private final OneTimeTask<Void> task;
    private final ScheduledExecutorService adoption = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "grading-adoption");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<Scheduler> scheduler = Optional.empty();

    @Inject
    GradingJobs(ActiveDatabase database, Jdbi jdbi, JobSettings settings, Clock clock, Provider<Grading> grading) {
        this.database = database;
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
        this.task = Tasks.oneTime("grade-submission")
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofMillis(500)))
                .execute((instance, context) -> grading.get().grade(instance.getId()));
    }

    void start(@Observes StartupEvent event) {
        if (database.vendor() == DatabaseVendor.H2) {
            releaseJobsOfDeadProcess();
        }
        SchedulerBuilder builder = Scheduler.create(database.source(), List.of(task))
                .threads(settings.threads())
                .pollingInterval(settings.polling())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownWait())
                .enableImmediateExecution();
        if (database.vendor() == DatabaseVendor.POSTGRESQL) {
            builder.pollUsingLockAndFetch(0.5, 1.0);
        }
        Scheduler built = builder.build();
        built.start();
        scheduler = Optional.of(built);
        adoption.scheduleWithFixedDelay(this::adoptOrphans, 0, ADOPTION_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        adoption.shutdownNow();
        scheduler.ifPresent(Scheduler::stop);
    }

    @Override
    public void add(Handle transaction, UUID submission) {
        SchedulerClient.Builder.create(new OneConnection(transaction.getConnection()), task)
                .build()
                .schedule(task.instance(submission.toString()), Instant.now(clock));
    }

    @Override
    public void committed() {
        scheduler.ifPresent(Scheduler::triggerCheckForDueExecutions);
    }

    /**
     * Queues anew what a job has claimed that is no more: a node that was suspended, was given up by the others and woke
     * for a moment may leave that behind.
     */
    void adoptOrphans() {
        try {
            jdbi.useTransaction(handle -> {
                List<UUID> orphans = handle.createQuery("select s.id from submissions s where s.status <> 'DONE'"
                                + " and s.slot is not null and not exists"
                                + " (select 1 from scheduled_tasks t where t.task_instance = s.slot)")
                        .mapTo(UUID.class)
                        .list();
                for (UUID orphan : orphans) {
                    handle.createUpdate("update submissions set slot = null, status = 'QUEUED'"
                                    + " where id = :id and status <> 'DONE'")
                            .bind("id", orphan)
                            .execute();
                    SchedulerClient.Builder.create(new OneConnection(handle.getConnection()), task)
                            .build()
                            .scheduleIfNotExists(task.instance(orphan.toString()), Instant.now(clock));
                }
            });
        } catch (RuntimeException e) {
            LOG.warnf("Failed to look for submissions without a job: %s", e.getMessage());
        }
    }

    /** Nobody else can have this file open, so whoever picked a job is dead; no need to miss its heartbeats. */
    private void releaseJobsOfDeadProcess() {
        jdbi.useHandle(handle -> handle.execute(
                "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked"));
    }
}

package dev.gradus.app.web.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The one of the declared databases that was chosen at start. */
@ApplicationScoped
public class ActiveDatabase {
    private final InjectableInstance<AgroalDataSource> h2;
    private final InjectableInstance<AgroalDataSource> postgresql;

    @Inject
    ActiveDatabase(
            @DataSource("h2") InjectableInstance<AgroalDataSource> h2,
            @DataSource("pg") InjectableInstance<AgroalDataSource> postgresql) {
        this.h2 = h2;
        this.postgresql = postgresql;
    }

    public DatabaseVendor vendor() {
        return h2.getHandle().getBean().isActive() ? DatabaseVendor.H2 : DatabaseVendor.POSTGRESQL;
    }

    public javax.sql.DataSource source() {
        return vendor() == DatabaseVendor.H2 ? h2.get() : postgresql.get();
    }

    @Produces
    @Singleton
    Jdbi jdbi() {
        return Jdbi.create(source());
    }
}

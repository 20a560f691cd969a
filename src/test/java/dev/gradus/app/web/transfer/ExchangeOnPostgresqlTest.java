package dev.gradus.app.web.transfer;

import dev.gradus.app.web.storage.OnPostgresql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The same facts on the other database. */
@QuarkusTest
@TestProfile(OnPostgresql.class)
class ExchangeOnPostgresqlTest extends ExchangeTest {}

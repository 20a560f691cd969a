package dev.gradus.app.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the hour that a clock on the wall shows twice, H2 keeps instants only when it is told not to look at the wall. */
class InstantsTest {
    private final TimeZone zone = TimeZone.getDefault();

    @BeforeEach
    void moveToBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    }

    @AfterEach
    void moveBack() {
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-03-29T01:30:00Z"})
    void areKeptThroughTheChangeOfTheClock(String text) {
        Instant instant = Instant.parse(text);
        Instant kept = Jdbi.create("jdbc:h2:mem:;TIME ZONE=UTC").withHandle(handle -> {
            handle.execute("create table moments (at timestamp(6) with time zone)");
            handle.createUpdate("insert into moments (at) values (:at)")
                    .bind("at", instant)
                    .execute();
            return handle.createQuery("select at from moments")
                    .map((row, context) -> row.getTimestamp("at").toInstant())
                    .one();
        });
        assertThat(kept).isEqualTo(instant);
    }

    @Test
    void theAddressesOfThePortalSaySo() throws Exception {
        Properties settings = new Properties();
        try (InputStream file = InstantsTest.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        assertThat(Stream.of("quarkus.datasource.h2.jdbc.url", "%test.quarkus.datasource.h2.jdbc.url")
                        .map(settings::getProperty))
                .allSatisfy(url -> assertThat(url).contains(";TIME ZONE=UTC"));
    }
}

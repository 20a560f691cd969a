package dev.gradus.engine.cage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CageTest {
    private static final ProcessCage CAGE = (ProcessCage) Cages.open(CageRequest.forOthers(TestCages.classPath(), 4));

    @Test
    void answersOverItsPipes() throws IOException {
        try (CagedProcess process = CAGE.start(Workload.RUNNER, Limits.DEFAULT, Inmates.entry(Inmates.Echo.class))) {
            process.requests().write(41);
            process.requests().flush();
            assertThat(process.answers().read()).isEqualTo(42);
            process.requests().close();
            assertThat(process.awaitEnd(Duration.ofSeconds(20))).isEqualTo(Ending.EXITED);
        }
    }
}

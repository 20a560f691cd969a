package dev.gradus.app.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.web.PackagedPortal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenAddressIT {
    @TempDir
    Path home;

    @Test
    void refusesToListenWhereOthersReachIt() throws Exception {
        assertThat(PackagedPortal.refusal(home, List.of(), "serve", "--port", "0", "--host", "0.0.0.0"))
                .startsWith("2 ")
                .contains("Without accounts the portal listens on this machine only")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesItAsASettingToo() throws Exception {
        assertThat(PackagedPortal.refusal(home, List.of("-Dquarkus.http.host=0.0.0.0"), "serve", "--port", "0"))
                .startsWith("2 ")
                .contains("Without accounts the portal listens on this machine only")
                .doesNotContain("\tat ");
    }
}

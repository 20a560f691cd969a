package dev.gradus.app.web.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gradus.app.cli.Program;
import dev.gradus.app.web.Portal;
import dev.gradus.app.web.accounts.Cast;
import dev.gradus.app.web.accounts.Visitor;
import dev.gradus.app.web.accounts.WithAccounts;
import dev.gradus.app.web.persons.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@TestProfile(WithAccounts.class)
class ExchangeWithAccountsTest {
    @Inject
    Cast cast;

    @TempDir
    Path home;

    private Program.Result run(String input, String... arguments) {
        return Program.run(
                Map.of("GRADUS_HOME", home.toString(), "GRADUS_PORTAL", Portal.origin()),
                Clock.systemDefaultZone(),
                input,
                arguments);
    }

    @Test
    void aTokenOpensWhatIsItsPersonsAlone() {
        Visitor visitor = cast.visitor("terminal", Role.LEARNER);
        String token = visitor.api()
                .body(Map.of("label", "terminal"))
                .post("/api/account/tokens")
                .path("secret");
        run("\n\nk\n", "quiz");

        assertThat(run("", "push").err()).contains("wants a token");
        assertThat(run("", "push", "--token", "wrong-" + token).err())
                .contains("does not take this token")
                .doesNotContain(token);
        Program.Result pushed = run(token + "\n", "push", "--token", "-");
        assertThat(pushed.code()).as(pushed.err()).isZero();
        assertThat(pushed.out()).contains("1 reviews").doesNotContain(token);
        assertThat(run("", "pull", "--token", token).out()).contains("New from");
        assertThat(visitor.api().get("/api/export").jsonPath().getList("reviews"))
                .hasSize(1);
    }
}

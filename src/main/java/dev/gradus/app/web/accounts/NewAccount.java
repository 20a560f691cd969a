package dev.gradus.app.web.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An account to be made.
 *
 * @param login to sign in with
 * @param name as others see it
 * @param role {@code learner}, {@code instructor} or {@code administrator}
 */
public record NewAccount(
        @NotNull @Pattern(regexp = LOGIN, message = LOGIN_RULE)
        String login,

        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = ROLE, message = ROLE_RULE)
        String role) {
    static final String LOGIN = "[\\p{L}\\p{N}@._+-]{2,100}";
    static final String LOGIN_RULE = "has 2 to 100 letters, digits or characters of @._+-";
    static final String ROLE = "learner|instructor|administrator";
    static final String ROLE_RULE = "is learner, instructor or administrator";
}

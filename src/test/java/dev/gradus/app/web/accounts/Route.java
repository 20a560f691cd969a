package dev.gradus.app.web.accounts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An address of the portal with a method.
 *
 * @param consumes media type that it takes; empty when it takes no body
 */
record Route(String method, String path, Optional<String> consumes) {

    /** Every one that a resource class of the portal declares. */
    static List<Route> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.gradus.app.web").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(
                                type -> Arrays.stream(type.getDeclaredMethods()).flatMap(method -> of(type, method)))
                        .toList();
    }

    boolean takesForm() {
        return consumes.filter(type -> !type.equals(MediaType.APPLICATION_JSON)).isPresent();
    }

    boolean takesArchive() {
        return consumes.filter("application/zip"::equals).isPresent();
    }

    boolean takesParts() {
        return consumes.filter(MediaType.MULTIPART_FORM_DATA::equals).isPresent();
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(annotation -> Optional.ofNullable(annotation.getAnnotation(HttpMethod.class)).stream())
                .map(verb -> new Route(
                        verb.value(),
                        path(type, method),
                        Optional.ofNullable(method.getAnnotation(Consumes.class))
                                .or(() -> Optional.ofNullable(type.getAnnotation(Consumes.class)))
                                .map(consumes -> consumes.value()[0])));
    }

    private static String path(Class<?> type, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        String path = ("/" + type.getAnnotation(Path.class).value() + "/" + below).replaceAll("/+", "/");
        String trimmed = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.replaceAll("\\{\\s*(\\w+)[^}]*}", "{$1}");
    }
}

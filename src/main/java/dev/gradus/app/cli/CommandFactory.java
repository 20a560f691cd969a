package dev.gradus.app.cli;

import java.lang.reflect.Constructor;
import java.util.List;
import picocli.CommandLine;

/** Makes the commands; those that print are given the root command, which has the streams; those that ask, what is around. */
final class CommandFactory implements CommandLine.IFactory {
    private final GradusCommand root;
    private final Surroundings surroundings;
    private final CommandLine.IFactory other = CommandLine.defaultFactory();

    CommandFactory(GradusCommand root, Surroundings surroundings) {
        this.root = root;
        this.surroundings = surroundings;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            List<Class<?>> wanted = List.of(constructor.getParameterTypes());
            if (wanted.equals(List.of(GradusCommand.class))) {
                return type.cast(constructor.newInstance(root));
            }
            if (wanted.equals(List.of(GradusCommand.class, Surroundings.class))) {
                return type.cast(constructor.newInstance(root, surroundings));
            }
        }
        return other.create(type);
    }
}

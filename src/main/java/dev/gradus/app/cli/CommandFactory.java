package dev.gradus.app.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes the commands; those that print are given the root command, which has the streams. */
final class CommandFactory implements CommandLine.IFactory {
    private final GradusCommand root;
    private final CommandLine.IFactory other = CommandLine.defaultFactory();

    CommandFactory(GradusCommand root) {
        this.root = root;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == GradusCommand.class) {
                return type.cast(constructor.newInstance(root));
            }
        }
        return other.create(type);
    }
}

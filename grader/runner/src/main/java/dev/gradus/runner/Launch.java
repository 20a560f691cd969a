package dev.gradus.runner;

import dev.gradus.protocol.ProcessStart;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Starts a workload: says that the process runs, then hands over to the main class named by the first argument. */
public final class Launch {
    private Launch() {}

    public static void main(String[] arguments) throws Throwable {
        Method main = Class.forName(arguments[0]).getMethod("main", String[].class);
        new FileOutputStream(FileDescriptor.out).write(ProcessStart.READY);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}

package io.github.steelyard.gui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** Runs the tests that see, up to the first that fails; the exit code says whether one did. */
final class Eyes {

    private Eyes() {}

    public static void main(String[] args) throws Exception {
        Method[] tests = Arrays.stream(SeeingTest.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Test.class))
                .sorted(Comparator.comparing(Method::getName))
                .toArray(Method[]::new);
        for (Method test : tests) {
            try {
                test.invoke(new SeeingTest());
            } catch (InvocationTargetException failed) {
                System.out.println(test.getName() + ": " + failed.getCause());
                System.exit(1);
            }
        }
        // Threads of the toolkit may go on.
        System.exit(tests.length == 0 ? 1 : 0);
    }
}

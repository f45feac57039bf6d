package io.github.steelyard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The types of the library that a program outside of it can name. */
final class PublicApi {

    /** An export to everybody; those to named modules go on with "to". */
    private static final Pattern EXPORT = Pattern.compile("^\\s*exports\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    private PublicApi() {}

    /** The packages that are exported to everybody, as the module declares them. */
    static List<String> packages() throws IOException {
        String module = Files.readString(Path.of("src/library/src/main/java/module-info.java"));
        return EXPORT.matcher(module).results().map(found -> found.group(1)).toList();
    }

    /** The public types of these packages, with those that stand within them, by name. */
    static List<Class<?>> types() throws IOException {
        return packages().stream()
                .flatMap(PublicApi::types)
                .sorted(Comparator.comparing(Class::getName))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static Stream<Class<?>> types(String room) {
        try (Stream<Path> files = Files.list(classes().resolve(room.replace('.', '/')))) {
            List<Class<?>> found = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .<Class<?>>map(file -> load(room + "." + file.substring(0, file.length() - ".class".length())))
                    .filter(PublicApi::isReachable)
                    .toList();
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        try {
            return Path.of(Steelyard.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Steelyard.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it and every type around it may be seen from another package. */
    private static boolean isReachable(Class<?> type) {
        if (type.isAnonymousClass() || type.isLocalClass() || type.isSynthetic()) {
            return false;
        }
        int visible = type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
        return visible != 0 && (type.getDeclaringClass() == null || isReachable(type.getDeclaringClass()));
    }
}

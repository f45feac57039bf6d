package io.github.steelyard;

import java.io.IOException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public types of the library and what each of them offers, one a line. */
final class ApiSignature {

    private ApiSignature() {}

    /** A line for each type, and one for each field, constructor and method of it that another package can use. */
    static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : PublicApi.types()) {
            lines.add(brief(declaration(type)));
            members(type).map(line -> brief(name(type) + ": " + line)).sorted().forEach(lines::add);
        }
        return lines;
    }

    private static String declaration(Class<?> type) {
        String kind = type.isAnnotation()
                ? "annotation"
                : type.isInterface() ? "interface" : type.isEnum() ? "enum" : type.isRecord() ? "record" : "class";
        List<Type> above = new ArrayList<>();
        if (kind.equals("class") && type.getSuperclass() != Object.class) {
            above.add(type.getGenericSuperclass());
        }
        above.addAll(Arrays.asList(type.getGenericInterfaces()));
        return modifiers(type.getModifiers(), type.isInterface())
                + (type.isSealed() ? "sealed " : "")
                + kind
                + " "
                + name(type)
                + above.stream()
                        .map(Type::getTypeName)
                        .sorted()
                        .collect(Collectors.joining(", ", above.isEmpty() ? "" : " is ", ""));
    }

    private static Stream<String> members(Class<?> type) {
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(ApiSignature::isOffered)
                .map(ApiSignature::line);
        Stream<String> constructors = Arrays.stream(type.getDeclaredConstructors())
                .filter(ApiSignature::isOffered)
                .map(constructor -> line(constructor, "new", ""));
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(ApiSignature::isOffered)
                .map(method -> line(
                        method, method.getName(), method.getGenericReturnType().getTypeName() + " "));
        return Stream.of(fields, constructors, methods).flatMap(lines -> lines);
    }

    private static <M extends AccessibleObject & Member> boolean isOffered(M member) {
        return !member.isSynthetic() && (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String line(Field field) {
        return modifiers(field.getModifiers(), false) + field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String line(Executable of, String name, String gives) {
        boolean isInterface = of.getDeclaringClass().isInterface();
        String body = of instanceof Method method && method.isDefault() ? "default " : "";
        return body
                + modifiers(of.getModifiers() & ~Modifier.TRANSIENT & ~Modifier.VOLATILE, isInterface)
                + typeParameters(of)
                + gives
                + name
                + Arrays.stream(of.getGenericParameterTypes())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String typeParameters(Executable of) {
        return of.getTypeParameters().length == 0
                ? ""
                : Arrays.stream(of.getTypeParameters())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    /** What everybody sees is not said: only what narrows it. */
    private static String modifiers(int modifiers, boolean isInterface) {
        int told = modifiers & ~Modifier.PUBLIC & ~Modifier.SYNCHRONIZED;
        if (isInterface) {
            told &= ~Modifier.ABSTRACT & ~Modifier.INTERFACE & ~Modifier.STATIC;
        }
        String words = Modifier.toString(told & ~Modifier.INTERFACE);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String name(Class<?> type) {
        return type.getName().replace('$', '.');
    }

    /** Names of common packages left out, so that a line can be read. */
    private static String brief(String line) {
        return line.replaceAll(
                        "\\b(io\\.github\\.steelyard|java\\.lang|java\\.util|java\\.util\\.function)\\.(?=[a-zA-Z])",
                        "")
                .replace('$', '.');
    }
}

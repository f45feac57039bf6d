package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell script that starts the installed program. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs a POSIX shell script")
class LauncherTest {

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    /** An installed program in a folder with a space, whose jar stands for the classes under test. */
    private Path installed() throws IOException {
        Path home = Files.createDirectories(folder.resolve("my programs/steelyard"));
        Path bin = Files.createDirectories(home.resolve("bin")).resolve("steelyard");
        Files.copy(Path.of("src/program/src/build/launcher/steelyard"), bin);
        Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString("rwxr-xr-x"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(part -> Path.of(part).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Path jar = Files.createDirectories(home.resolve("lib")).resolve("steelyard.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest)) {
            written.finish();
        }
        return bin;
    }

    private Ended run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(key -> key.startsWith("JAVA_TOOL") || key.startsWith("STEELYARD"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void printsWhatTheProgramPrintsWithAnArchiveThatFitsOrOneThatDoesNot() throws Exception {
        Path launcher = installed();
        Path lib = launcher.resolveSibling("../lib").normalize();
        String expected = Run.of("methods", "topsis", "--format", "json").out();
        assertThat(run(launcher, Map.of(), "methods", "topsis", "--format", "json"))
                .isEqualTo(new Ended(0, expected, ""));
        String stamp = run(launcher, Map.of("STEELYARD_STAMP", "1")).out();
        assertThat(stamp).startsWith(System.getProperty("java.version")).contains("steelyard.jar");
        Files.writeString(lib.resolve("steelyard.jsa"), "no archive at all");
        Files.writeString(lib.resolve("steelyard.jsa.stamp"), stamp);
        assertThat(run(launcher, Map.of(), "methods", "topsis", "--format", "json"))
                .isEqualTo(new Ended(0, expected, ""));
    }

    @Test
    void handsOnArgumentsAndExitCodesThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("linked"), installed());
        Ended ended = run(link, Map.of(), "rank", "no such file é.yaml");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("no such file é.yaml");
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        Path old = Files.createDirectories(folder.resolve("old/bin"));
        Path java = Files.write(old.resolve("java"), "#!/bin/sh\nexit 9\n".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("old/release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"11.0.2\"\n");
        Ended ended = run(installed(), Map.of("JAVA_HOME", folder.resolve("old").toString()), "methods");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("Java 17 or newer is needed").contains("'11.0.2'");
        assertThat(ended.out()).isEmpty();
    }
}

package io.github.steelyard.io.database;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Drivers of databases: on the class path, or in a jar beside the one of the program. */
final class Drivers {

    private static final String BESIDE = "*jdbc*.jar";

    private Drivers() {}

    /** The driver that takes an address. */
    static Optional<Driver> find(String address) {
        Optional<Driver> there = among(Drivers.class.getClassLoader(), address);
        return there.isPresent() ? there : beside().flatMap(loader -> among(loader, address));
    }

    private static Optional<Driver> among(ClassLoader loader, String address) {
        try {
            for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
                if (driver.acceptsURL(address)) {
                    return Optional.of(driver);
                }
            }
        } catch (SQLException | ServiceConfigurationError e) {
            return Optional.empty(); // Some other driver is broken; ours is not there.
        }
        return Optional.empty();
    }

    /** Where a driver is looked for, as a part of a sentence. */
    static String where() {
        return folder().map(folder -> "into '" + folder + "'").orElse("on the class path");
    }

    /** The folder of the jar that this class is in; empty when it is in none. */
    private static Optional<Path> folder() {
        CodeSource source = Drivers.class.getProtectionDomain().getCodeSource();
        try {
            return Optional.ofNullable(source)
                    .map(CodeSource::getLocation)
                    .map(URL::toString)
                    .filter(place -> place.startsWith("file:") && place.endsWith(".jar"))
                    .map(place -> Path.of(URI.create(place)).getParent());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClassLoader> beside() {
        List<URL> jars = new ArrayList<>();
        Optional<Path> folder = folder();
        if (folder.isPresent()) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.get(), BESIDE)) {
                for (Path file : files) {
                    jars.add(file.toUri().toURL());
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return jars.isEmpty()
                ? Optional.empty()
                : Optional.of(new URLClassLoader(jars.toArray(URL[]::new), Drivers.class.getClassLoader()));
    }
}

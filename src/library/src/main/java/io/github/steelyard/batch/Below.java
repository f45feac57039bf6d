package io.github.steelyard.batch;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;

/** All files below a folder, those behind symbolic links included. */
final class Below {

    private Below() {}

    /**
     * The files, in the order of their names.
     *
     * @param unread takes a sentence on each link that ends nowhere or leads back, and each folder that cannot be opened
     * @throws UnreadableFolder when the folder itself cannot be opened
     */
    static List<Path> files(Path folder, Consumer<String> unread) throws UnreadableFolder {
        Path from = folder.toString().isEmpty() ? Path.of(".") : folder;
        List<Path> found = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try {
            Files.walkFileTree(
                    from, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (attributes.isRegularFile()) {
                                found.add(file);
                            } else {
                                said.add(sentence(
                                        file,
                                        attributes.isSymbolicLink()
                                                ? "the link leads nowhere"
                                                : "it is neither a file nor a folder"));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                            if (file.equals(from)) {
                                throw e;
                            }
                            said.add(sentence(file, why(e)));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path inside, IOException e) {
                            if (e != null) {
                                said.add("looked through only a part of '" + inside + "': " + why(e));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UnreadableFolder("cannot look into this folder: " + why(e));
        }
        said.stream().sorted().forEach(unread);
        return found.stream()
                .map(file -> folder.toString().isEmpty() ? from.relativize(file) : file)
                .sorted()
                .toList();
    }

    private static String sentence(Path file, String why) {
        return "passed over '" + file + "': " + why;
    }

    private static String why(IOException e) {
        if (e instanceof FileSystemLoopException) {
            return "the link leads back to a folder that it stands in";
        }
        return e instanceof java.nio.file.AccessDeniedException ? "it may not be opened" : "it cannot be opened";
    }
}

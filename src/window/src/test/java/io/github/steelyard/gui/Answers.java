package io.github.steelyard.gui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers in a person's place, and keeps what was asked and told. */
final class Answers implements Asking {

    final Deque<Integer> choices = new ArrayDeque<>();
    final Deque<Path> files = new ArrayDeque<>();
    final List<Path> launched = new ArrayList<>();
    final List<String> heard = new ArrayList<>();

    @Override
    public Optional<Path> toOpen(Optional<Path> near) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> toSave(Path near, Kind kind) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public int choose(String question, List<String> answers) {
        heard.add(question);
        return choices.isEmpty() ? -1 : choices.poll();
    }

    @Override
    public void tell(String sentence, List<String> lines) {
        heard.add(sentence + " " + String.join(" ", lines));
    }

    @Override
    public boolean launch(Path file) {
        return launched.add(file);
    }
}

package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The levels of a constructed scale with their values. A cell whose level is gone is unknown; one whose level has another
 * word keeps its judgement.
 *
 * @param levels value by word, 0 and 100 both reached
 * @param renamed new word by old word
 */
public record SetLevels(String criterion, Map<String, Double> levels, Map<String, String> renamed)
        implements StructureEdit {

    public SetLevels {
        levels = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        renamed = Map.copyOf(renamed);
    }

    @Override
    public void work(Workbench bench) {
        Criterion before = Parts.criterion(bench.decision(), criterion);
        String way = "criteria/" + criterion;
        bench.remove(way + "/scale");
        bench.remove(way + "/value");
        bench.remove(way + "/direction");
        bench.remove(way + "/unit");
        renamed.forEach((old, word) -> {
            if (bench.has(way + "/levels/" + old) && levels.containsKey(word)) {
                bench.rename(way + "/levels/" + old, word);
            }
            LevelCells.say(bench, criterion, old, word);
        });
        bench.put(way + "/levels", plain(before));
        if (before.scale() instanceof Scale.Levels old) {
            old.values().keySet().stream()
                    .filter(word -> !levels.containsKey(word) && !renamed.containsKey(word))
                    .forEach(word -> LevelCells.forget(bench, criterion, word));
        } else {
            LevelCells.forgetAll(bench, criterion);
            bench.remove(way + "/require");
            bench.remove(way + "/thresholds");
        }
    }

    /** The levels with what they mean, under their new words. */
    private Map<String, Object> plain(Criterion before) {
        Map<String, Object> plain = new LinkedHashMap<>(levels);
        if (before.scale() instanceof Scale.Levels old) {
            old.means().forEach((word, means) -> {
                String now = renamed.getOrDefault(word, word);
                if (levels.containsKey(now)) {
                    Map<String, Object> both = new LinkedHashMap<>();
                    both.put("value", levels.get(now));
                    both.put("means", means);
                    plain.put(now, both);
                }
            });
        }
        return plain;
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.levels", Parts.node(before, criterion), String.join(", ", levels.keySet()));
    }

    @Override
    public List<String> consequences(Decision before) {
        boolean isNew = !(Parts.criterion(before, criterion).scale() instanceof Scale.Levels);
        return isNew ? List.of(Wording.of("structure.levelsForget")) : List.of();
    }
}

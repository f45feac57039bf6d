package io.github.steelyard.io.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up sheets whose cells, groups or weights are written in one of the many ways people have, and knows what they mean. */
final class FormSheetMaker {

    /** How the cells of a criterion are written. */
    enum Form {
        NUMBERS,
        DEVIATIONS,
        RANGES,
        PAIR_OF_MEAN,
        PAIR_OF_ENDS,
        STARS,
        HOLLOW_STARS,
        SHARES,
        SIGNS,
        BALLS,
        WORDS,
        TRUTH,
        UNITS,
        LOSSES
    }

    /** Where the weights stand. */
    enum Weights {
        ROW,
        HEADINGS,
        BESIDE,
        BELOW,
        ABOVE
    }

    /**
     * What a sheet means.
     *
     * @param centres of the performances, by option and criterion
     * @param spreads half the widths of ranges, or deviations; 0 where there are none
     * @param scales ends of the scale where the cells state it, else null
     * @param groups of the criteria; empty where there are none
     */
    record Truth(
            List<String> options,
            List<String> criteria,
            boolean[] max,
            double[] weights,
            double[][] centres,
            double[][] spreads,
            double[][] scales,
            List<String> groups) {}

    /**
     * A sheet.
     *
     * @param kinds what is in it
     * @param rows of cells, numbers as numbers where a workbook holds them so
     */
    record Made(List<String> kinds, List<List<Object>> rows, Truth truth) {}

    private static final String[][] WORDS = {
        {"low", "medium", "high"},
        {"niedrig", "mittel", "hoch"},
        {"faible", "moyen", "élevé"},
        {"bajo", "medio", "alto"},
        {"basso", "medio", "alto"},
        {"baixo", "médio", "alto"},
        {"laag", "gemiddeld", "hoog"},
        {"niski", "średni", "wysoki"},
        {"rendah", "sedang", "tinggi"},
        {"低", "中", "高"},
        {"低い", "普通", "高い"},
        {"낮음", "보통", "높음"},
    };
    private static final String[][] TRUTH = {
        {"no", "yes"}, {"nein", "ja"}, {"non", "oui"}, {"no", "sí"}, {"✗", "✓"}, {"false", "true"}, {"否", "是"}
    };
    private static final List<String> NAMES =
            List.of("Price", "Noise", "Comfort", "CO2", "Jobs", "Risk", "Delivery", "Fit", "Support", "Reach");
    private static final List<String> OPTIONS =
            List.of("Alpha", "Beta Ltd", "Gamma", "Łódź", "Northern line", "Plan 7", "Épsilon", "Zulu");

    private final Random random;
    private final List<String> kinds = new ArrayList<>();
    private final List<List<Object>> columns = new ArrayList<>();
    private final List<Integer> criterionOf = new ArrayList<>();
    private Truth truth;

    FormSheetMaker(long seed) {
        this.random = new Random(seed);
    }

    Made make() {
        String[] labels = SheetMaker.LABELS[random.nextInt(SheetMaker.LABELS.length)];
        int n = 3 + random.nextInt(4);
        int m = 2 + random.nextInt(4);
        truth(n, m);
        Weights where = random.nextInt(10) < 5 ? Weights.ROW : Weights.values()[random.nextInt(5)];
        boolean hasGroups = m > 3 && where == Weights.ROW && random.nextInt(3) == 0;
        List<String> heads = new ArrayList<>();
        for (int j = 0; j < m; j++) {
            column(j, n, heads);
        }
        if (where == Weights.HEADINGS && heads.size() > m) {
            where = Weights.BESIDE; // A heading of a pair has its ending already.
        }
        kinds.add("weights " + where.name().toLowerCase(Locale.ROOT));
        List<List<Object>> rows = new ArrayList<>();
        if (hasGroups) {
            rows.add(groups(heads.size()));
        }
        List<Object> head = new ArrayList<>(List.of(labels[0]));
        for (int c = 0; c < heads.size(); c++) {
            int j = criterionOf.get(c);
            head.add(
                    where == Weights.HEADINGS
                            ? heads.get(c) + " (" + (int) truth.weights()[j] + (random.nextInt(9) == 0 ? " %)" : "%)")
                            : heads.get(c));
        }
        rows.add(head);
        if (where == Weights.ROW) {
            rows.add(marks(labels[2], j -> truth.weights()[j]));
        }
        if (where == Weights.ROW || where == Weights.HEADINGS) {
            rows.add(marks(labels[3], j -> truth.max()[j] ? labels[4] : labels[5]));
        }
        for (int i = 0; i < n; i++) {
            List<Object> row = new ArrayList<>(List.of(truth.options().get(i)));
            for (List<Object> cells : columns) {
                row.add(cells.get(i));
            }
            rows.add(row);
        }
        list(rows, where, labels);
        Collections.sort(kinds);
        return new Made(kinds.stream().distinct().toList(), rows, truth);
    }

    private void truth(int n, int m) {
        List<String> options = new ArrayList<>(OPTIONS);
        Collections.shuffle(options, random);
        List<String> criteria = new ArrayList<>(NAMES);
        Collections.shuffle(criteria, random);
        boolean[] max = new boolean[m];
        double[] weights = new double[m];
        int left = 100;
        for (int j = 0; j < m; j++) {
            max[j] = random.nextBoolean();
            weights[j] = j == m - 1 ? left : 5 + random.nextInt(Math.max(1, left / 2 - 5 * (m - j)));
            left -= (int) weights[j];
        }
        truth = new Truth(
                options.subList(0, n),
                criteria.subList(0, m),
                max,
                weights,
                new double[n][m],
                new double[n][m],
                new double[m][],
                new ArrayList<>());
    }

    private void column(int j, int n, List<String> heads) {
        Form form = Form.values()[random.nextInt(Form.values().length)];
        kinds.add(form.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        String name = truth.criteria().get(j);
        List<Object> cells = new ArrayList<>();
        List<Object> second = new ArrayList<>();
        String[] words = form == Form.TRUTH ? TRUTH[random.nextInt(TRUTH.length)] : WORDS[random.nextInt(WORDS.length)];
        int whole = List.of(5, 10, 20, 100).get(random.nextInt(4));
        for (int i = 0; i < n; i++) {
            cell(form, i, j, words, whole, cells, second);
        }
        truth.scales()[j] = switch (form) {
            case STARS, HOLLOW_STARS -> new double[] {0, 5};
            case SHARES -> new double[] {0, whole};
            default -> null;
        };
        String[][] endings = form == Form.PAIR_OF_MEAN
                ? new String[][] {{"_mean", "_sd"}, {" avg", " std"}, {"", " (SD)"}}
                : new String[][] {{"_min", "_max"}, {" low", " high"}};
        boolean isPair = form == Form.PAIR_OF_MEAN || form == Form.PAIR_OF_ENDS;
        String[] ending = isPair ? endings[random.nextInt(endings.length)] : new String[] {"", ""};
        heads.add(name + ending[0]);
        columns.add(cells);
        criterionOf.add(j);
        if (isPair) {
            heads.add(name + ending[1]);
            columns.add(second);
            criterionOf.add(j);
        }
    }

    private void cell(Form form, int i, int j, String[] words, int whole, List<Object> cells, List<Object> second) {
        // The first two differ, and the first two words, stars and so on are used.
        int small = i < 2 ? i + 1 : 1 + random.nextInt(3);
        double x = 20 + 7 * i + random.nextInt(6);
        double spread = 1 + random.nextInt(3);
        double centre = x;
        switch (form) {
            case NUMBERS -> cells.add(x);
            case UNITS -> cells.add((int) x + List.of(" km", " h", " €", "%").get(j % 4));
            case LOSSES -> {
                centre = i == 0 ? -x : x;
                cells.add(i == 0 ? "(" + (int) x + ")" : String.valueOf((int) x));
            }
            case DEVIATIONS -> {
                truth.spreads()[i][j] = spread;
                cells.add((int) x + List.of(" ± ", "±", " +/- ").get(j % 3) + (int) spread);
            }
            case RANGES -> {
                truth.spreads()[i][j] = spread;
                cells.add((int) (x - spread) + List.of("–", " to ", "..", "-").get(j % 4) + (int) (x + spread));
            }
            case PAIR_OF_MEAN -> {
                truth.spreads()[i][j] = spread;
                cells.add(x);
                second.add(spread);
            }
            case PAIR_OF_ENDS -> {
                truth.spreads()[i][j] = spread;
                cells.add(x - spread);
                second.add(x + spread);
            }
            case STARS -> {
                centre = small;
                cells.add("★".repeat(small));
            }
            case HOLLOW_STARS -> {
                centre = small;
                cells.add("★".repeat(small) + "☆".repeat(5 - small));
            }
            case SHARES -> {
                centre = small;
                cells.add(small + "/" + whole);
            }
            case SIGNS -> {
                centre = small;
                cells.add("+".repeat(small));
            }
            case BALLS -> {
                centre = small;
                cells.add("◔◑◕".substring(small - 1, small));
            }
            case WORDS -> {
                // All three are used, so that the steps between them are known.
                int word = i < 3 ? i : random.nextInt(3);
                centre = truth.max()[j] ? 50 * word : 100 - 50 * word;
                cells.add(words[word]);
            }
            case TRUTH -> {
                int word = i < 2 ? i : random.nextInt(2);
                centre = truth.max()[j] == (word == 1) ? 100 : 0;
                cells.add(words[word]);
            }
        }
        truth.centres()[i][j] = centre;
    }

    private List<Object> groups(int width) {
        kinds.add("group rows");
        int cut = 2;
        List<Object> row = new ArrayList<>(List.of(""));
        for (int c = 0; c < width; c++) {
            int j = criterionOf.get(c);
            boolean isNew = c == 0 || criterionOf.get(c - 1) < cut && j >= cut;
            row.add(isNew ? (j < cut ? "Money" : "People") : "");
        }
        for (int j = 0; j < truth.criteria().size(); j++) {
            truth.groups().add(j < cut ? "Money" : "People");
        }
        return row;
    }

    private List<Object> marks(String label, java.util.function.IntFunction<Object> of) {
        List<Object> row = new ArrayList<>(List.of(label));
        for (int c = 0; c < columns.size(); c++) {
            boolean isSecond = c > 0 && criterionOf.get(c - 1).equals(criterionOf.get(c));
            row.add(isSecond ? "" : of.apply(criterionOf.get(c)));
        }
        return row;
    }

    /** A table of the criteria with weights and directions, beside, below or above. */
    private void list(List<List<Object>> rows, Weights where, String[] labels) {
        if (where == Weights.ROW || where == Weights.HEADINGS) {
            return;
        }
        List<List<Object>> list = new ArrayList<>();
        list.add(List.of(labels[1], labels[2], labels[3]));
        for (int j = 0; j < truth.criteria().size(); j++) {
            list.add(List.of(truth.criteria().get(j), truth.weights()[j], truth.max()[j] ? labels[4] : labels[5]));
        }
        if (where == Weights.BESIDE) {
            int width = rows.get(0).size();
            for (int k = 0; k < Math.max(rows.size(), list.size()); k++) {
                if (k == rows.size()) {
                    rows.add(new ArrayList<>(Collections.nCopies(width, "")));
                }
                rows.get(k).add("");
                rows.get(k).addAll(k < list.size() ? list.get(k) : List.of("", "", ""));
            }
            return;
        }
        int at = where == Weights.BELOW ? rows.size() : 0;
        List<Object> gap = new ArrayList<>(List.of(""));
        if (where == Weights.BELOW) {
            list.add(0, gap);
        } else {
            list.add(gap);
        }
        rows.addAll(at, list);
    }
}

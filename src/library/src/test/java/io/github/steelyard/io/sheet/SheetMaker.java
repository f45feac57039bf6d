package io.github.steelyard.io.sheet;

import io.github.steelyard.io.draft.SheetOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes up sheets as people keep them, of which it is known what they mean. */
final class SheetMaker {

    /**
     * What a sheet means.
     *
     * @param numbers by option and criterion; NaN where nothing is known
     */
    record Truth(List<String> options, List<String> criteria, boolean[] max, double[] weights, double[][] numbers) {}

    /** A sheet, what it means, and what is said of it from outside. */
    record Made(String kind, String text, Truth truth, SheetOptions said) {}

    /** Labels: option, criterion, weight, direction, max, min, total, average, rank, notes. */
    static final String[][] LABELS = {
        {"Option", "Criteria", "Weight", "Direction", "max", "min", "Total", "Average", "Rank", "Notes"},
        {"Alternative", "Criterion", "Importance", "Type", "Benefit", "Cost", "Sum", "Mean", "Ranking", "Comments"},
        {
            "Option",
            "Kriterien",
            "Gewichtung",
            "Richtung",
            "maximieren",
            "minimieren",
            "Summe",
            "Durchschnitt",
            "Rang",
            "Bemerkung"
        },
        {"Option", "Critères", "Poids", "Sens", "maximiser", "minimiser", "Somme", "Moyenne", "Classement", "Remarques"
        },
        {
            "Opción",
            "Criterios",
            "Peso",
            "Dirección",
            "maximizar",
            "minimizar",
            "Suma",
            "Promedio",
            "Clasificación",
            "Comentarios"
        },
        {
            "Opzione",
            "Criteri",
            "Pesi",
            "Direzione",
            "massimizzare",
            "minimizzare",
            "Somma",
            "Media",
            "Classifica",
            "Commenti"
        },
        {"Opção", "Critérios", "Pesos", "Direção", "mais", "menos", "Soma", "Média", "Classificação", "Observações"},
        {"Optie", "Criteria", "Weging", "Richting", "hoger", "lager", "Totaal", "Gemiddelde", "Rangorde", "Opmerkingen"
        },
        {
            "Wariant",
            "Kryteria",
            "Waga",
            "Kierunek",
            "maksymalizacja",
            "minimalizacja",
            "Suma",
            "Średnia",
            "Ranking",
            "Uwagi"
        },
        {
            "Alternatif",
            "Kriteria",
            "Bobot",
            "Atribut",
            "Benefit",
            "Cost",
            "Jumlah",
            "Rata-rata",
            "Peringkat",
            "Keterangan"
        },
        {"方案", "准则", "权重", "方向", "最大", "最小", "合计", "平均", "排名", "备注"},
        {"選択肢", "評価基準", "重み", "方向", "最大", "最小", "合計", "平均", "順位", "備考"},
        {"대안", "평가기준", "가중치", "방향", "최대", "최소", "합계", "평균", "순위", "비고"},
    };

    private static final List<String> CRITERIA = List.of(
            "Price",
            "Noise",
            "Comfort",
            "CO2",
            "Jobs created",
            "Risk level",
            "Delivery",
            "Fit",
            "Support",
            "Reach",
            "Safety",
            "Capacity");
    private static final List<String> OPTIONS = List.of(
            "Alpha", "Beta Ltd", "Gamma", "Łódź", "Northern line", "Plan 7", "Delta & Sons", "Épsilon", "Zulu", "Kilo");

    private final Random random;
    private final List<String> kinds = new ArrayList<>();
    private String[] labels;
    private boolean isComma;
    private boolean hasThousands;

    SheetMaker(long seed) {
        this.random = new Random(seed);
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    Made make() {
        labels = LABELS[random.nextInt(LABELS.length)];
        isComma = chance(0.2);
        Truth truth = truth();
        String delimiter = isComma ? ";" : List.of(",", ";", "\t", "|").get(random.nextInt(4));
        SheetOptions said = SheetOptions.NONE;
        boolean hasDirections = chance(0.75);
        if (!hasDirections) {
            said = directed(said, truth, "max", true);
            said = directed(said, truth, "min", false);
            kinds.add("directions from outside");
        }
        List<List<String>> rows = chance(0.08) ? longForm(truth, hasDirections) : matrix(truth, hasDirections);
        StringBuilder text = new StringBuilder();
        if (chance(0.15)) {
            text.append("Which one is it to be?\n\n");
        }
        for (List<String> row : rows) {
            text.append(String.join(
                            delimiter,
                            row.stream().map(cell -> quoted(cell, delimiter)).toList()))
                    .append('\n');
        }
        Collections.sort(kinds);
        return new Made(String.join(", ", kinds), text.toString(), truth, said);
    }

    private static SheetOptions directed(SheetOptions said, Truth truth, String key, boolean isMax) {
        List<String> names = new ArrayList<>();
        for (int j = 0; j < truth.criteria().size(); j++) {
            if (truth.max()[j] == isMax) {
                names.add(truth.criteria().get(j));
            }
        }
        return names.isEmpty() ? said : said.with(key, String.join(",", names));
    }

    private static String quoted(String cell, String delimiter) {
        return cell.contains(delimiter) || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private Truth truth() {
        List<String> options = new ArrayList<>(OPTIONS);
        Collections.shuffle(options, random);
        List<String> criteria = new ArrayList<>(CRITERIA);
        Collections.shuffle(criteria, random);
        int n = 3 + random.nextInt(6);
        int m = 2 + random.nextInt(5);
        boolean isRated = chance(0.3);
        double[][] numbers = new double[n][m];
        for (int j = 0; j < m; j++) {
            double size = Math.pow(10, 1 + random.nextInt(5));
            int decimals = chance(0.5) ? 0 : 1;
            for (int i = 0; i < n; i++) {
                double x = isRated ? 1 + random.nextInt(9) : size * (0.2 + 0.8 * random.nextDouble());
                double step = Math.pow(10, isRated ? 0 : decimals);
                numbers[i][j] = Math.rint(x * step) / step;
            }
        }
        boolean[] max = new boolean[m];
        double[] weights = new double[m];
        int left = 100;
        for (int j = 0; j < m; j++) {
            max[j] = random.nextBoolean();
            weights[j] = j == m - 1 ? left : 5 + random.nextInt(Math.max(1, left / 2 - 5 * (m - j)));
            left -= (int) weights[j];
        }
        return new Truth(options.subList(0, n), criteria.subList(0, m), max, weights, numbers);
    }

    private List<List<String>> matrix(Truth truth, boolean hasDirections) {
        int n = truth.options().size();
        int m = truth.criteria().size();
        hasThousands = chance(0.2);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(labels[0], truth.criteria()));
        List<String> weights = new ArrayList<>();
        String form = List.of("%s", "%s%%", "share").get(random.nextInt(3));
        for (double weight : truth.weights()) {
            weights.add(
                    form.equals("share") ? number(weight / 100, 2) : String.format(Locale.ROOT, form, (int) weight));
        }
        List<String> directions = new ArrayList<>();
        for (boolean isMax : truth.max()) {
            directions.add(isMax ? labels[4] : labels[5]);
        }
        List<List<String>> marks = new ArrayList<>(List.of(row(labels[2] + (chance(0.2) ? " (%)" : ""), weights)));
        if (hasDirections) {
            marks.add(row(labels[3], directions));
        }
        Collections.shuffle(marks, random);
        boolean isBelow = chance(0.25);
        if (!isBelow) {
            rows.addAll(marks);
        }
        String unit = chance(0.15) ? " EUR" : "";
        String missing = chance(0.2) ? List.of("n/a", "-", "?", "TBD", "").get(random.nextInt(5)) : null;
        for (int i = 0; i < n; i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < m; j++) {
                boolean isMissing = missing != null && i == 1 && j == 0;
                if (isMissing) {
                    truth.numbers()[i][j] = Double.NaN;
                    kinds.add("missing");
                }
                cells.add(isMissing ? missing : number(truth.numbers()[i][j], -1) + (j == 0 ? unit : ""));
            }
            rows.add(row(truth.options().get(i), cells));
        }
        totals(truth, rows, rows.size() - n);
        if (isBelow) {
            kinds.add("marks below");
            for (List<String> mark : marks) {
                while (mark.size() < rows.get(0).size()) {
                    mark.add("");
                }
            }
            rows.addAll(marks);
        }
        for (List<String> row : rows) {
            while (row.size() < rows.get(0).size()) {
                row.add("");
            }
        }
        return chance(0.25) ? turned(rows) : rows;
    }

    /** Totals of the owner, and a column of remarks. */
    private void totals(Truth truth, List<List<String>> rows, int first) {
        int n = truth.options().size();
        int m = truth.criteria().size();
        double[] scores = new double[n];
        boolean isWhole = true;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                scores[i] += truth.weights()[j] / 100 * truth.numbers()[i][j];
                isWhole &= truth.numbers()[i][j] == truth.numbers()[i][j];
            }
        }
        if (isWhole && chance(0.25)) {
            kinds.add("weighted total");
            rows.get(0).add(labels[6]);
            for (int i = 0; i < n; i++) {
                rows.get(first + i).add(number(Math.rint(scores[i] * 1000) / 1000, 3));
            }
        } else if (isWhole && chance(0.15)) {
            kinds.add("ranks");
            rows.get(0).add(labels[8]);
            for (int i = 0; i < n; i++) {
                int rank = 1;
                for (double score : scores) {
                    rank += score > scores[i] ? 1 : 0;
                }
                rows.get(first + i).add(String.valueOf(rank));
            }
        }
        if (chance(0.15)) {
            kinds.add("remarks");
            rows.get(0).add(labels[9]);
            for (int i = 0; i < n; i++) {
                rows.get(first + i).add(chance(0.5) ? "see page " + (char) ('a' + i) : "");
            }
        }
        for (int kind = 6; isWhole && kind <= 7; kind++) {
            if (chance(0.15)) {
                kinds.add(kind == 6 ? "sums below" : "means below");
                List<String> cells = new ArrayList<>();
                for (int j = 0; j < m; j++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += truth.numbers()[i][j];
                    }
                    cells.add(
                            kind == 6
                                    ? number(Math.rint(sum * 10) / 10, -1)
                                    : number(Math.rint(sum / n * 100) / 100, 2));
                }
                rows.add(row(labels[kind], cells));
            }
        }
    }

    private List<List<String>> turned(List<List<String>> rows) {
        kinds.add("transposed");
        List<List<String>> turned = new ArrayList<>();
        for (int j = 0; j < rows.get(0).size(); j++) {
            List<String> row = new ArrayList<>();
            for (List<String> cells : rows) {
                row.add(cells.get(j));
            }
            turned.add(row);
        }
        turned.get(0).set(0, labels[1]);
        return turned;
    }

    private List<List<String>> longForm(Truth truth, boolean hasDirections) {
        kinds.add("long");
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(List.of("option", "criterion", "value", "weight")));
        if (hasDirections) {
            rows.get(0).add("direction");
        }
        for (int i = 0; i < truth.options().size(); i++) {
            for (int j = 0; j < truth.criteria().size(); j++) {
                List<String> row = new ArrayList<>(List.of(
                        truth.options().get(i),
                        truth.criteria().get(j),
                        number(truth.numbers()[i][j], -1),
                        String.valueOf((int) truth.weights()[j])));
                if (hasDirections) {
                    row.add(truth.max()[j] ? "max" : "min");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> row(String label, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(label);
        row.addAll(cells);
        return row;
    }

    /** @param decimals so many; −1 for as many as the number has */
    private String number(double x, int decimals) {
        int digits = decimals < 0 ? (x == Math.rint(x) ? 0 : 1) : decimals;
        String text = String.format(Locale.ROOT, (hasThousands ? "%,." : "%.") + digits + "f", x);
        if (hasThousands && text.indexOf(',') >= 0 && !kinds.contains("thousands")) {
            kinds.add("thousands");
        }
        if (isComma) {
            text = text.replace(',', '#').replace('.', ',').replace('#', '.');
            if (text.indexOf(',') >= 0 && !kinds.contains("decimal comma")) {
                kinds.add("decimal comma");
            }
        }
        return text;
    }
}

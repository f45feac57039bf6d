package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command and format, letter by letter. */
class GoldenTest {

    private static final String KOREA = "options/north-korea-2017.yaml";
    private static final String BUS = "options/examples/bus-fleet.yaml";
    private static final String LAPTOPS = "options/examples/laptops.yaml";
    private static final String LUNCH = "options/examples/lunch.yaml";
    private static final String LATER = "src/test/resources/record/lunch-later.yaml";
    private static final String BROKEN = "src/test/resources/cli/broken.yaml";

    static Stream<Arguments> done() {
        return Stream.of(
                run("rank-north-korea-80.txt", 80, "rank", KOREA),
                run("rank-north-korea-120.txt", 120, "rank", KOREA),
                run("rank-north-korea.json", 100, "rank", KOREA, "--format", "json"),
                run("rank-north-korea.csv", 100, "rank", KOREA, "--format", "csv"),
                run("rank-north-korea.md", 100, "rank", KOREA, "--format", "markdown"),
                run("rank-bus.txt", 80, "rank", BUS),
                run("rank-bus.json", 80, "rank", BUS, "--format", "json"),
                run("rank-bus-treasury.txt", 100, "rank", BUS, "--stakeholder", "treasury", "--scenario", "dear-power"),
                run("rank-laptops.txt", 100, "rank", LAPTOPS),
                run("rank-lunch.txt", 80, "rank", LUNCH),
                run("rank-lunch.json", 80, "rank", LUNCH, "--format", "json"),
                run("rank-lunch.csv", 80, "rank", LUNCH, "--format", "csv"),
                run("rank-lunch.md", 80, "rank", LUNCH, "--format", "markdown"),
                run("rank-lunch-ascii.txt", 80, "rank", LUNCH, "--ascii"),
                run("rank-lunch-weights.txt", 80, "rank", LUNCH, "--weight", "taste=20", "--weight", "walk=30"),
                run("rank-lunch-explain.txt", 80, "rank", LUNCH, "--explain"),
                run("rank-lunch-explain.json", 80, "rank", LUNCH, "--explain", "--format", "json"),
                run("rank-lunch-explain.csv", 80, "rank", LUNCH, "--explain", "--format", "csv"),
                run("rank-lunch-topsis.txt", 80, "rank", LUNCH, "--method", "topsis", "--explain"),
                run(
                        "rank-lunch-topsis.json",
                        80,
                        "rank",
                        LUNCH,
                        "--method",
                        "topsis",
                        "--set",
                        "normalization=min-max",
                        "--seed",
                        "7",
                        "--format",
                        "json"),
                run("rank-lunch-vikor.txt", 80, "rank", LUNCH, "--method", "vikor"),
                run("rank-lunch-electre-i.txt", 80, "rank", LUNCH, "--method", "electre-i"),
                run("rank-lunch-promethee-ii.txt", 80, "rank", LUNCH, "--method", "promethee-ii"),
                run("rank-two.txt", 80, "rank", LUNCH, BUS),
                run("rank-two.json", 80, "rank", LUNCH, BUS, "--format", "json"),
                run("rank-two.csv", 80, "rank", LUNCH, BUS, "--format", "csv"),
                run("group-north-korea.txt", 100, "analyze", KOREA, "stakeholders", "consensus"),
                run(
                        "group-north-korea-authors.txt",
                        100,
                        "analyze",
                        KOREA,
                        "stakeholders",
                        "--set",
                        "among=[doug-bandow, bloomberg-board, gewirtz-and-onek]"),
                run("futures-north-korea.txt", 100, "analyze", KOREA, "scenario-regret", "cube"),
                run("group-bus.json", 80, "analyze", BUS, "stakeholders", "consensus", "--format", "json"),
                run("futures-bus.json", 80, "analyze", BUS, "scenario-regret", "cube", "--format", "json"),
                run("compare-lunch.txt", 100, "compare", LUNCH),
                run("diff-lunch.txt", 100, "diff", LUNCH, LATER),
                run("diff-lunch.json", 100, "diff", LUNCH, LATER, "--format", "json"),
                run("diff-lunch.md", 100, "diff", LUNCH, LATER, "--format", "markdown"),
                run("diff-lunch.csv", 100, "diff", LUNCH, LATER, "--format", "csv"),
                run("diff-lunch-same.txt", 100, "diff", LUNCH, LUNCH),
                run("help-diff.txt", 80, "diff", "--help"),
                run("help-merge.txt", 80, "merge", "--help"),
                run("help-rerun.txt", 80, "rerun", "--help"),
                run("help-sweep.txt", 80, "sweep", "--help"),
                run("help-replay.txt", 80, "replay", "--help"),
                run("help-git-setup.txt", 80, "git-setup", "--help"),
                run("git-setup.txt", 80, "git-setup", "--command", "steelyard"),
                run("weights-bus.txt", 80, "weights", BUS),
                run("weights-laptops.txt", 80, "weights", LAPTOPS),
                run("weights-laptops.json", 80, "weights", LAPTOPS, "--format", "json"),
                run("weights-laptops.csv", 80, "weights", LAPTOPS, "--format", "csv"),
                run("weights-laptops.md", 80, "weights", LAPTOPS, "--format", "markdown"),
                run("validate-sound.txt", 80, "validate", LUNCH, BUS),
                run("validate-sound.json", 80, "validate", LUNCH, BUS, "--format", "json"),
                run("examples.txt", 100, "examples"),
                run("examples-offices.txt", 80, "examples", "offices"),
                run("help-examples.txt", 80, "examples", "--help"),
                run("methods-weighted-sum.txt", 80, "methods", "weighted-sum"),
                run("methods-topsis.txt", 100, "methods", "topsis"),
                run("methods-topsis.json", 80, "methods", "topsis", "--format", "json"),
                run("methods-topsis.csv", 80, "methods", "topsis", "--format", "csv"),
                run("methods-topsis.md", 80, "methods", "topsis", "--format", "markdown"),
                run("verify-topsis.txt", 100, "verify", "topsis", "rim"),
                run("verify-topsis.json", 80, "verify", "topsis", "--format", "json"),
                run("verify-topsis.csv", 80, "verify", "topsis", "--format", "csv"),
                run("help.txt", 80, "--help"),
                run("help-rank.txt", 80, "rank", "--help"),
                run("help-analyze.txt", 80, "analyze", "--help"),
                run("help-report.txt", 80, "report", "--help"),
                run("help-weights.txt", 80, "weights", "--help"),
                run("help-validate.txt", 80, "validate", "--help"),
                run("help-convert.txt", 80, "convert", "--help"),
                run("help-new.txt", 80, "new", "--help"),
                run("help-methods.txt", 80, "methods", "--help"),
                run("help-schema.txt", 80, "schema", "--help"),
                run("help-verify.txt", 80, "verify", "--help"),
                run("help-sql.txt", 80, "sql", "--help"),
                run("sql-bus-duckdb.txt", 80, "sql", BUS, "--dialect", "duckdb", "--table", "buses"),
                run("help-compare.txt", 80, "compare", "--help"),
                run("help-completion.txt", 80, "completion", "--help"),
                run("help-gui.txt", 80, "gui", "--help"));
    }

    private static Arguments run(String name, int width, String... arguments) {
        return Arguments.of(name, width, arguments);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("done")
    void prints(String name, int width, String[] arguments) throws IOException {
        Run run = Run.at(width, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        Golden.check(name, run.out());
    }

    static Stream<Arguments> converted() {
        return Stream.of(
                run("convert-bus-yaml.txt", 80, "convert", BUS, "-", "--to", "yaml"),
                run("convert-bus-json.txt", 80, "convert", BUS, "-", "--to", "json"),
                run("convert-bus-csv.txt", 80, "convert", BUS, "-", "--to", "csv"),
                run("convert-bus-xmcda.txt", 80, "convert", BUS, "-", "--to", "xmcda"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("converted")
    void convertsAndSaysWhatIsLost(String name, int width, String[] arguments) throws IOException {
        Run run = Run.at(width, arguments);
        assertThat(run.code()).isZero();
        Golden.check(name, run.err() + "\n" + run.out().replace("\r\n", "\n"));
    }

    static Stream<Arguments> colour() {
        return Stream.of(Arguments.of("rank-lunch-colour.txt", new String[] {"rank", LUNCH}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("colour")
    void printsInColour(String name, String[] arguments) throws IOException {
        Run run = Run.with("", 80, false, true, arguments);
        Golden.check(name, run.out().replace("\u001b", "<esc>"));
    }

    static Stream<Arguments> failed() {
        return Stream.of(
                run("rank-broken.err", 80, "rank", BROKEN),
                run("rank-missing.err", 80, "rank", "no-such-file.yaml"),
                run("rank-refused.err", 80, "rank", BUS, "--method", "topsis"),
                run("weights-broken.err", 80, "weights", BROKEN),
                run("analyze-broken.err", 80, "analyze", BROKEN, "dominance"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failed")
    void complains(String name, int width, String[] arguments) throws IOException {
        Run run = Run.at(width, arguments);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        Golden.check(name, run.err());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                run("validate-broken.txt", 80, "validate", BROKEN, LUNCH),
                run("validate-broken.json", 80, "validate", BROKEN, LUNCH, "--format", "json"),
                run("validate-broken.csv", 80, "validate", BROKEN, LUNCH, "--format", "csv"),
                run("validate-broken.md", 80, "validate", BROKEN, LUNCH, "--format", "markdown"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalid")
    void listsWhatIsWrong(String name, int width, String[] arguments) throws IOException {
        Run run = Run.at(width, arguments);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        Golden.check(name, run.out());
    }
}

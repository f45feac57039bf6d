package io.github.steelyard.ballots.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.BallotJoining;
import io.github.steelyard.ballots.BallotMerge;
import io.github.steelyard.ballots.BallotReader;
import io.github.steelyard.ballots.Fixtures;
import io.github.steelyard.ballots.OptionPair;
import io.github.steelyard.ballots.OptionPair.Choice;
import io.github.steelyard.ballots.Picks;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.ballots.Round;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.inspection.Fingerprints;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Choices between pairs become judgements, and what the window hides the pages hide. */
class ChoicesTest {

    private static final String TEXT = """
            title: Which buses?   # of the city
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
              image: {levels: {poor: 0, fair: 50, good: 100}}
            options:
              diesel: {performance: {cost: 30, noise: 78, image: poor}}
              battery: {performance: {cost: 80, noise: 62, image: good}, description: Two workshops can mend them.}
              hybrid: {performance: {cost: 55, noise: 70, image: fair}}
            """;

    private static final OptionPair BATTERY_DIESEL = new OptionPair("diesel", "battery");

    @TempDir
    private Path folder;

    private RoomServer server;

    private void open(Questions questions, Rules rules) {
        Room room = Room.open(questions, Fixtures.FINGERPRINT, new BallotFolder(folder), rules);
        server = RoomServer.start(room, Fixtures.FINGERPRINT, InetAddress.getLoopbackAddress(), 0, "en");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    private static Ballot chosen(String who, Questions questions, Map<OptionPair, Choice> choices) {
        return new Ballot(
                Fixtures.FINGERPRINT,
                who,
                1,
                questions.asked(),
                new Answers.Choices(choices),
                "",
                Map.of(),
                1,
                java.util.OptionalDouble.empty());
    }

    @Test
    void aPhoneChoosesAndTheChoiceIsAJudgementOfItsSeat() throws Exception {
        Path file = Files.writeString(folder.resolve("d.yaml"), TEXT);
        Loaded loaded = DecisionReader.read(file);
        Decision decision = loaded.orThrow();
        open(Picks.of(decision, Round.CHOICES, List.of("battery/diesel", "hybrid/battery")), Rules.USUAL);
        Phone phone = new Phone(server).join(server);
        String page = phone.get("/ballot").body();
        assertThat(page)
                .contains("Which is better?", "Diesel is better", "Both are as good", "80 EUR", "78 dB", "poor");
        Map<String, String> form = new HashMap<>(Map.of("token", Phone.token(page), "pass", "1"));
        form.put("choice-1-2", "2");
        assertThat(phone.post("/ballot", form).statusCode())
                .as("one of two answered")
                .isEqualTo(422);
        form.put("choice-2-3", "same");
        assertThat(phone.post("/ballot", form).body()).contains("Thank you");

        Path ballot = folder.resolve("p01-choices.yaml");
        assertThat(Files.readString(ballot)).contains("better: battery", "than: diesel", "same: [battery, hybrid]");
        Ballot read = BallotReader.read(ballot).ballot().orElseThrow();
        assertThat(read.answers())
                .isEqualTo(new Answers.Choices(
                        Map.of(BATTERY_DIESEL, Choice.FIRST, new OptionPair("hybrid", "battery"), Choice.SAME)));
        server.room().show();
        assertThat(phone.get("/ballot").body()).contains("Battery: 1", "Both are as good: 1");

        String print = Fingerprints.of(loaded.sources()).values().iterator().next();
        for (int again = 0; again < 2; again++) {
            BallotMerge.Merged merged = BallotMerge.of(DecisionReader.read(file).orThrow(), print, List.of(read));
            assertThat(merged.refused()).isEmpty();
            BallotJoining.write(file, merged, file);
            String text = Files.readString(file);
            assertThat(text).startsWith(TEXT);
            Decision joined = DecisionReader.read(file).orThrow();
            assertThat(joined.stakeholders()).extracting(s -> s.id()).containsExactly("p01");
            assertThat(joined.judgements().all())
                    .extracting(Judgement::words, Judgement::by)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("'battery' is at least as good as 'diesel'", "p01"),
                            org.assertj.core.groups.Tuple.tuple("'battery' is as good as 'hybrid'", "p01"));
            assertThat(joined.judgements()).isEqualTo(merged.decision().judgements());
        }
    }

    @Test
    void choicesThatNoWeightsKeepAreLeftOutAndNamed() {
        Decision decision = Fixtures.decision(TEXT.replace(
                "hybrid: {performance: {cost: 55, noise: 70, image: fair}}",
                "hybrid: {performance: {cost: 90, noise: 64, image: fair}}"));
        OptionPair dominated = new OptionPair("battery", "hybrid");
        Questions questions = Picks.of(decision, Round.CHOICES, List.of("battery/hybrid", "battery/diesel"));
        BallotMerge.Merged merged = BallotMerge.of(
                decision,
                Fixtures.FINGERPRINT,
                List.of(chosen("p01", questions, Map.of(dominated, Choice.SECOND, BATTERY_DIESEL, Choice.FIRST))));
        assertThat(merged.refused()).isEmpty();
        assertThat(merged.notes().toString()).contains("no weights keep these choices of 'p01' together", "'hybrid'");
        assertThat(merged.judgements())
                .extracting(Judgement::words)
                .containsExactly("'battery' is at least as good as 'diesel'");
        assertThat(Study.of(merged.decision()).evaluate().ranking()).isNotNull();
    }

    @Test
    void anyChoicesOfAnybodyGiveADecisionThatCanBeReadAgain() {
        Random random = new Random(2026);
        Decision decision = Fixtures.decision(TEXT);
        Questions questions =
                Picks.of(decision, Round.CHOICES, List.of("battery/diesel", "battery/hybrid", "diesel/hybrid"));
        for (int k = 0; k < 200; k++) {
            List<Ballot> ballots = new java.util.ArrayList<>();
            for (int p = 1; p <= 3; p++) {
                Map<OptionPair, Choice> choices = new java.util.LinkedHashMap<>();
                questions.pairs().forEach(pair -> choices.put(pair, Choice.values()[random.nextInt(3)]));
                ballots.add(chosen("p0" + p, questions, choices));
            }
            Decision joined =
                    BallotMerge.of(decision, Fixtures.FINGERPRINT, ballots).decision();
            byte[] text = io.github.steelyard.io.DecisionWriter.write(
                            joined, io.github.steelyard.io.format.DecisionFormat.YAML)
                    .bytes();
            assertThat(DecisionReader.read("x.yaml", text).orThrow().judgements())
                    .isEqualTo(joined.judgements());
        }
    }

    @Test
    void withoutPicksThePairsThatTellMostAreAsked() {
        Decision decision = Fixtures.decision(TEXT);
        assertThat(Picks.usual(decision, Round.CHOICES)).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        assertThatThrownBy(() -> Picks.of(decision, Round.CHOICES, List.of("batery/diesel")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("there is no option 'batery'")
                .hasMessageContaining("battery");
        assertThatThrownBy(() -> Picks.of(decision, Round.CHOICES, List.of("diesel/diesel")))
                .hasMessageContaining("compares an option with itself");
    }

    @Test
    void performancesThatWereSeenAndChangedSinceAreAskedAgain() {
        Questions questions = Picks.of(Fixtures.decision(TEXT), Round.CHOICES, List.of("battery/diesel"));
        Ballot ballot = chosen("p01", questions, Map.of(BATTERY_DIESEL, Choice.FIRST));
        Decision other = Fixtures.decision(TEXT.replace("cost: 30", "cost: 35"));
        assertThat(BallotMerge.of(other, "another", List.of(ballot)).refused().toString())
                .contains("is on another version of the decision", "Cost 35 EUR");
    }

    @Test
    void whoStandsApartIsAskedWhyAndTheOthersSeeTheReason() {
        open(Questions.of(Fixtures.buses(), Round.WEIGHTS, List.of()), Rules.USUAL);
        List<Phone> phones = new java.util.ArrayList<>();
        for (int k = 0; k < 6; k++) {
            Phone phone = new Phone(server).join(server);
            phone.weigh(1, k == 5 ? "0" : String.valueOf(90 + k), "50", k == 5 ? "100" : "50", "");
            phones.add(phone);
        }
        assertThat(phones.get(5).get("/ballot").body()).doesNotContain("far from most");
        server.room().show();
        String apart = phones.get(5).get("/ballot").body();
        assertThat(apart).contains("far from most of the others on: Cost");
        assertThat(phones.get(0).get("/ballot").body()).doesNotContain("far from most");
        Map<String, String> form =
                Map.of("token", Phone.token(apart), "explain", "1", "because", "We <b>pay</b> nothing.");
        assertThat(phones.get(5).post("/ballot", form).body()).doesNotContain("far from most");
        assertThat(phones.get(0).get("/ballot").body())
                .contains("We &lt;b&gt;pay&lt;/b&gt; nothing.")
                .doesNotContain("(p06)");
        String own = Phone.token(phones.get(0).get("/ballot").body() + " name=\"token\" value=\"00\"");
        assertThat(phones.get(0)
                        .post("/ballot", Map.of("token", own, "explain", "1", "because", "me too"))
                        .statusCode())
                .as("nobody asked")
                .isGreaterThanOrEqualTo(400);
        server.room().again();
        assertThat(phones.get(5).get("/ballot").body())
                .as("a reason was given")
                .doesNotContain("far from most")
                .contains("We &lt;b&gt;pay");
    }

    @Test
    void aNamedRoundShowsReasonsWithTheSeat() {
        open(Questions.of(Fixtures.buses(), Round.ACCEPT, List.of()), new Rules(10, Rules.USUAL.changes(), true));
        Phone phone = new Phone(server).join(server);
        Map<String, String> form = new HashMap<>(Map.of("token", phone.token(), "pass", "1"));
        for (int id = 1; id <= 3; id++) {
            form.put("accept-" + id, "cannot");
            form.put("reason-" + id, "too loud");
        }
        phone.post("/ballot", form);
        server.room().show();
        assertThat(phone.get("/ballot").body()).contains("too loud (p01)");
    }

    @Test
    void whatTheWindowHidesThePagesHideAndBallotsHoldAllTheSame() throws Exception {
        Decision decision = Fixtures.decision(TEXT);
        open(Questions.of(decision, Round.ACCEPT, List.of()), Rules.USUAL);
        Decision lettered =
                Fixtures.decision(TEXT.replaceAll("battery: \\{(.*), description: .*}", "battery: {name: Option B, $1}")
                        .replace("diesel: {", "diesel: {name: Option A, ")
                        .replace("hybrid: {", "hybrid: {name: Option C, "));
        server.room().veil(new Room.Veil(Optional.of(lettered), true));
        Phone phone = new Phone(server).join(server);
        String page = phone.get("/ballot").body();
        assertThat(page).contains("Option A", "Option B").doesNotContain("Diesel", "Battery", "workshops");
        Map<String, String> form = new HashMap<>(Map.of("token", Phone.token(page), "pass", "1"));
        List.of(1, 2, 3).forEach(number -> form.put("accept-" + number, "can"));
        phone.post("/ballot", form);
        server.room().show();
        assertThat(phone.get("/ballot").body()).contains("Option A").doesNotContain("Diesel");
        String desk = phone.get(server.deskLink()).body();
        assertThat(desk)
                .contains("It is hidden while weights are set.", "Option A")
                .doesNotContain("Diesel");
        Ballot ballot =
                BallotReader.read(folder.resolve("p01-accept.yaml")).ballot().orElseThrow();
        assertThat(ballot.asked()).containsEntry("diesel", "Diesel");
        server.room().veil(Room.Veil.NONE);
        assertThat(phone.get("/ballot").body()).contains("Diesel").doesNotContain("Option A");
    }

    @ParameterizedTest
    @EnumSource(
            value = Round.class,
            names = {"CHOICES", "PERFORMANCES", "ACCEPT"})
    void noPartOfAPageTellsAHiddenOption(Round round) throws Exception {
        Decision decision = Fixtures.decision(TEXT);
        List<String> picked = switch (round) {
            case CHOICES -> List.of("hybrid/battery", "battery/diesel");
            case PERFORMANCES -> List.of("battery/cost", "diesel/image");
            default -> List.of();
        };
        open(Picks.of(decision, round, picked), Rules.USUAL);
        server.room()
                .veil(new Room.Veil(
                        Optional.of(Fixtures.decision(TEXT.replace(", description: Two workshops can mend them.", "")
                                .replace("battery: {", "battery: {name: Option B, ")
                                .replace("diesel: {", "diesel: {name: Option A, ")
                                .replace("hybrid: {", "hybrid: {name: Option C, "))),
                        true));
        Phone phone = new Phone(server).join(server);
        String page = phone.get("/ballot").body();
        Map<String, String> form = new HashMap<>(Map.of("token", Phone.token(page), "pass", "1"));
        List<String> pages =
                new ArrayList<>(List.of(page, phone.post("/ballot", form).body()));
        List.of("choice-2-3", "choice-1-2").forEach(field -> form.put(field, "2"));
        List.of("accept-1", "accept-2", "accept-3").forEach(field -> form.put(field, "can"));
        form.put("low-2/cost", "70");
        form.put("likely-2/cost", "80");
        form.put("high-2/cost", "90");
        form.put("level-1/image", "fair");
        String thanks = phone.post("/ballot", form).body();
        assertThat(thanks).contains("Thank you");
        pages.add(thanks);
        pages.add(phone.get(server.deskLink()).body());
        server.room().show();
        pages.add(phone.get("/ballot").body());
        pages.add(phone.get(server.deskLink()).body());
        assertThat(pages).allSatisfy(one -> assertThat(one).doesNotContainIgnoringCase("diesel", "battery", "hybrid"));
        if (round == Round.CHOICES) {
            assertThat(pages.get(4)).contains("Option A – Option B", "Option B – Option C", "Option B: 1 · Yours");
        }
    }

    @Test
    void whoOnlyChoseGetsTheCentreOfAllWeightsThatKeepTheChoices() {
        Decision decision = Fixtures.decision("""
                title: Which buses?
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 0}, weight: 1}
                  noise: {unit: dB, direction: min, scale: {worst: 100, best: 0}, weight: 9}
                options:
                  cheap: {performance: {cost: 0, noise: 100}}
                  quiet: {performance: {cost: 100, noise: 0}}
                """);
        OptionPair pair = new OptionPair("cheap", "quiet");
        Questions questions = Questions.of(decision, Round.CHOICES, List.of(), List.of(pair));
        Ballot cheap = Fixtures.ballot("p01", questions, new Answers.Choices(Map.of(pair, Choice.FIRST)));
        Ballot same = Fixtures.ballot("p02", questions, new Answers.Choices(Map.of(pair, Choice.SAME)));
        BallotMerge.Merged merged = BallotMerge.of(decision, Fixtures.FINGERPRINT, List.of(cheap, same));
        // The weight of cost is anything from a half to one; then exactly a half.
        assertThat(merged.decision().stakeholder("p01").orElseThrow().weights())
                .containsExactlyInAnyOrderEntriesOf(Map.of("cost", 75.0, "noise", 25.0));
        assertThat(merged.decision().stakeholder("p02").orElseThrow().weights())
                .containsExactlyInAnyOrderEntriesOf(Map.of("cost", 50.0, "noise", 50.0));
        assertThat(merged.notes())
                .contains("of 'p01' only choices are known; their weights are the centre of all weights that keep these"
                        + " choices");
        Questions weights = Questions.of(decision, Round.WEIGHTS, List.of());
        Ballot points = Fixtures.ballot("p01", weights, new Answers.Points(Map.of("cost", 80.0, "noise", 20.0)));
        BallotMerge.Merged both = BallotMerge.of(decision, Fixtures.FINGERPRINT, List.of(cheap, points));
        assertThat(both.decision().stakeholder("p01").orElseThrow().weights()).containsEntry("cost", 80.0);
        assertThat(both.notes()).noneMatch(note -> note.contains("only choices are known"));
    }
}

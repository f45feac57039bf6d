package io.github.steelyard.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private static Source source(String id, String author, String title, String date) {
        return new Source(id, title, author, "", date, "", OptionalInt.empty(), "");
    }

    private static Evidence paragraph(String source, int number) {
        return new Evidence(source, OptionalInt.of(number), Optional.empty(), "");
    }

    private static String name(Source source) {
        return new Citations(List.of(source)).name(source.id()).replace('\u00a0', ' ');
    }

    @Test
    void anAuthorIsNamedByTheWordsOfTheId() {
        assertThat(name(source("bandow", "Doug Bandow", "T", "2017-09"))).isEqualTo("Bandow 2017");
        assertThat(name(source("gewirtz-onek", "Paul Gewirtz and Joe Onek", "T", "2017-08-16")))
                .isEqualTo("Gewirtz and Onek 2017");
        assertThat(name(source("bloomberg", "Bloomberg's editorial board", "T", "2017-04-20")))
                .isEqualTo("Bloomberg 2017");
    }

    @Test
    void elseByTheWholeAuthorOrTheTitle() {
        assertThat(name(source("survey", "Transport office", "T", "2025-03-01")))
                .isEqualTo("Transport office 2025");
        assertThat(name(source("survey", "", "Passenger survey", "2025"))).isEqualTo("Passenger survey 2025");
        assertThat(name(source("survey", "", "Passenger survey", ""))).isEqualTo("Passenger survey");
    }

    @Test
    void twoOfTheSameNameGetLetters() {
        Citations citations = new Citations(List.of(
                source("bandow", "Doug Bandow", "One", "2017-09"),
                source("bandow-2", "Doug Bandow", "Two", "2017-10"),
                source("bandow-3", "Doug Bandow", "Three", "2018")));
        assertThat(citations.name("bandow")).isEqualTo("Bandow\u00a02017a");
        assertThat(citations.name("bandow-2")).isEqualTo("Bandow\u00a02017b");
        assertThat(citations.name("bandow-3")).isEqualTo("Bandow\u00a02018");
    }

    @Test
    void placesAreGatheredSourceBySource() {
        Citations citations = new Citations(List.of(
                source("bandow", "Doug Bandow", "One", "2017-09"), source("survey", "Office", "Survey", "2025")));
        List<Evidence> evidence = List.of(
                paragraph("bandow", 7),
                new Evidence("survey", OptionalInt.empty(), Optional.of("table 3"), ""),
                paragraph("bandow", 3),
                paragraph("bandow", 7));
        assertThat(citations.cite(evidence).replace('\u00a0', ' '))
                .isEqualTo("Bandow 2017, paragraphs 7 and 3; Office 2025, table 3");
        assertThat(citations.cite(List.of(paragraph("bandow", 4))).replace('\u00a0', ' '))
                .isEqualTo("Bandow 2017, paragraph 4");
        assertThat(citations.cite(List.of())).isEmpty();
    }
}

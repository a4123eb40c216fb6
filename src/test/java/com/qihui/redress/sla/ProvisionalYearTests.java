package com.qihui.redress.sla;

import static com.qihui.redress.sla.WorkCalendarFixture.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisionalYearTests {

    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final String PUBLISHED =
            """
            {"year": 2027, "papers": ["…"], "days": [
              {"name": "元旦", "date": "2026-12-31", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
              {"name": "元旦", "date": "2027-01-02", "isOffDay": false}]}
            """;

    @TempDir Path directory;

    @Test
    void shipsThreePublishedYearsAndAnEstimateOfTheFourth() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();

        assertThat(List.of(2024, 2025, 2026)).noneMatch(calendar::isProvisional);
        assertThat(List.of(2023, 2027, 2028)).allMatch(calendar::isProvisional);
        assertThat(calendar.isWorkingDay(NEW_YEAR_2027)).isFalse();
    }

    @Test
    void marksADueTimeThatCountsAnUnpublishedYear() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();

        assertThat(calendar.due(at("2026-12-30T09:00"), Target.workingDays(1)).provisional())
                .isFalse();
        assertThat(calendar.due(at("2026-12-30T09:00"), Target.workingDays(2)).provisional())
                .isTrue();
        assertThat(calendar.due(at("2026-12-31T17:00"), Target.workingHours(1)).provisional())
                .isFalse();
        assertThat(calendar.due(at("2026-12-31T17:00"), Target.workingHours(2)).provisional())
                .isTrue();
        assertThat(calendar.due(at("2026-12-31T17:00"), Target.naturalMinutes(900)).provisional())
                .isFalse();
    }

    @Test
    void doesNotDoubtADueTimeForAnUnpublishedYearThatEndsOnItsStartDay() {
        WorkCalendar calendar = WorkCalendarFixture.shipped();

        DueTime due = calendar.due(at("2023-12-31T09:00"), Target.workingDays(1));

        assertThat(due).isEqualTo(new DueTime(at("2024-01-03T00:00"), false));
    }

    @Test
    void believesANoticePutBesideTheProgram() throws IOException {
        Files.writeString(directory.resolve("2027.json"), PUBLISHED);

        WorkCalendar calendar = load();

        assertThat(calendar.isProvisional(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 2))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(calendar.due(at("2026-12-30T09:00"), Target.workingDays(1)))
                .isEqualTo(new DueTime(at("2027-01-03T00:00"), false));
    }

    @Test
    void prefersANoticeBesideTheProgramToTheOneShipped() throws IOException {
        Files.writeString(
                directory.resolve("2026.json"),
                """
                {"year": 2026, "days": [{"date": "2026-03-05", "isOffDay": true}]}
                """);

        assertThat(load().isWorkingDay(LocalDate.of(2026, 3, 5))).isFalse();
    }

    @Test
    void believesTheLaterOfTwoNoticesThatNameTheSameDay() throws IOException {
        Files.writeString(directory.resolve("2027.json"), PUBLISHED);
        Files.writeString(
                directory.resolve("2026.json"),
                """
                {"year": 2026, "days": [{"date": "2026-12-31", "isOffDay": false}]}
                """);

        assertThat(load().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void needsNoDirectory() {
        directory = directory.resolve("missing");

        assertThat(load().isProvisional(2026)).isFalse();
    }

    @Test
    void takesAnEmptyNoticeForNone() throws IOException {
        Files.writeString(directory.resolve("2027.json"), "{\"year\": 2027, \"days\": []}");

        WorkCalendar calendar = load();

        assertThat(calendar.isProvisional(2027)).isTrue();
        assertThat(calendar.isWorkingDay(NEW_YEAR_2027)).isFalse();
    }

    @Test
    void namesTheFileThatIsNoNotice() throws IOException {
        for (String text :
                new String[] {
                    "not json",
                    "{\"year\": 2027}",
                    "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\"}]}",
                    "{\"year\": 2027, \"days\": [{\"date\": \"1027-01-01\", \"isOffDay\": true}]}"
                }) {
            Files.writeString(directory.resolve("2027.json"), text);

            assertThatIllegalArgumentException()
                    .as(text)
                    .isThrownBy(this::load)
                    .withMessageContaining("2027.json");
        }
    }

    @Test
    void overlooksOtherFilesBesideTheNotices() throws IOException {
        Files.writeString(directory.resolve("README.md"), "notices");

        assertThat(load().isProvisional(2026)).isFalse();
    }

    private WorkCalendar load() {
        return WorkCalendar.load(CalendarSettings.standard(), directory);
    }
}

package com.qihui.redress.insight;

import com.qihui.redress.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well the desk keeps its times (R57): the manager's board and what stands behind it. */
@Service
public class SlaFigures {

    /** How far back the board looks, today included. */
    public static final int DAYS = 30;

    /** The longest stretch anybody may ask for. */
    public static final int MOST_DAYS = 366;

    private static final Duration SHARED_FOR = Duration.ofSeconds(2);
    private static final int NEXT = 8;

    private final LiveClocks live;
    private final JudgedClocks judged;
    private final Resolutions resolutions;
    private final Clock clock;
    private final ZoneId zone;
    private final Recent<SlaBoard> board;

    SlaFigures(
            LiveClocks live,
            JudgedClocks judged,
            Resolutions resolutions,
            Clock clock,
            @Value("${redress.zone}") ZoneId zone) {
        this.live = live;
        this.judged = judged;
        this.resolutions = resolutions;
        this.clock = clock;
        this.zone = zone;
        board = new Recent<>(SHARED_FOR, clock, this::measure);
    }

    /** At most two seconds old; however many look, it is measured once. */
    public SlaBoard board() {
        return board.get();
    }

    /**
     * By day, from the first to the last, both included.
     *
     * @throws RuleViolation when the stretch is empty or longer than {@link #MOST_DAYS}
     */
    @Transactional(readOnly = true)
    public List<DayCompliance> days(LocalDate first, LocalDate last) {
        requireStretch(first, last);
        return judged.days(start(first), start(last.plusDays(1)));
    }

    /**
     * By team and merchant, from the first day to the last, both included.
     *
     * @throws RuleViolation as {@link #days}
     */
    @Transactional(readOnly = true)
    public Standings standings(LocalDate first, LocalDate last) {
        requireStretch(first, last);
        return judged.standings(start(first), start(last.plusDays(1)));
    }

    /** When a day begins in the desk's own zone. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** As things stand now, shared with nobody. */
    SlaBoard measure() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant from = start(today.minusDays(DAYS - 1L));
        return new SlaBoard(
                now,
                today,
                live.open(now),
                judged.days(from, now),
                judged.standings(from, now),
                resolutions.speeds(from, now),
                live.load(now),
                live.next(NEXT),
                resolutions.promises(start(today.minusDays(6)), now),
                resolutions.promises(start(today.minusDays(13)), start(today.minusDays(6))));
    }

    private static void requireStretch(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw RuleViolation.of("to", "before_from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw RuleViolation.of("to", "too_long_a_stretch", MOST_DAYS);
        }
    }
}

package com.qihui.redress.sla;

import com.qihui.schema.tables.records.ClockEntryRecord;
import com.qihui.schema.tables.records.DeadlineRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A clock that somebody still has to do something about: its row, and what happens to it now. Each
 * change is a step for the ledger; nothing is written before the transaction commits.
 */
final class LiveClock {

    private final DeadlineRecord row;
    private final Calendars calendars;
    private final List<ClockEntryRecord> entries = new ArrayList<>();
    private WarningSteps steps;
    private ClockLife life;

    /** A clock that is kept already. */
    LiveClock(DeadlineRecord row, Calendars calendars) {
        this.row = row;
        this.calendars = calendars;
        this.steps = WarningSteps.parse(row.getSteps());
        this.life = Clockwork.read(row);
    }

    /** A new one. */
    LiveClock(
            long ticketId,
            Instant from,
            ServiceLevel level,
            @Nullable Long aboutId,
            Calendars calendars,
            @Nullable String actor) {
        this.row = new DeadlineRecord();
        this.calendars = calendars;
        this.steps = level.steps();
        this.life = ClockLife.start(calendars.current(), micros(from), level.target());
        row.setTicketId(ticketId);
        row.setKind(level.kind().name());
        row.setState(ClockState.RUNNING.name());
        row.setStartedAt(life.startedAt());
        row.setStepsDone(0);
        row.setCalendarVersion(calendars.version());
        row.setAboutId(aboutId);
        row.setWarnedAt(null);
        row.setBreachedAt(null);
        row.setMetAt(null);
        row.setEndedAt(null);
        row.setAgentMicros(null);
        row.setExperiencedMicros(null);
        grant(level);
        row.setProvisional(life.due().provisional());
        keep();
        write(LedgerStep.STARTED, life.startedAt(), null, null, actor);
    }

    ClockKind kind() {
        return ClockKind.valueOf(row.getKind());
    }

    DeadlineRecord row() {
        return row;
    }

    List<ClockEntryRecord> entries() {
        return entries;
    }

    boolean isLive() {
        return row.getEndedAt() == null;
    }

    boolean isAbout(long id) {
        Long about = row.getAboutId();
        return about != null && about == id;
    }

    boolean isDue(Instant now) {
        Instant next = row.getNextAlarmAt();
        return next != null && !next.isAfter(now);
    }

    private boolean isPaused() {
        return !life.isRunning();
    }

    /**
     * One that rang before anybody heard that it stood still by then had not run out after all, and
     * rings again.
     */
    void pause(PauseReason reason, Instant heard, @Nullable String actor) {
        Instant since = life.since();
        Instant at = since != null && heard.isBefore(since) ? since : heard;
        if (isPaused() || life.isOver(at)) {
            return;
        }
        if (row.getBreachedAt() != null) {
            row.setBreachedAt(null);
            row.setStepsDone(steps.beforeBreach(row.getStepsDone()));
        }
        life = life.stop(calendar(), at);
        row.setState(ClockState.PAUSED.name());
        Instant before = row.getDueAt();
        keep();
        write(LedgerStep.PAUSED, at, reason.name(), before, actor);
    }

    void resume(Instant at, @Nullable String actor) {
        if (!isPaused()) {
            return;
        }
        Instant before = row.getDueAt();
        life = life.goOn(calendar(), at);
        row.setState(ClockState.RUNNING.name());
        row.setProvisional(row.getProvisional() || life.due().provisional());
        keep();
        write(LedgerStep.RESUMED, at, null, before, actor);
    }

    /**
     * In time or, when it was over by then, late. It had not run out after all where it rang before
     * anybody heard that it was met in time.
     */
    void meet(Instant at, @Nullable String actor) {
        resume(at, actor);
        if (life.isOver(at.minus(1, ChronoUnit.MICROS))) {
            breach();
        } else {
            row.setBreachedAt(null);
        }
        row.setMetAt(at);
        end(LedgerStep.MET, ClockState.MET, at, actor);
    }

    void cancel(Instant at, @Nullable String actor) {
        resume(at, actor);
        end(LedgerStep.CANCELLED, ClockState.CANCELLED, at, actor);
    }

    private void end(LedgerStep step, ClockState state, Instant at, @Nullable String actor) {
        if (row.getBreachedAt() == null) {
            row.setState(state.name());
        }
        life = life.stop(calendar(), at);
        row.setEndedAt(at);
        row.setAgentMicros(micros(life.used().natural()));
        row.setExperiencedMicros(Math.max(0, ChronoUnit.MICROS.between(life.startedAt(), at)));
        keep();
        write(step, at, null, row.getDueAt(), actor);
    }

    /** Another target from now on, or the same by another calendar; the time used counts. */
    boolean retarget(
            ServiceLevel level, RetargetReason reason, Instant at, @Nullable String actor) {
        boolean same =
                level.target().equals(life.target())
                        && level.rule().equals(row.getRule())
                        && level.steps().equals(steps);
        if (life.isOver(at) || (same && isOfToday())) {
            return false;
        }
        Instant before = row.getDueAt();
        WarningSteps stepsBefore = steps;
        life = life.retarget(calendar(), calendars.current(), at, level.target());
        row.setCalendarVersion(calendars.version());
        row.setStepsDone(level.steps().doneAfter(stepsBefore, row.getStepsDone()));
        steps = level.steps();
        grant(level);
        row.setProvisional(life.due().provisional());
        keep();
        write(LedgerStep.RETARGETED, at, reason.name(), before, actor);
        return true;
    }

    private boolean isOfToday() {
        return row.getCalendarVersion() == calendars.version();
    }

    /** Counts by the calendar that counts now, if it does not yet. */
    boolean follow(Instant at) {
        return !isOfToday() && retarget(asGranted(), RetargetReason.CALENDAR, at, null);
    }

    private ServiceLevel asGranted() {
        return new ServiceLevel(
                kind(), life.target(), row.getRule(), steps, row.getPolicyVersion());
    }

    /** Every step that is due by then, each once. */
    List<ClockRang> ring(Instant now) {
        List<ClockRang> rang = new ArrayList<>();
        for (int i = 0; i < steps.steps().size(); i++) {
            WarningStep step = steps.steps().get(i);
            Instant due = alarm(i);
            if (due == null || due.isAfter(now)) {
                continue;
            }
            row.setStepsDone(steps.with(row.getStepsDone(), i));
            if (step.isBreach()) {
                breach();
            } else {
                row.setWarnedAt(Objects.requireNonNullElse(row.getWarnedAt(), now));
                warn(step, now);
            }
            rang.add(
                    new ClockRang(
                            row.getTicketId(),
                            row.getId(),
                            kind(),
                            step,
                            row.getDueAt(),
                            row.getBreachedAt() != null));
        }
        keep();
        return rang;
    }

    private void warn(WarningStep step, Instant now) {
        ClockEntryRecord entry = write(LedgerStep.WARNED, now, null, row.getDueAt(), null);
        entry.setPercentUsed(step.percent());
        entry.setTold(step.told().name());
    }

    private void breach() {
        if (row.getBreachedAt() != null) {
            return;
        }
        row.setState(ClockState.BREACHED.name());
        row.setBreachedAt(row.getDueAt());
        for (int i = 0; i < steps.steps().size(); i++) {
            if (steps.steps().get(i).isBreach()) {
                row.setStepsDone(steps.with(row.getStepsDone(), i));
                ClockEntryRecord entry =
                        write(LedgerStep.BREACHED, row.getDueAt(), null, row.getDueAt(), null);
                entry.setPercentUsed(100);
                entry.setTold(steps.steps().get(i).told().name());
                return;
            }
        }
    }

    /** When a step is due; null when it is done, or the clock does not run. */
    private @Nullable Instant alarm(int step) {
        if (!isLive() || steps.isDone(row.getStepsDone(), step)) {
            return null;
        }
        WarningStep wanted = steps.steps().get(step);
        Instant at = life.at(calendar(), wanted.percent());
        return at != null && wanted.openOnly() ? calendar().nextOpen(at) : at;
    }

    private void grant(ServiceLevel level) {
        row.setCalendar(level.target().calendar().name());
        row.setTargetAmount(level.target().amount());
        row.setTargetUnit(level.target().unit().name());
        row.setRule(level.rule());
        row.setSteps(level.steps().text());
        row.setPolicyVersion(level.policyVersion());
    }

    private void keep() {
        Clockwork.write(life, row);
        Instant next = null;
        for (int i = 0; i < steps.steps().size(); i++) {
            Instant at = alarm(i);
            if (at != null && (next == null || at.isBefore(next))) {
                next = at;
            }
        }
        row.setNextAlarmAt(next == null ? null : micros(next));
    }

    private ClockEntryRecord write(
            LedgerStep step,
            Instant at,
            @Nullable String reason,
            @Nullable Instant dueBefore,
            @Nullable String actor) {
        Duration used = life.used(calendar(), at).of(life.target().calendar());
        Duration left = life.target().total().minus(used);
        ClockEntryRecord entry = new ClockEntryRecord();
        entry.setTicketId(row.getTicketId());
        entry.setStep(step.name());
        entry.setHappenedAt(at);
        entry.setReason(reason);
        entry.setPercentUsed(null);
        entry.setTold(null);
        entry.setDueBefore(dueBefore);
        entry.setDueAfter(row.getDueAt());
        entry.setUsedMicros(micros(used));
        entry.setLeftMicros(left.isNegative() ? 0 : micros(left));
        entry.setTargetAmount(row.getTargetAmount());
        entry.setTargetUnit(row.getTargetUnit());
        entry.setCalendar(row.getCalendar());
        entry.setRule(row.getRule());
        entry.setPolicyVersion(row.getPolicyVersion());
        entry.setCalendarVersion(row.getCalendarVersion());
        entry.setActor(actor);
        entries.add(entry);
        return entry;
    }

    private WorkCalendar calendar() {
        return calendars.of(row.getCalendarVersion());
    }

    private static Instant micros(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }
}

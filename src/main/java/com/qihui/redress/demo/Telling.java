package com.qihui.redress.demo;

import com.qihui.redress.workflow.work.WorkRow;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all plots at once, moment by moment up to the start, so that people, timers and breaches
 * come in the order in which they would have come.
 */
final class Telling {

    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

    private final Past past;
    private final Acting acting;
    private final Pace pace;
    private final PriorityQueue<Beat> beats = new PriorityQueue<>(Comparator.comparing(Beat::at));
    private final Map<String, Tale> tales = new HashMap<>();
    private Instant now = Instant.MIN;

    Telling(Past past, Acting acting, Pace pace) {
        this.past = past;
        this.acting = acting;
        this.pace = pace;
    }

    void tell(List<Plot> plots, Instant until) {
        for (int i = 0; i < plots.size(); i++) {
            Plot plot = plots.get(i);
            beats.add(new Beat(plot.filedAt(), new Tale(plot, i), Beat.Kind.FILE, null));
        }
        int reported = 0;
        while (step(until)) {
            if (tales.size() >= reported + plots.size() / 4) {
                reported = tales.size();
                LOG.info("Demo data: {} of {} complaints", reported, plots.size());
            }
        }
    }

    /**
     * @return false when nothing more happens until then
     */
    private boolean step(Instant until) {
        Past.Happening byItself = past.next();
        Beat beat = beats.peek();
        boolean played = beat != null && beat.at().isBefore(byItself.at());
        Instant next = played ? beat.at() : byItself.at();
        if (next.isAfter(until)) {
            return false;
        }
        now = next.isBefore(now) ? now : next;
        past.moveTo(now);
        if (played) {
            beats.remove();
            playOrSayWhere(beat);
        } else {
            past.happen(byItself).map(tales::get).ifPresent(this::interrupt);
        }
        return true;
    }

    private void playOrSayWhere(Beat beat) {
        try {
            play(beat);
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot tell " + beat.tale().plot, e);
        }
    }

    private void play(Beat beat) {
        Tale tale = beat.tale();
        switch (beat.kind()) {
            case FILE -> {
                tales.put(acting.file(tale), tale);
                acting.firstResponse(tale)
                        .ifPresent(due -> beats.add(pace.firstAnswer(tale, due, now)));
            }
            case GREET -> {
                acting.greet(tale);
                return;
            }
            case CLAIM, WORK -> {
                WorkRow row = acting.open(tale, beat.taskId()).orElse(null);
                if (row == null || !beat.equals(tale.next())) {
                    return;
                }
                if (beat.kind() == Beat.Kind.CLAIM) {
                    acting.claim(tale, row);
                } else {
                    acting.work(tale, row);
                }
            }
            case REOPEN -> acting.reopen(tale);
        }
        goOn(tale);
    }

    /** A timer rang; whoever was at a task that is still open stays at it. */
    private void interrupt(Tale tale) {
        Beat next = tale.next();
        if (next == null || acting.open(tale, next.taskId()).isEmpty()) {
            goOn(tale);
        }
    }

    private void goOn(Tale tale) {
        Beat next = pace.next(tale, acting.open(tale), now).orElse(null);
        if (next != null && !next.equals(tale.next())) {
            beats.add(next);
        }
        tale.expect(next);
    }
}

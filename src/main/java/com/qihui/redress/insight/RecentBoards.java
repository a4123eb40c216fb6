package com.qihui.redress.insight;

import com.qihui.redress.insight.board.Board;
import com.qihui.redress.insight.query.BoardQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The boards that were looked at lately, each shared by all who ask for it in a short time. */
final class RecentBoards {

    private static final int MOST = 64;

    private final Duration lifetime;
    private final Clock clock;
    private final Function<BoardQuery, Board> source;
    private final Map<BoardQuery, Recent<Board>> boards =
            new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<BoardQuery, Recent<Board>> eldest) {
                    return size() > MOST;
                }
            };

    RecentBoards(Duration lifetime, Clock clock, Function<BoardQuery, Board> source) {
        this.lifetime = lifetime;
        this.clock = clock;
        this.source = source;
    }

    Board get(BoardQuery query) {
        Recent<Board> recent;
        synchronized (boards) {
            recent =
                    boards.computeIfAbsent(
                            query, one -> new Recent<>(lifetime, clock, () -> source.apply(one)));
        }
        return recent.get();
    }
}

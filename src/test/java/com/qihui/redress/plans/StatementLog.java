package com.qihui.redress.plans;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;

/** Hears every statement as it goes to MySQL, with its values, whichever library sends it. */
public final class StatementLog implements QueryInterceptor {

    private static final ThreadLocal<Set<String>> HEARD = new ThreadLocal<>();

    /** What the calling thread asks the database meanwhile, each once. */
    static List<String> during(Runnable action) {
        Set<String> heard = new LinkedHashSet<>();
        HEARD.set(heard);
        try {
            action.run();
        } finally {
            HEARD.remove();
        }
        return List.copyOf(heard);
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        Set<String> heard = HEARD.get();
        if (heard != null && sql != null) {
            heard.add(sql.get().strip());
        }
        return null;
    }

    @Override
    public <T extends Resultset> T postProcess(
            Supplier<String> sql, Query query, T result, ServerSession session) {
        return null;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties properties, Log log) {
        return this;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {}
}

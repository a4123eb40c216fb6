package com.qihui.redress.workflow.clock;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The line to the desk's database, which a test can cut: at the n-th statement, after a commit but
 * before its answer, or for a while. What was open on it is rolled back, as a server does for who
 * is gone.
 */
@TestConfiguration(proxyBeanMethods = false)
class WeakDatabase implements BeanPostProcessor {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile int left = Integer.MAX_VALUE;
    private volatile boolean loseAnswer;
    private volatile boolean away;

    /** Cut when so many statements, a commit being one, have been tried. */
    void cutAt(int statement) {
        left = statement;
    }

    /** The next commit is done, and whoever asked for it does not hear so. */
    void loseAnswerToCommit() {
        loseAnswer = true;
    }

    void goAway() {
        away = true;
    }

    /**
     * @return whether it had been away
     */
    boolean comeBack() {
        boolean wasAway = away;
        left = Integer.MAX_VALUE;
        loseAnswer = false;
        away = false;
        return wasAway;
    }

    boolean isAway() {
        return away;
    }

    /** How often somebody has asked for it in vain. */
    int refused() {
        return refused.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real ? new Line(real) : bean;
    }

    private final class Line extends DelegatingDataSource {

        private Line(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            check();
            Connection real = super.getConnection();
            return proxy(Connection.class, (method, arguments) -> call(real, method, arguments));
        }
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "commit" -> {
                count();
                real.commit();
                if (loseAnswer) {
                    away = true;
                    check();
                }
                return null;
            }
            case "close", "isClosed", "rollback", "setAutoCommit", "unwrap", "isWrapperFor" -> {
                return invoke(real, method, arguments);
            }
            default -> {
                check();
                Object result = invoke(real, method, arguments);
                return result instanceof Statement statement
                        ? statement(statement, method.getReturnType())
                        : result;
            }
        }
    }

    private Object statement(Statement real, Class<?> type) {
        return proxy(
                type,
                (method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        count();
                    }
                    return invoke(real, method, arguments);
                });
    }

    private synchronized void count() throws SQLException {
        if (left != Integer.MAX_VALUE && --left <= 0) {
            away = true;
        }
        check();
    }

    private void check() throws SQLException {
        if (away) {
            refused.incrementAndGet();
            throw new SQLNonTransientConnectionException("the line is cut", "08006");
        }
    }

    @FunctionalInterface
    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Handler handler) {
        return (T)
                Proxy.newProxyInstance(
                        WeakDatabase.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) ->
                                switch (method.getName()) {
                                    case "hashCode" -> System.identityHashCode(self);
                                    case "equals" -> self == arguments[0];
                                    default -> handler.call(method, arguments);
                                });
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}

package com.qihui.redress.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.qihui.redress.RedressTest;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class TicketNumbersTests {

    private static final LocalDate DAY = LocalDate.of(2031, 1, 1);

    @Autowired TicketNumbers numbers;
    @Autowired DataSource pool;

    @Test
    void drawsNumbersWhileEveryConnectionOfThePoolIsTaken() throws Exception {
        int size = pool.unwrap(HikariDataSource.class).getMaximumPoolSize();
        CyclicBarrier allTaken = new CyclicBarrier(size);
        ExecutorService people = Executors.newFixedThreadPool(size);

        List<CompletableFuture<String>> drawn =
                Stream.generate(
                                () ->
                                        CompletableFuture.supplyAsync(
                                                () -> holding(allTaken), people))
                        .limit(size)
                        .toList();

        CompletableFuture.allOf(drawn.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);
        people.shutdown();
        assertThat(drawn.stream().map(CompletableFuture::join))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("C20310101-\\d{6}"));
    }

    @Test
    void startsEachDayWithOneAndGoesOnAfterABlock() {
        LocalDate day = DAY.plusDays(1);

        List<String> many = Stream.generate(() -> numbers.next(day)).limit(250).toList();

        assertThat(many).startsWith("C20310102-000001").endsWith("C20310102-000250");
    }

    private String holding(CyclicBarrier allTaken) {
        try (var connection = pool.getConnection()) {
            allTaken.await(20, TimeUnit.SECONDS);
            String number = numbers.next(DAY);
            assertThat(connection.isClosed()).isFalse();
            return number;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package com.qihui.redress.escalation;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.qihui.redress.shared.ConfigFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code config/escalation.yml}: the figures of the bars, read once.
 *
 * @param courtAboveYuan what a court is proposed for, strictly above
 * @param smallClaimsMostYuan what the small claims procedure takes by law; by agreement up to twice
 *     as much
 * @param operatorDays how long an operator has to answer
 * @param feeDisputeMonths after which the telecom appeal refuses a dispute about a fee
 * @param otherDisputeYears after which it refuses any other
 * @param limitationYears after which 12315 refuses, and the other side need not pay
 * @param tripleLeastYuan the least of triple damages
 */
record Figures(
        BigDecimal courtAboveYuan,
        BigDecimal smallClaimsMostYuan,
        int operatorDays,
        int feeDisputeMonths,
        int otherDisputeYears,
        int limitationYears,
        BigDecimal tripleLeastYuan) {

    /** How many years, and their last day. */
    List<Object> limitation(Dispute dispute) {
        return List.of(String.valueOf(limitationYears), lastDay(dispute));
    }

    boolean isLimited(Dispute dispute) {
        return lastDay(dispute).isBefore(dispute.today());
    }

    private LocalDate lastDay(Dispute dispute) {
        return dispute.arose().plusYears(limitationYears);
    }

    static Figures load() {
        try (InputStream file = ConfigFile.open("escalation.yml")) {
            return YAMLMapper.builder().build().readValue(file, Figures.class);
        } catch (IOException e) {
            throw new UncheckedIOException("config/escalation.yml", e);
        }
    }
}

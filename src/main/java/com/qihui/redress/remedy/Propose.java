package com.qihui.redress.remedy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A solution as one side offers it.
 *
 * @param amountYuan for remedies that move money
 * @param answer what the complainant is told, reasons included
 */
public record Propose(
        ProposingParty party, Remedy remedy, @Nullable BigDecimal amountYuan, String answer) {}

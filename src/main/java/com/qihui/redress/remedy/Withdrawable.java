package com.qihui.redress.remedy;

import java.util.List;

/** How much of a remedy may still be taken back (E33). */
public enum Withdrawable {
    NOTHING,
    /** Parts of it are paid and stay paid. */
    REST,
    ALL;

    static Withdrawable of(List<Instruction> told) {
        boolean waiting =
                told.stream()
                        .allMatch(one -> one.state() == InstructionState.WAITING || one.isDone());
        if (!waiting) {
            return NOTHING;
        }
        return told.stream().anyMatch(Instruction::isDone) ? REST : ALL;
    }
}

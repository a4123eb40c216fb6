package com.qihui.redress.insight;

import com.qihui.redress.insight.fold.Folding;

/** Lets the board catch up with what happened. */
public final class Folds {

    private Folds() {}

    public static void all(Folding folding) {
        while (folding.fold() > 0) {
            // there may be more
        }
    }
}

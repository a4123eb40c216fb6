/** The figures, the tickets behind them, and the load of each process. */
@NullMarked
package com.qihui.redress.console.manager;

import org.jspecify.annotations.NullMarked;

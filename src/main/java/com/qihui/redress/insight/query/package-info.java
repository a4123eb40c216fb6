/** What a board is asked for: which tickets, which time, told apart by what. */
@NullMarked
@NamedInterface("query")
package com.qihui.redress.insight.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

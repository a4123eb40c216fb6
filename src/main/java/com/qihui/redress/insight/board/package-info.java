/** What a board shows: figures, and nothing of where they are from. */
@NullMarked
@NamedInterface("board")
package com.qihui.redress.insight.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

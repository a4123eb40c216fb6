/** What a file is, judged by its content, and what in it names places and people. */
@NullMarked
package com.qihui.redress.evidence.media;

import org.jspecify.annotations.NullMarked;

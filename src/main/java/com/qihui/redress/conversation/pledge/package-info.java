/** What words promise until when: read from Chinese text, offered for confirmation (R42). */
@NullMarked
@NamedInterface("pledge")
package com.qihui.redress.conversation.pledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
